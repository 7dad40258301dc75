import { type CheckId, severityOf } from './checks.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Place } from './place.ts'

/** Makes the diagnostic of a check of the catalogue, with the severity that stands there. */
export function makeDiagnostic(
  ruleId: CheckId,
  message: string,
  { file, place }: { readonly file?: string | null | undefined; readonly place?: Place | null | undefined },
): Diagnostic {
  return {
    ruleId,
    severity: severityOf(ruleId),
    message,
    ...(file != null && { file }),
    ...(place && { place }),
  }
}
