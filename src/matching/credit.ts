/** How much of a requirement's weight each way of covering it earns. */

/** The ways in which a resume covers a term, best first. */
export const COVERAGES = ['exact', 'alias', 'implied', 'missing'] as const
export type Coverage = (typeof COVERAGES)[number]

/** An alias is the same skill in other words. What only follows from another skill is likely, but nobody can read it in the resume. */
export const CREDIT: Readonly<Record<Coverage, number>> = { exact: 1, alias: 1, implied: 0.7, missing: 0 }
