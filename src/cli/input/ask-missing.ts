import { Interrupted } from '../interrupted.ts'
import type { Ask } from './ask.ts'

/** What a person knows at the start of a document. */
export interface StatedAtStart {
  readonly title?: string | undefined
  readonly severity?: string | undefined
  readonly owner?: readonly string[] | undefined
}

const levels = [
  { value: '', label: 'not known yet' },
  { value: 'critical', label: 'critical' },
  { value: 'high', label: 'high' },
  { value: 'medium', label: 'medium' },
  { value: 'low', label: 'low' },
]

/**
 * Asks for title, severity and owner, as far as the command line does not give them. None has to be answered.
 *
 * @throws Interrupted where the person ends it.
 */
export async function askMissing<Stated extends StatedAtStart>(stated: Stated, ask: Ask): Promise<Stated> {
  const title = stated.title ?? answered(await ask.words('What is broken, in one line?', 'empty: the gravest finding'))
  const severity = stated.severity ?? answered(await ask.choice('How bad is it for users?', levels))
  const names = stated.owner ?? namesIn(answered(await ask.words('Who writes this document?', 'empty: not known yet')))
  return {
    ...stated,
    ...(title !== undefined && { title }),
    ...(severity !== undefined && { severity }),
    ...(names.length > 0 && { owner: names }),
  }
}

function answered(answer: string | null): string | undefined {
  if (answer === null) throw new Interrupted('A question was not answered.')
  return answer.trim() === '' ? undefined : answer.trim()
}

function namesIn(answer: string | undefined): readonly string[] {
  return (answer ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
