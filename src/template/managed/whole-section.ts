/** Where a section that was added keeps the rule that parts it from its neighbour. */
export type RuleSide = 'before' | 'after' | null

export interface WholeSection {
  readonly title: string
  readonly level: number
  readonly body: string
  readonly rule: RuleSide
}

/** Writes a section with its heading, for what a template has no section for. */
export function writeWholeSection({ title, level, body, rule }: WholeSection): string {
  const section = `${'#'.repeat(level)} ${title}\n\n${body}`
  return rule === 'before' ? `---\n\n${section}` : rule === 'after' ? `${section}\n\n---` : section
}
