/** The day that a file name begins with or holds. */
export function dateFromPath(path: string | null): string | null {
  const [, year, month, day] =
    /(?:^|[^\d])(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(path?.split(/[\\/]/).at(-1) ?? '') ?? []
  if (!year || !month || !day || Number(month) > 12 || Number(day) > 31 || Number(month) < 1 || Number(day) < 1)
    return null
  return `${year}-${month}-${day}`
}
