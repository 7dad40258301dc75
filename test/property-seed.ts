import fc from 'fast-check'

// In CI every run judges the same cases, so that a change is not blamed for what a new seed finds; elsewhere each run
// tries new ones. PROPERTY_SEED repeats a run.
const seed = process.env['PROPERTY_SEED'] ?? (process.env['CI'] === undefined ? undefined : '20261124')
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })
