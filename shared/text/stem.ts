import { irregularForms } from './english-words'

/**
 * What the forms of an English word have in common, so that “closed”, “closing” and “closure of” meet; not a
 * word itself. `word` is lower case without accents. Light suffix stripping after M. F. Porter, “An algorithm
 * for suffix stripping” (1980), with British and American spellings brought together.
 */
export function stemOf(word: string): string {
  const irregular = irregulars.get(word)
  if (irregular !== undefined) return irregular
  return plainStem(word)
}

function plainStem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  if (word.length === 3) return spelling(word)
  return spelling(inflection(derivation(singular(word))))
}

function singular(word: string): string {
  if (/(ss|us|is|ous)$/.test(word) || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  return /(ch|sh|x|z|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function derivation(word: string): string {
  if (word.length > 6 && word.endsWith('ly')) word = word.slice(0, -2)
  if (word.length > 7 && /(?:[aeiou]tion|[cprs]tion|ssion)$/.test(word)) return word.slice(0, -3)
  if (word.length > 7 && word.endsWith('ment')) return word.slice(0, -4)
  if (word.length > 7 && word.endsWith('ness')) return word.slice(0, -4)
  return word
}

function inflection(word: string): string {
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`
  const cut = /eed$/.test(word) ? null : /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word)
  return cut && cut[1]!.length > 1 ? cut[1]! : word
}

function spelling(word: string): string {
  const stem = word
    .replace(/mme$/, 'm')
    .replace(/tre$/, 'ter')
    .replace(/(?<=...)our$/, 'or')
    .replace(/(?<=..)e$/, '')
    .replace(/(?<=..)is$/, 'iz')
    .replace(/(?<=..)yz$/, 'ys')
    .replace(/(?<=..)enc$/, 'ens')
    .replace(/(?<=..)y$/, 'i')
  return /(?<=..)([bdfglmnprst])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

const irregulars = new Map(
  Object.entries(irregularForms).flatMap(([word, forms]) =>
    forms.split('|').map((form) => [form, plainStem(word)] as const),
  ),
)
