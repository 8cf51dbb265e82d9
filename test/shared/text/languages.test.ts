import { expect, it } from 'vitest'
import { foreignLanguageOf, languageOf } from '../../../shared/text/languages'

it.each([
  ['en', 'The ferry sank off the coast on Thursday and the crew was rescued by a boat from the harbour.'],
  [
    'de',
    'Die Fähre ist am Donnerstag vor der Küste gesunken, und die Besatzung wurde von einem Boot gerettet.',
  ],
  ['fr', 'Le ferry a coulé jeudi au large de la côte et les marins ont été sauvés par un bateau du port.'],
  [
    'uk',
    'Пором затонув у четвер біля берега, і це не перший такий випадок за рік, але всі люди на ньому живі.',
  ],
])('a text of a few words is in %s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

it.each(['', 'Alma', '会议结束了。没有人说话。', 'x1 y2 z3 '.repeat(40)])(
  'nobody can say what %j is in',
  (text) => {
    expect(languageOf(text)).toBeUndefined()
  },
)

it.each([
  ['und-Grek', 'Η γέφυρα έκλεισε τη Δευτέρα, είπε η Reuters.'],
  ['und-Hani', '会议结束了。没有人说话。'],
  ['und-Arab', 'أغلق الجسر يوم الاثنين'],
  [
    'de',
    'Die Fähre ist am Donnerstag vor der Küste gesunken, und die Besatzung wurde von einem Boot gerettet.',
  ],
])('is foreign, %s: %s', (language, text) => {
  expect(foreignLanguageOf(text)).toBe(language)
})

it.each(['', '64', 'Fire.', 'The minister, Γιώργος, said so in Athens.'])('%j is not foreign', (text) => {
  expect(foreignLanguageOf(text)).toBeUndefined()
})
