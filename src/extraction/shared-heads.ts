/** "Unit, integration and load tests": every member of the list has the head that only the last one writes. */
import type { Gazetteer, GazetteerHit } from '../taxonomy/gazetteer.ts'
import type { Doc, Sentence } from '../text/doc.ts'
import { PerSpelling } from '../text/spellings.ts'

/** Whether a word joins the members of a list. */
const CONJUNCTION = new PerSpelling((spelling, of) => /^(?:and|or|&)$/i.test(of.text(spelling)))
const MAX_MEMBERS = 8

/**
 * Finds skills whose head stands at the end of the list.
 *
 * @param doc - the document
 * @param sentence - one of its sentences
 * @param gazetteer - to look "integration tests" up
 * @returns hits that cover the written part only ("integration"); never for a member that has the head itself
 */
export function sharedHeadHits(doc: Doc, sentence: Sentence, gazetteer: Gazetteer): GazetteerHit[] {
  const { atoms } = doc
  const out: GazetteerHit[] = []
  for (let a = sentence.atomFrom + 1; a < sentence.atomTo - 2; a++) {
    if (!CONJUNCTION.at(atoms.spelling[a] as number, atoms.spellings)) continue
    // The last member: one or two words and the head after them.
    for (let words = 1; words <= 2; words++) {
      const head = a + 1 + words
      if (head >= sentence.atomTo || atoms.broken[a + 1] === 1 || brokenWithin(doc, a + 2, head)) break
      // The last member must be a skill with that head: "design and deliver production …" shares none.
      const whole = gazetteer.entries(atoms.word, a + 1, head + 1)
      if (whole.to === whole.from) continue
      addMembers(doc, sentence, gazetteer, a, atoms.word[head] as number, out)
    }
  }
  return out
}

/** Walks the members before the conjunction at `at`, one word each (two before the first comma), and looks each up with the head. */
function addMembers(doc: Doc, sentence: Sentence, gazetteer: Gazetteer, at: number, head: number, out: GazetteerHit[]): void {
  const { atoms, text } = doc
  let end = at
  for (let member = 0; member < MAX_MEMBERS && end > sentence.atomFrom; member++) {
    for (let words = 2; words >= 1; words--) {
      const from = end - words
      if (from < sentence.atomFrom || (words === 2 && atoms.broken[end - 1] === 1)) continue
      const { from: first, to: last } = gazetteer.entries(atoms.word, from, end, head)
      for (let entry = first; entry < last; entry++) out.push({ from, to: end, entry })
      if (last > first) break
    }
    // On to the member before, when only a comma or slash parts the two.
    const start = end - 1
    const gap = start <= sentence.atomFrom ? '' : text.slice(atoms.end[start - 1], atoms.start[start]).trim()
    if (gap !== ',' && gap !== '/') break
    end = start
  }
}

function brokenWithin(doc: Doc, from: number, to: number): boolean {
  for (let a = from; a <= to; a++) if (doc.atoms.broken[a] === 1) return true
  return false
}
