/**
 * Which few choices lift the most goals over their thresholds? Exact by branch and bound while the work allows, else greedy with the
 * bound of the relaxation. A goal's progress is, over its parts, the sum of the best that any choice gives to each part.
 */

/** What one choice gives to one part, in whole units. */
export interface Gift {
  readonly goal: number
  /** Index of a part; unique over all goals. */
  readonly part: number
  readonly units: number
}

/** The question. */
export interface CoverProblem {
  /** By goal: units that it still lacks; all > 0. */
  readonly lacking: readonly number[]
  readonly parts: number
  /** By choice. */
  readonly choices: readonly (readonly Gift[])[]
}

/** The best set found of one size. */
export interface CoverAnswer {
  /** Indexes of choices, ascending. */
  readonly chosen: readonly number[]
  /** Indexes of the goals reached, ascending. */
  readonly reached: readonly number[]
  /** No set of this size reaches more. */
  readonly exact: boolean
  /** No set of this size reaches more than this many goals. */
  readonly bound: number
}

/** Visits of a goal by the search before it gives up proving: about a tenth of a second. A count, not a clock: the answer must not depend on the machine. */
export const MOST_VISITS = 3_000_000

/**
 * @param problem - goals, choices and what they give
 * @param size - how many may be chosen
 * @returns at most `size` choices that reach the most goals; of equals the one found first, the greedy one before others
 */
export function smallSet(problem: CoverProblem, size: number, mostVisits: number = MOST_VISITS): CoverAnswer {
  return new Search(problem, size, mostVisits).run()
}

/** @returns the goals that all choices together reach, ascending */
export function reachedByAll({ lacking, parts, choices }: CoverProblem): number[] {
  const best = new Array<number>(parts).fill(0)
  const left = [...lacking]
  for (const gifts of choices) for (const gift of gifts) give(gift, best, left)
  return left.flatMap((lack, goal) => (lack <= 0 ? [goal] : []))
}

/** Hands a part what a choice gives beyond what it has. */
function give({ goal, part, units }: Gift, best: number[], lacking: number[]): number {
  const more = units - (best[part] as number)
  if (more <= 0) return 0
  best[part] = units
  lacking[goal] = (lacking[goal] as number) - more
  return more
}

/** Rows of bounds beyond this many would not pay: from there on one bound serves the whole search. */
const MOST_BOUNDS = 4_000_000

class Search {
  readonly #problem: CoverProblem
  readonly #size: number
  readonly #best: number[]
  readonly #lacking: number[]
  /** Goals that some set of the size may reach; the others are not looked at. */
  readonly #possible: readonly number[]
  /** Choices that give one of them anything, those that give most first. */
  readonly #order: readonly number[]
  readonly #bounds: Bounds
  #visits: number
  #found: readonly number[] = []
  #foundReached = 0

