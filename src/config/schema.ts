/** What a configuration file may hold: data, never code. The published schema, the checks and the types all come from here. */
import * as v from 'valibot'
import { LIMIT_NAMES, type LimitName, limitForm, limitText } from '../documents/limit-names.ts'
import { FORMAT_NAMES } from '../report/formats.ts'
import { ONLY, SORT_KEYS } from '../report/view.ts'
import { SKILL_KINDS } from '../taxonomy/skill.ts'

const described = <const T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text))
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(100))
/** Never zero: an ad whose every requirement weighs nothing has no score. */
const factor = v.pipe(v.number(), v.minValue(0.01), v.maxValue(10))
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

const amount = v.pipe(v.number(), v.minValue(1), v.maxValue(1e12))

/** A number, or a text such as 20M. */
const limit = (name: LimitName) =>
  described(
    v.optional(v.union([LIMIT_NAMES[name][1] === 'count' ? v.pipe(amount, v.integer()) : amount, v.pipe(v.string(), v.regex(limitForm(name).pattern))])),
    `${LIMIT_NAMES[name][2]}; ${limitText(name)} when left out.`,
  )

const AddedSkill = v.strictObject({
  label: described(words, 'Standard name of the skill; its id is made from it.'),
  kind: described(v.optional(v.picklist(SKILL_KINDS)), 'hard when left out.'),
  aliases: described(v.optional(v.array(words)), 'Other spellings.'),
  implies: described(v.optional(v.array(words)), 'Ids of skills that having this one shows too.'),
  near: described(v.optional(v.array(words)), 'Ids of neighbours, worth naming and no credit.'),
})

/** A configuration. Every key may be left out. */
export const ConfigSchema = v.strictObject({
  $schema: described(v.optional(v.string()), 'For editors; not read.'),
  format: described(v.optional(v.picklist(FORMAT_NAMES)), 'How to write the report.'),
  output: described(
    v.optional(v.array(words)),
    'For the command match: files to write the report to as well, the format by their endings or as FORMAT=FILE; relative to this file.',
  ),
  color: described(v.optional(v.picklist(['auto', 'always', 'never'])), 'Colour the report.'),
  width: described(v.optional(v.pipe(v.number(), v.integer(), v.minValue(60))), 'How wide a table may be, in columns; that of the terminal when left out.'),
  ascii: described(v.optional(v.boolean()), 'No symbols beyond ASCII.'),
  quiet: described(v.optional(v.boolean()), 'Only the ranking.'),
  verbose: described(v.optional(v.boolean()), 'Every requirement, with the lines of both files.'),
  top: described(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), 'Show this many jobs.'),
  sort: described(v.optional(v.picklist(SORT_KEYS)), 'Order in which jobs are shown.'),
  only: described(v.optional(v.picklist(ONLY)), 'Which requirements are shown.'),
  cache: described(v.optional(v.boolean()), "Keep the text of PDF and DOCX files in the user's cache folder; true when left out."),
  threads: described(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), 'Threads that work on ads, 1 when left out; 0 for as many as there are cores.'),
  limits: described(
    v.optional(
      v.strictObject({
        file: limit('file'),
        unpacked: limit('unpacked'),
        ratio: limit('ratio'),
        pages: limit('pages'),
        nesting: limit('nesting'),
        time: limit('time'),
        memory: limit('memory'),
      }),
    ),
    'What reading one document may need; a file that needs more is refused.',
  ),
  gates: described(
    v.optional(
      v.strictObject({
        minScore: described(v.optional(score), 'Fail when a job scores less.'),
        minScoreAny: described(v.optional(score), 'Fail when no job scores as much.'),
        require: described(v.optional(v.array(words)), 'Fail when the resume does not name one of these.'),
        baseline: described(v.optional(words), 'Fail when a job scores less than in this report of match --format json; relative to this file.'),
        tolerance: described(v.optional(score), 'How far a job may fall below the baseline.'),
      }),
    ),
    'What makes a run fail with exit code 1.',
  ),
  plan: described(
    v.optional(
      v.strictObject({
        target: described(v.optional(score), 'The score that a job should reach.'),
        most: described(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), 'Look for sets of up to this many skills.'),
      }),
    ),
    'For the command plan.',
  ),
  weights: described(
    v.optional(
      v.strictObject({
        strength: described(
          v.optional(v.strictObject({ required: v.optional(factor), preferred: v.optional(factor), mentioned: v.optional(factor) })),
          'By how strongly the ad asks.',
        ),
        kind: described(
          v.optional(v.strictObject({ hard: v.optional(factor), soft: v.optional(factor), credential: v.optional(factor), language: v.optional(factor) })),
          'By what kind of skill it is.',
        ),
        title: described(v.optional(factor), "For a term of the ad's title."),
        keyphrase: described(v.optional(factor), 'For a term that the taxonomy does not know.'),
      }),
    ),
    'Factors of the weight of a requirement; what is left out stays as it is. Scores made with other weights cannot be compared.',
  ),
  taxonomy: described(
    v.optional(
      v.strictObject({
        add: described(v.optional(v.array(AddedSkill)), 'Skills that the taxonomy does not know.'),
        ignore: described(v.optional(v.array(words)), 'Ids of skills that are never looked for.'),
      }),
    ),
    'Changes to the skills that are known.',
  ),
})

export type Config = v.InferOutput<typeof ConfigSchema>
/** Skills to add and to leave out, as a configuration states them. */
export type TaxonomyChanges = NonNullable<Config['taxonomy']>
