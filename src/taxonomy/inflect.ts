/** Inflections of an English verb: enough for the verbs that duties begin with. */

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  be: ['is', 'are', 'being', 'been'],
  begin: ['begins', 'beginning', 'began', 'begun'],
  bring: ['brings', 'bringing', 'brought'],
  build: ['builds', 'building', 'built'],
  buy: ['buys', 'buying', 'bought'],
  catch: ['catches', 'catching', 'caught'],
  choose: ['chooses', 'choosing', 'chose', 'chosen'],
  cut: ['cuts', 'cutting'],
  deal: ['deals', 'dealing', 'dealt'],
  dig: ['digs', 'digging', 'dug'],
  do: ['does', 'doing', 'did', 'done'],
  draw: ['draws', 'drawing', 'drew', 'drawn'],
  drive: ['drives', 'driving', 'drove', 'driven'],
  feed: ['feeds', 'feeding', 'fed'],
  find: ['finds', 'finding', 'found'],
  fit: ['fits', 'fitting', 'fitted'],
  forecast: ['forecasts', 'forecasting'],
  get: ['gets', 'getting', 'got'],
  give: ['gives', 'giving', 'gave', 'given'],
  grind: ['grinds', 'grinding', 'ground'],
  grow: ['grows', 'growing', 'grew', 'grown'],
  hang: ['hangs', 'hanging', 'hung'],
  have: ['has', 'having', 'had'],
  hold: ['holds', 'holding', 'held'],
  keep: ['keeps', 'keeping', 'kept'],
  know: ['knows', 'knowing', 'knew', 'known'],
  lay: ['lays', 'laying', 'laid'],
  lead: ['leads', 'leading', 'led'],
  lend: ['lends', 'lending', 'lent'],
  let: ['lets', 'letting'],
  lose: ['loses', 'losing', 'lost'],
  make: ['makes', 'making', 'made'],
  meet: ['meets', 'meeting', 'met'],
  oversee: ['oversees', 'overseeing', 'oversaw', 'overseen'],
  pay: ['pays', 'paying', 'paid'],
  put: ['puts', 'putting'],
  read: ['reads', 'reading'],
  rewrite: ['rewrites', 'rewriting', 'rewrote', 'rewritten'],
  run: ['runs', 'running', 'ran'],
  see: ['sees', 'seeing', 'saw', 'seen'],
  seek: ['seeks', 'seeking', 'sought'],
  sell: ['sells', 'selling', 'sold'],
  send: ['sends', 'sending', 'sent'],
  set: ['sets', 'setting'],
  sew: ['sews', 'sewing', 'sewed', 'sewn'],
  shoot: ['shoots', 'shooting', 'shot'],
  show: ['shows', 'showing', 'showed', 'shown'],
  shut: ['shuts', 'shutting'],
  speak: ['speaks', 'speaking', 'spoke', 'spoken'],
  spend: ['spends', 'spending', 'spent'],
  spin: ['spins', 'spinning', 'spun'],
  split: ['splits', 'splitting'],
  stick: ['sticks', 'sticking', 'stuck'],
  sweep: ['sweeps', 'sweeping', 'swept'],
  take: ['takes', 'taking', 'took', 'taken'],
  teach: ['teaches', 'teaching', 'taught'],
  tell: ['tells', 'telling', 'told'],
  think: ['thinks', 'thinking', 'thought'],
  troubleshoot: ['troubleshoots', 'troubleshooting', 'troubleshot'],
  undertake: ['undertakes', 'undertaking', 'undertook', 'undertaken'],
  understand: ['understands', 'understanding', 'understood'],
  upsell: ['upsells', 'upselling', 'upsold'],
  withdraw: ['withdraws', 'withdrawing', 'withdrew', 'withdrawn'],
  work: ['works', 'working', 'worked'],
  wring: ['wrings', 'wringing', 'wrung'],
  write: ['writes', 'writing', 'wrote', 'written'],
}

/** Verbs of more than one syllable that double their last letter all the same. */
const DOUBLING = new Set([
  'refer',
  'prefer',
  'transfer',
  'confer',
  'submit',
  'commit',
  'permit',
  'admit',
  'transmit',
  'control',
  'patrol',
  'compel',
  'occur',
  'program',
  'format',
  'debug',
  'equip',
  'regret',
  'recap',
  'reset',
  'upset',
  'input',
  'output',
  'layup',
  'setup',
  'backup',
  'handicap',
  'outfit',
  'retrofit',
  'kidnap',
  'label',
  'model',
  'travel',
  'counsel',
  'cancel',
  'channel',
  'level',
  'signal',
  'fuel',
  'dial',
  'fulfil',
  'enrol',
  'instal',
])

/**
 * All forms of a verb.
 *
 * @param verb - the base form, lower case
 * @returns the base form first, then -s, -ing and past forms
 */
export function inflections(verb: string): string[] {
  const irregular = IRREGULAR[verb]
  if (irregular) return [verb, ...irregular]
  const re = /^(re|over|out|pre|co|de|un|inter)-?(.{3,})$/.exec(verb)
  const base = re?.[2] === undefined ? undefined : IRREGULAR[re[2]]
  if (re && base) return [verb, ...base.map((form) => `${re[1]}${form}`)]
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb}ing`, `${verb.slice(0, -1)}ied`]
  const s = /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
  if (/(ee|oe|ye)$/.test(verb)) return [verb, s, `${verb}ing`, `${verb}d`]
  if (verb.endsWith('ie')) return [verb, s, `${verb.slice(0, -2)}ying`, `${verb}d`]
  if (verb.endsWith('e')) return [verb, s, `${verb.slice(0, -1)}ing`, `${verb}d`]
  if (DOUBLING.has(verb) || /^[^aeiou]*[aeiou][bdfgklmnprtvz]$/.test(verb)) {
    const doubled = verb + verb.slice(-1)
    const plain = DOUBLING.has(verb) && /l$/.test(verb) ? [`${verb}ing`, `${verb}ed`] : []
    return [verb, s, `${doubled}ing`, `${doubled}ed`, ...plain]
  }
  return [verb, s, `${verb}ing`, `${verb}ed`]
}
