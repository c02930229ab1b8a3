/** What travels between the main thread and those that work on ads. Everything of it can be cloned, and both sides are our own. */
import { type FrozenDocument, freeze, thaw } from '../../documents/frozen.ts'
import { plainDocument } from '../../documents/plain.ts'
import type { SourceDocument } from '../../documents/source.ts'
import type { Reading, Unit } from '../../documents/units.ts'
import type { JobAd } from '../../job/job-ad.ts'
import type { Weighting } from '../../job/weights.ts'
import type { JobMatch } from '../../matching/job-match.ts'
import type { CalendarDay } from '../../resume/calendar.ts'

/** What a thread is told when it starts. */
export interface ThreadSetup {
  /** The compiled taxonomy, shared by all threads. */
  readonly taxonomy: SharedArrayBuffer
  /** Other weights than the shipped ones. */
  readonly weighting: Weighting | undefined
  readonly task: { readonly command: 'extract' } | { readonly command: 'match'; readonly resume: FrozenDocument; readonly asOf: CalendarDay }
  readonly wants: 'lines' | 'values'
  readonly reading: Reading
}

/** A piece of work on its way to a thread. */
export type SentUnit = Exclude<Unit, { kind: 'document' }> | { readonly kind: 'document'; readonly document: FrozenDocument }

/** An ad on its way back: its text stays where it was read. */
export type SentAd = Omit<JobAd, 'source'> & { readonly source: Pick<SourceDocument, 'id' | 'role' | 'format' | 'stated' | 'warnings'> }
export type SentMatch = Omit<JobMatch, 'job'> & { readonly job: SentAd }

export const sendUnit = (unit: Unit): SentUnit => (unit.kind === 'document' ? { kind: 'document', document: freeze(unit.document) } : unit)
export const receiveUnit = (unit: SentUnit): Unit => (unit.kind === 'document' ? { kind: 'document', document: thaw(unit.document) } : unit)

export const sendAd = ({ source: { id, role, format, stated, warnings }, ...ad }: JobAd): SentAd => ({ ...ad, source: { id, role, format, stated, warnings } })
/** @returns the ad with an empty text: whoever needs the text asks for one thread */
export const receiveAd = ({ source: { id, role, ...facts }, ...ad }: SentAd): JobAd => ({ ...ad, source: plainDocument(id, '', role, facts) })

export const sendMatch = ({ job, ...match }: JobMatch): SentMatch => ({ ...match, job: sendAd(job) })
export const receiveMatch = ({ job, ...match }: SentMatch): JobMatch => ({ ...match, job: receiveAd(job) })
