/** Resume → a matcher of ads: score, confidence, what-if gains, knock-outs. */
import type { JobAd } from '../job/job-ad.ts'
import type { Resume } from '../resume/resume.ts'
import { confidenceOf, rankingKey } from './confidence.ts'
import { Offer } from './cover.ts'
import type { JobMatch, JobScore, RequirementMatch, RequirementScore } from './job-match.ts'
import { checkKnockouts, type KnockoutContext } from './knockouts/check.ts'
import { ResumeLines } from './knockouts/resume-lines.ts'
import { Neighbours } from './near.ts'
import { type NameModel, skillsWithin } from './resolve-term.ts'
import { scoreJob } from './score.ts'
import { WhatIf } from './what-if.ts'

/** Matches ads against one resume; what it looks up in the resume is shared by all of them. */
export class Matcher {
  readonly offer: Offer
  readonly #whatIf: WhatIf
  readonly #near: Neighbours
  readonly #context: KnockoutContext

  constructor(resume: Resume, model: NameModel) {
    const { taxonomy } = model
    this.offer = new Offer(resume, taxonomy)
    this.#whatIf = new WhatIf(taxonomy, resume)
    this.#near = new Neighbours(resume, taxonomy)
    const named = new Map<string, readonly string[]>()
    this.#context = {
      resume,
      lines: new ResumeLines(resume.source),
      skillsWithin: (phrase) => {
        const known = named.get(phrase)
        if (known !== undefined) return known
        const found = skillsWithin(phrase, model)
        // Ads repeat the same few phrases; a crawl of a job board must not fill the memory with the others.
        if (named.size < 1_000) named.set(phrase, found)
        return found
      },
      categoryOf: (skill) => {
        const index = taxonomy.byId(skill)
        return index < 0 ? '' : taxonomy.category(index)
      },
    }
  }

  /** @returns the ad, matched */
  match(job: JobAd): JobMatch {
    const scored = scoreJob(job, this.offer)
    const confidence = confidenceOf(scored.requirements)
    return {
      ...scored,
      requirements: scored.requirements.map((r) => this.#withGain(r, scored)),
      confidence,
      rank: rankingKey(scored.score, confidence, scored.field),
      knockouts: checkKnockouts(job, scored.requirements, this.#context),
    }
  }

  #withGain(r: RequirementScore, scored: JobScore): RequirementMatch {
    const best = this.#whatIf.best(scored, r)
    const near = r.coverage === 'missing' ? [...new Set(r.requirement.anyOf.flatMap((term) => this.#near.of(term.skill)))] : []
    return { ...r, gain: (best?.gain ?? 0) / 100, gainBy: best?.term ?? null, near }
  }
}
