/** Conditions of a job that no skill meets: they stand beside the score, never inside it. Years and degrees are read apart. */
import type { Evidence } from '../../text/evidence.ts'
import type { Span } from '../../text/span.ts'
import type { Strength } from '../job-ad.ts'

/** Levels of security clearance that include one another, lowest first; `any` where the ad does not say which. */
export const CLEARANCE_LEVELS = ['any', 'confidential', 'secret', 'top secret', 'TS/SCI'] as const
export type ClearanceLevel = (typeof CLEARANCE_LEVELS)[number]

/** Countries that a right to work is asked for; `eu` for the European Union. */
export const WORK_COUNTRIES = ['us', 'uk', 'eu', 'canada', 'australia', 'ireland', 'india'] as const
export type WorkCountry = (typeof WORK_COUNTRIES)[number]

/** What a condition asks. */
export type ConditionDemand =
  | {
      readonly kind: 'clearance'
      readonly level: ClearanceLevel
      /** It is enough to be able to get it. */
      readonly obtainable: boolean
    }
  | {
      readonly kind: 'authorisation'
      /** `null` where the ad does not say for which country. */
      readonly country: WorkCountry | null
      /** Only citizens may apply. */
      readonly citizen: boolean
      /** The employer does not sponsor a visa. */
      readonly noSponsorship: boolean
    }
  | { readonly kind: 'driving' }
  | {
      readonly kind: 'place'
      /** As the ad writes it; empty where it only says how much presence it wants. */
      readonly place: string
      /** `null` where the ad does not say. */
      readonly mode: 'on-site' | 'hybrid' | null
      /** Days a week in the office; `null` where the ad does not say. */
      readonly daysOnSite: number | null
    }
  | {
      readonly kind: 'travel'
      /** Per cent of the working time, the upper end; `null` where the ad does not say. */
      readonly percent: number | null
    }

/** A demand with its place in the ad. */
export type Condition = ConditionDemand & { readonly strength: Exclude<Strength, 'mentioned'>; readonly evidence: Evidence }

/** A demand found in a sentence; the span counts in the sentence's text. */
export interface ConditionPhrase extends Span {
  readonly demand: ConditionDemand
}
