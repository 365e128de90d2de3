import fc from 'fast-check'

/**
 * Property tests look at the same examples in every run, so that a change is never blamed for what chance found in another one.
 * `PROPERTY_SEED=random` (or a number) looks at others.
 */
const wanted = process.env['PROPERTY_SEED'] ?? '20140725'

if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) })
