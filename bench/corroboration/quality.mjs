// Recall is of the list that an editor is shown, passages that are only related after the others; “called” is the
// share of it that is said to corroborate or to differ. A false match is a passage that is called so though nobody
// else has the statement. Differences are asked for in the passages that are called the same, told beside it with
// those that are only listed. Wanted are so much of the list, and so few false matches.
import { printTable } from '../table.mjs'

const targets = { recall3: 0.95, falseMatches: 0.05, differences: 0.85, origins: 0.9, count: 0.9 }

const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`)
const f1 = (value) => value.toFixed(3)

/** Measures and prints the quality; answers whether every target was met. */
export async function run({ root, data, load }) {
  const bench = await load('quality.ts')
  const settings = await bench.settings(root, data)
  if (!settings.some(({ name }) => name === 'sample'))
    console.log(
      `There is no sample: the articles are not in ${data}. Name their folder in CLAIMDESK_TRIAL_DATA.\n`,
    )
  const measured = settings.map((setting) => ({ name: setting.name, ...bench.measureSetting(setting) }))
  printMatches(measured)
  printDifferences(bench, measured)
  printOrigins(measured)
  for (const { name, ours, told } of measured) {
    if (name === 'in one project' || name.endsWith('by event')) continue
    printErrors(name, ours.errors, ({ what, whence }) => [...what, ...whence])
    printErrors(`${name}, told who says it`, told.errors, ({ whence }) => whence)
  }
  const failures = measured.flatMap(({ name, ours }) => shortfalls(bench, name, ours))
  for (const failure of failures) console.error(failure)
  return failures.length === 0
}

function printMatches(measured) {
  const rows = measured.flatMap(({ name, ours, bm25 }) => [
    [`${name}: ${ours.statements} statements, ${ours.alone} of them alone`],
    matchRow('  Claimdesk', ours),
    matchRow(`  BM25 as good at three (from ${bm25.threshold})`, bm25.equal),
    matchRow('  BM25 without threshold', bm25.open),
  ])
  printTable(
    ['matches', 'recall@1', 'recall@3', 'called', 'false', 'wrong beside'],
    [['wanted', '', `≥ ${percent(targets.recall3)}`, '', `≤ ${percent(targets.falseMatches)}`, ''], ...rows],
  )
}

function matchRow(label, { recall1, recall3, called, falseMatches, wrongBeside }) {
  return [
    label,
    percent(recall1),
    percent(recall3),
    percent(called),
    percent(falseMatches),
    wrongBeside.toFixed(2),
  ]
}

function printDifferences({ differenceKinds, Tally }, measured) {
  console.log()
  for (const { name, ours } of measured)
    printTable(
      [`differences, ${name}`, 'labelled', 'precision', 'recall', 'F1'],
      [
        ...differenceKinds.map((kind) => tallyRow(kind, ours.differences.get(kind) ?? new Tally())),
        [],
        tallyRow(`all, wanted F1 ≥ ${targets.differences}`, summed(Tally, ours.differences)),
        tallyRow('with passages listed as related', summed(Tally, ours.differencesListed)),
        [],
      ],
    )
}

function printOrigins(measured) {
  printTable(
    ['origins', 'labelled', 'precision', 'recall', 'F1', 'count right', 'suggestion right'],
    [
      ['wanted', '', '', '', `≥ ${targets.origins}`, `≥ ${percent(targets.count)}`, ''],
      ...measured.flatMap(({ name, ours, told }) => [
        [...tallyRow(name, ours.origins), percent(ours.count), percent(ours.suggestion)],
        [...tallyRow('  told who says it', told.origins), percent(told.count)],
      ]),
    ],
  )
}

function printErrors(name, errors, wrongOf) {
  const listed = errors.filter((error) => wrongOf(error).length > 0)
  console.log(`\n${name}: what is not as labelled, in ${listed.length} statements`)
  for (const error of listed) {
    console.log(`  ${error.article}: “${error.quote}”`)
    for (const each of wrongOf(error)) console.log(`    ${each}`)
  }
}

function tallyRow(label, tally) {
  if (tally.right + tally.wrong + tally.missing === 0) return [label, 0, '–', '–', '–']
  return [label, tally.all, percent(tally.precision), percent(tally.recall), f1(tally.f1)]
}

function summed(Tally, tallies) {
  const sum = new Tally()
  for (const { right, wrong, missing } of tallies.values()) {
    sum.right += right
    sum.wrong += wrong
    sum.missing += missing
  }
  return sum
}

function shortfalls({ Tally }, name, ours) {
  const differences = summed(Tally, ours.differences).f1
  return [
    ours.recall3 < targets.recall3 && `${name}: recall@3 is ${percent(ours.recall3)}.`,
    ours.falseMatches > targets.falseMatches && `${name}: ${percent(ours.falseMatches)} false matches.`,
    differences < targets.differences && `${name}: the F1 of differences is ${f1(differences)}.`,
    ours.origins.f1 < targets.origins && `${name}: the F1 of origins is ${f1(ours.origins.f1)}.`,
    ours.count !== null &&
      ours.count < targets.count &&
      `${name}: ${percent(ours.count)} of the counts are right.`,
  ].filter(Boolean)
}