  constructor(problem: CoverProblem, size: number, mostVisits: number) {
    const { choices, lacking } = problem
    this.#problem = problem
    this.#size = Math.min(size, choices.length)
    this.#visits = mostVisits
    this.#best = new Array<number>(problem.parts).fill(0)
    this.#lacking = [...lacking]
    const all = choices.map((_, c) => c)
    const root = new Bounds(problem, all, this.#size, false)
    const possible = new Set(lacking.flatMap((lack, goal) => (lack <= root.most(goal, 0, this.#size) ? [goal] : [])))
    this.#possible = [...possible]
    const worth = choices.map((gifts) => sumOf([...byGoal(gifts)].map(([goal, units]) => (possible.has(goal) ? Math.min(units, lacking[goal] as number) : 0))))
    this.#order = all.filter((c) => (worth[c] as number) > 0).sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b)
    this.#bounds = new Bounds(problem, this.#order, this.#size, this.#order.length * lacking.length * (this.#size + 1) <= MOST_BOUNDS)
  }

  run(): CoverAnswer {
    this.#greedy()
    const bound = this.#bound(0, this.#size)
    if (bound > this.#foundReached) this.#branch(0, [])
    const exact = bound <= this.#foundReached || this.#visits > 0
    const chosen = [...this.#found].sort((a, b) => a - b)
    for (const c of chosen) this.#take(c)
    const reached = this.#lacking.flatMap((lack, goal) => (lack <= 0 ? [goal] : []))
    return { chosen, reached, exact, bound: exact ? reached.length : bound }
  }

  /** Takes again and again what reaches most, then what brings goals nearest. What reaches nothing in the end is not kept. */
  #greedy(): void {
    const taken: number[] = []
    const undo: (() => void)[] = []
    while (taken.length < this.#size) {
      let best = -1
      let bestReached = -1
      let bestUnits = 0
      for (const c of this.#order) {
        if (taken.includes(c)) continue
        const { reached, units } = this.#marginal(c)
        if (units > 0 && (reached > bestReached || (reached === bestReached && units > bestUnits))) [best, bestReached, bestUnits] = [c, reached, units]
      }
      if (best < 0) break
      undo.push(this.#take(best))
      taken.push(best)
      if (this.#reached() > this.#foundReached) this.#keep(taken)
    }
    for (const u of undo.reverse()) u()
  }

  /** What a choice would add: goals reached, and units that goals still lack. */
  #marginal(choice: number): { reached: number; units: number } {
    const added = new Map<number, number>()
    for (const { goal, part, units } of this.#problem.choices[choice] as readonly Gift[]) {
      const more = units - (this.#best[part] as number)
      if (more > 0) added.set(goal, (added.get(goal) ?? 0) + more)
    }
    let reached = 0
    let units = 0
    for (const [goal, more] of added) {
      const lack = this.#lacking[goal] as number
      if (lack <= 0) continue
      units += Math.min(more, lack)
      if (more >= lack) reached++
    }
    return { reached, units }
  }

  #branch(from: number, taken: number[]): void {
    if (this.#reached() > this.#foundReached) this.#keep(taken)
    const left = this.#size - taken.length
    for (let i = from; left > 0 && i < this.#order.length; i++) {
      if (this.#visits <= 0 || this.#bound(i, left) <= this.#foundReached) return
      const c = this.#order[i] as number
      const back = this.#take(c)
      taken.push(c)
      this.#branch(i + 1, taken)
      taken.pop()
      back()
    }
  }

  /** How many goals could be reached if each had the best choices for itself: no set reaches more. */
  #bound(from: number, left: number): number {
    this.#visits -= this.#possible.length
    let count = 0
    for (const goal of this.#possible) {
      const lack = this.#lacking[goal] as number
      if (lack <= 0 || lack <= this.#bounds.most(goal, from, left)) count++
    }
    return count
  }

  /** @returns what undoes it */
  #take(choice: number): () => void {
    const changed: [gift: Gift, more: number][] = []
    for (const gift of this.#problem.choices[choice] as readonly Gift[]) {
      const more = give(gift, this.#best, this.#lacking)
      if (more > 0) changed.push([gift, more])
    }
    return () => {
      for (const [{ part, goal }, more] of changed) {
        this.#best[part] = (this.#best[part] as number) - more
        this.#lacking[goal] = (this.#lacking[goal] as number) + more
      }
    }
  }

  #reached(): number {
    let count = 0
    for (const goal of this.#possible) if ((this.#lacking[goal] as number) <= 0) count++
    return count
  }

  #keep(taken: readonly number[]): void {
    this.#found = [...taken]
    this.#foundReached = this.#reached()
  }
}

/** The most that a few choices from some place of an order on can give a goal, as if their gifts always added up. */
class Bounds {
  readonly #rows: readonly Int32Array[]
  readonly #width: number
  readonly #every: boolean

  /** @param every - one row for every place of the order, or only the first, which holds for all */
  constructor({ lacking, choices }: CoverProblem, order: readonly number[], size: number, every: boolean) {
    this.#width = size + 1
    this.#every = every
    const rows = lacking.map(() => new Int32Array((every ? order.length + 1 : 1) * this.#width))
    const top = lacking.map((): number[] => [])
    for (let i = order.length - 1; i >= 0; i--) {
      for (const [goal, units] of byGoal(choices[order[i] as number] as readonly Gift[])) insert(top[goal] as number[], units, size)
      if (every || i === 0) for (const [goal, row] of rows.entries()) this.#write(row, i, top[goal] as number[])
    }
    this.#rows = rows
  }

  #write(row: Int32Array, place: number, top: readonly number[]): void {
    let sum = 0
    for (let m = 1; m < this.#width; m++) {
      sum += top[m - 1] ?? 0
      row[place * this.#width + m] = sum
    }
  }

  most(goal: number, from: number, count: number): number {
    return (this.#rows[goal] as Int32Array)[(this.#every ? from : 0) * this.#width + count] as number
  }
}

/** Keeps the `size` largest, largest first. */
function insert(top: number[], units: number, size: number): void {
  if (top.length === size && units <= (top[size - 1] ?? 0)) return
  let at = top.length
  while (at > 0 && (top[at - 1] as number) < units) at--
  top.splice(at, 0, units)
  if (top.length > size) top.pop()
}

function byGoal(gifts: readonly Gift[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { goal, units } of gifts) sums.set(goal, (sums.get(goal) ?? 0) + units)
  return sums
}

const sumOf = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
