import type { Detection } from '../../schema/incident/detection.ts'
import type { ParseContext } from '../parse-context.ts'
import { readProse } from './prose.ts'

/** How the incident was noticed; null where nothing is said. */
export function readDetection(context: ParseContext): Detection | null {
  const prose = readProse(['detection'], 'detection', context)
  return prose && { ...prose, noticedBy: null, warned: null }
}
