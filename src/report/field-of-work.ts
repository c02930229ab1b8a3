/** The part of a score that the field of work earns, in words and as an entry of the JSON list of requirements. */
import { FIELD_LABEL } from '../matching/field.ts'
import type { FieldScore, JobMatch } from '../matching/job-match.ts'
import { evidenceJson } from './evidence-json.ts'

const MOST_SKILLS = 4
const MOST_CATEGORIES = 3

/** @returns a category as people read it: `nursing process` */
export const fieldName = (category: string): string => category.replaceAll('-', ' ')

/** @returns by what the field of work earns: `accounting, audit; title: accountant` */
export function fieldBy({ by, contribution, shared, titleWords }: FieldScore): string {
  if (contribution === 0) return 'the resume shows another one'
  if (by === 'requirements') return 'by the requirements that it covers'
  const parts = [
    shared
      .slice(0, MOST_CATEGORIES)
      .map(({ category }) => fieldName(category))
      .join(', '),
    titleWords.length === 0 ? '' : `title: ${titleWords.join(', ')}`,
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** @returns what the resume shows of each category, one line each: `audit, 12% of the ad, shown 55%: internal audit, SOX` */
export function fieldLines({ shared }: FieldScore): string[] {
  return shared.map(({ category, share, shown, skills }) => {
    const names = skills.map(({ surfaces }) => surfaces[0] as string)
    const more = names.length > MOST_SKILLS ? ` and ${names.length - MOST_SKILLS} more` : ''
    const by = names.length === 0 ? 'by what stands near it' : `${names.slice(0, MOST_SKILLS).join(', ')}${more}`
    return `${fieldName(category)}, ${percent(share)} of the ad, shown ${percent(shown)}: ${by}`
  })
}

const percent = (share: number): string => `${Math.round(100 * share)}%`

/** @returns the field as the last entry of a job's requirements, so that their contributions add up to the score; none where the ad shows no field */
export function fieldRequirementJson({ job, field, requirements }: JobMatch): object[] {
  if (field.points === 0) return []
  const { weight, points, credit, contribution } = field
  const ad = job.titleEvidence ?? requirements[0]?.requirement.evidence[0]
  const evidence =
    field.by === 'requirements'
      ? requirements.filter((r) => r.contribution > 0).flatMap((r) => r.evidence.slice(0, 1))
      : field.shared.flatMap(({ skills }) => skills.flatMap((skill) => skill.evidence.slice(0, 1)))
  return [
    {
      kind: 'field',
      strength: 'required',
      anyOf: [{ label: FIELD_LABEL, skill: null, source: 'taxonomy', surfaces: job.fields.slice(0, MOST_SKILLS).map(({ category }) => fieldName(category)) }],
      weight,
      factors: [],
      evidence: ad === undefined ? [] : [evidenceJson(ad)],
      coverage: contribution === 0 ? 'missing' : 'implied',
      by: contribution === 0 ? null : FIELD_LABEL,
      offered: contribution === 0 ? null : fieldBy(field),
      grade: null,
      shownBy: null,
      resumeEvidence: contribution === 0 ? [] : evidence.slice(0, MOST_SKILLS).map(evidenceJson),
      points,
      credit,
      contribution,
      gain: 0,
      gainBy: null,
      near: [],
    },
  ]
}

/** @returns the stored fit of the fields */
export function fieldJson({ points, credit, contribution, by, categories, title, words, fit, shared, titleWords }: FieldScore): object {
  return {
    points,
    credit,
    contribution,
    by,
    fit,
    categories,
    title,
    words,
    shared: shared.map(({ category }) => category),
    shown: shared.map(({ category, share, shown, skills }) => ({ category, share, shown, skills: skills.map(({ skill }) => skill) })),
    titleWords,
  }
}
