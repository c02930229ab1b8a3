/** Coarse word classes, one byte a word: what a noun-phrase chunker needs to know. */

/** A word's usual class. */
export const WordClass = {
  unknown: 0,
  noun: 1,
  name: 2,
  adjective: 3,
  verb: 4,
  gerund: 5,
  participle: 6,
  adverb: 7,
  preposition: 8,
  determiner: 9,
  conjunction: 10,
  number: 11,
  modal: 12,
  pronoun: 13,
} as const
export type WordClass = (typeof WordClass)[keyof typeof WordClass]

/** Bits beside the class, for words that can be more than one. */
export const CAN_BE_NOUN = 16
export const CAN_BE_VERB = 32
export const CAN_BE_ADJECTIVE = 64

const OF_TAG: Readonly<Record<string, WordClass>> = {
  NN: 1,
  NNS: 1,
  NNP: 2,
  NNPS: 2,
  FW: 1,
  JJ: 3,
  JJR: 3,
  JJS: 3,
  VB: 4,
  VBP: 4,
  VBZ: 4,
  VBG: 5,
  VBN: 6,
  VBD: 6,
  RB: 7,
  RBR: 7,
  RBS: 7,
  RP: 8,
  IN: 8,
  TO: 8,
  DT: 9,
  PDT: 9,
  WDT: 9,
  PRP$: 9,
  WP$: 9,
  CC: 10,
  CD: 11,
  MD: 12,
  PRP: 13,
  WP: 13,
  EX: 13,
  WRB: 7,
  UH: 13,
}

/**
 * Turns Penn Treebank tags, likeliest first (the form of natural's Brill lexicon), into one byte.
 *
 * @param tags - the tags that a word can have
 * @returns class in the low four bits, `CAN_BE_*` above
 */
export function packTags(tags: readonly string[]): number {
  const classes = tags.map((tag) => OF_TAG[tag] ?? WordClass.unknown)
  let packed: number = classes[0] ?? WordClass.unknown
  if (classes.some((c) => c === WordClass.noun)) packed |= CAN_BE_NOUN
  if (classes.some((c) => c === WordClass.verb)) packed |= CAN_BE_VERB
  if (classes.some((c) => c === WordClass.adjective)) packed |= CAN_BE_ADJECTIVE
  return packed
}
