/** How a command's work is spread over threads; nothing of it is loaded before they are started. */
import { freeze } from '../../documents/frozen.ts'
import type { JobAd } from '../../job/job-ad.ts'
import type { JobMatch } from '../../matching/job-match.ts'
import type { LoadedModel } from '../../pipeline.ts'
import type { CalendarDay } from '../../resume/calendar.ts'
import type { Resume } from '../../resume/resume.ts'
import type { ThreadSetup } from './sent.ts'
import type { Facts } from './task.ts'
import type { Spread } from './work.ts'

/** In how many threads, and how files are read. */
export type Means = Pick<Spread<never>, 'threads' | 'reading'>

/** What a thread does to ads. */
export type SpreadTask = { readonly command: 'extract' } | { readonly command: 'match'; readonly resume: Resume; readonly asOf: CalendarDay }

/** @returns how the lines of ads are made */
export const spreadLines = (means: Means, loaded: LoadedModel, task: SpreadTask): Spread<Facts> => spread(means, loaded, task, 'lines', async () => (facts: Facts) => facts)

/** @returns how `extract` is done to ads */
export const spreadAds = (means: Means, loaded: LoadedModel): Spread<JobAd> =>
  spread(means, loaded, { command: 'extract' }, 'values', async () => (await import('./sent.ts')).receiveAd)

/** @returns how ads are matched */
export const spreadMatches = (means: Means, loaded: LoadedModel, task: SpreadTask): Spread<JobMatch> =>
  spread(means, loaded, task, 'values', async () => (await import('./sent.ts')).receiveMatch)

function spread<S, R>(means: Means, { bytes, model }: LoadedModel, task: SpreadTask, wants: ThreadSetup['wants'], receiver: () => Promise<(sent: S) => R>): Spread<R> {
  return {
    ...means,
    async start() {
      const { startLane, shared } = await import('./threads.ts')
      const receive = await receiver()
      // A resume as understood holds functions; each thread understands it anew, which takes some milliseconds.
      const setup: ThreadSetup = {
        wants,
        reading: means.reading,
        taxonomy: shared(bytes),
        weighting: model.weighting,
        task: task.command === 'extract' ? task : { ...task, resume: freeze(task.resume.source) },
      }
      return (alone) => startLane(setup, receive, alone)
    },
  }
}
