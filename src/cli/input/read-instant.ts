import { InvalidArgumentError } from 'commander'

/** Reads the value of `--now`: a day (its start in UTC), or an instant with its zone. */
export function readInstant(text: string): Date {
  const instant = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:?\d{2}))?$/.test(text) || Number.isNaN(instant.getTime())) {
    throw new InvalidArgumentError('Give a day or an instant with its zone, like 2026-03-01T10:00:00Z.')
  }
  return instant
}
