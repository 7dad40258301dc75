import type { Ask } from './ask.ts'

/** The streams of a person's terminal, and what ends a question from outside. */
export interface AskStreams {
  readonly input: NodeJS.ReadStream
  /** Not stdout, which is for data. */
  readonly output: NodeJS.WriteStream
  readonly signal: AbortSignal
}

/** Opens questions at a terminal. The library that draws them is loaded with the first. */
export function openAsk({ input, output, signal }: AskStreams): Ask {
  const streams = { input, output, signal }
  return {
    async words(message, placeholder) {
      const { isCancel, text } = await import('@clack/prompts')
      const answer = await text({ message, placeholder, ...streams })
      return isCancel(answer) ? null : (answer ?? '')
    },
    async choice(message, choices) {
      const { isCancel, select } = await import('@clack/prompts')
      const options = choices.map(({ value, label }) => ({ value, label }))
      const answer = await select<string>({ message, options, ...streams })
      return isCancel(answer) ? null : answer
    },
    async key(message, choices) {
      const { isCancel, selectKey } = await import('@clack/prompts')
      const options = choices.map(({ value, label }) => ({ value, label }))
      const answer = await selectKey<string>({ message, options, ...streams })
      return isCancel(answer) ? null : answer
    },
  }
}
