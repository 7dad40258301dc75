// Documents of a wanted size in the shapes that postmortems have, and texts that nobody wrote to be read.

const head = '# Incident: Mail stood still\n\n**Date:** 2026-04-02\n**Severity:** SEV2\n\n'
const clock = (i) => `${String(Math.floor(i / 60) % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`

const part = {
  'timeline table': {
    begin: '## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n',
    entry: (i) =>
      `| 2026-04-02 ${clock(i)} | The queue of mail service ${i} is longer than before and keeps growing |\n`,
  },
  'timeline bullets': {
    begin: '## Timeline\n\n',
    entry: (i) =>
      `- **${clock(i)} UTC** — queue ${i} of the mail service grows, \`kubectl get pods\` shows a restart\n`,
  },
  'timeline lines': {
    begin: '## Timeline\n\n',
    entry: (i) =>
      `2026-04-02 ${clock(i)} - queue ${i} of the mail service is longer than before\n${i % 5 === 0 ? '\n' : ''}`,
  },
  paragraphs: {
    begin: '## Root Cause\n\n',
    entry: (i) =>
      `Worker ${i} held a lock for **${i} minutes** while the disk of [node-${i}](https://example.org/n/${i}) was full.\nNothing was read from the queue after ${clock(i)}, as in 2026-03-0${(i % 9) + 1}.\n\n`,
  },
  'action table': {
    begin: '## Action Items\n\n| Action | Owner | Priority | Due | Status |\n|---|---|---|---|---|\n',
    entry: (i) => `| Alert on the length of queue ${i} | @mara | P${i % 4} | 2026-05-0${(i % 9) + 1} | open |\n`,
  },
  'action items': {
    begin: '## Action Items\n\n',
    entry: (i) => `- [${i % 2 ? 'x' : ' '}] Alert on the length of queue ${i} (owner: mara, due 2026-05-01, #${i})\n`,
  },
  headings: {
    begin: '',
    entry: (i) => `### ${clock(i)} step ${i}\n\nA person looked at the queue.\n\n`,
  },
  'bold labels': {
    begin: '## Details\n\n',
    entry: (i) => `**Service ${i}:** the mail service, degraded for ${i} minutes\n\n`,
  },
}

/** The shapes; `write` gives a document of about `bytes` bytes. */
export const shapes = Object.entries(part).map(([name, { begin, entry }]) => ({
  name,
  write: (bytes) => {
    const parts = [head, begin]
    let length = head.length + begin.length
    for (let i = 0; length < bytes; i++) {
      const text = entry(i)
      parts.push(text)
      length += text.length
    }
    return parts.join('')
  },
}))

/** What makes a tokenizer slow that reads it as it is meant. */
export const hostile = [
  { name: "100,000 '>' in one line", text: `${head}${'>'.repeat(100_000)} deep\n` },
  { name: "100,000 '- ' in one line", text: `${head}${'- '.repeat(100_000)}deep\n` },
  {
    name: '2,000 lists, each in the last',
    text: `${head}${Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}- level\n`).join('')}`,
  },
  { name: "1 MiB of '*a '", text: `${head}${'*a '.repeat(1024 * 341)}\n` },
  { name: "1 MiB of '['", text: `${head}${'['.repeat(1024 * 1024)}\n` },
  { name: "1 MiB of '`a'", text: `${head}${'`a'.repeat(1024 * 512)}\n` },
  { name: "1 MiB of '| '", text: `${head}${'| '.repeat(1024 * 512)}\n` },
  { name: '1 MiB in one word', text: `${head}${'a'.repeat(1024 * 1024)}\n` },
  { name: '1 MiB of digits and colons', text: `${head}## Timeline\n\n${'12:'.repeat(1024 * 341)}\n` },
]
