import type { HistoryItem } from '../model/records'

/** A sentence in parts: our words, and the words of the project, which may run in another direction. */
export type Words = readonly (string | { readonly quote: string })[]

/**
 * What was done to one thing in one step, to follow the name of who did it; several things are joined by `and`.
 * `sayWhen` writes an ISO instant as the reader does.
 */
export function sayItems(items: readonly HistoryItem[], sayWhen: (instant: string) => string): Words {
  const about = foldAdditions(items)
  return about.flatMap((item, i) => {
    const joint = i === 0 ? [] : [i === about.length - 1 ? ' and ' : ', ']
    return [...joint, ...sayItem(item, sayWhen)]
  })
}

/** Words as one plain text, with quotes between quotation marks. */
export function plainWords(words: Words): string {
  return words.map((part) => (typeof part === 'string' ? part : `“${part.quote}”`)).join('')
}

/**
 * Evidence that is written field by field in the step that adds it was added as it stood in the end. An origin that
 * another is folded into has its names too: that goes without saying.
 */
function foldAdditions(items: readonly HistoryItem[]): HistoryItem[] {
  const added = items.filter((item) => item.type === 'evidence.added').map(({ subject }) => subject)
  const folded = items.filter((item) => item.type === 'origin.folded').map(({ subject }) => subject)
  const rest = items.filter(
    ({ type, field, subject }) =>
      !(type === 'evidence.edited' && added.includes(subject)) &&
      !(type === 'origin.edited' && field === 'also' && folded.includes(subject)),
  )
  return rest.map((item) => {
    if (item.type !== 'evidence.added') return item
    const named = items.find(
      (other) =>
        other.type === 'evidence.edited' && other.subject === item.subject && other.field === 'reference',
    )
    return named?.to ? { ...item, to: named.to } : item
  })
}

function sayItem(item: HistoryItem, sayWhen: (instant: string) => string): Words {
  const from = { quote: item.from ?? '' }
  const to = { quote: item.to ?? '' }
  switch (item.type) {
    case 'claim.added':
      return ['made the claim from ', to]
    case 'claim.edited':
      return sayField('the wording', item)
    case 'claim.tagged':
      return sayField('the tags', item)
    case 'annotations.imported':
      return ['imported annotations from ', to]
    case 'claim.removed':
      return ['deleted the claim ', from]
    case 'claim.split':
      return item.from === undefined
        ? ['split this claim off with the passage ', to]
        : ['split off the passage ', from]
    case 'passage.added':
      return ['attached the passage ', to]
    case 'passage.removed':
      return ['detached the passage ', from]
    case 'passage.anchored':
      return item.from === item.to
        ? ['put the passage ', from, ' on the same words in another place']
        : ['put the passage ', from, ' on ', to]
    case 'passage.confirmed':
      return item.from === undefined
        ? ['confirmed the passage ', to]
        : ['confirmed that the passage now reads ', to, ' instead of ', from]
    case 'article.added':
      return ['added the article ', to]
    case 'article.removed':
      return ['removed the article ', from]
    case 'article.edited':
      return sayField(factWords[item.field ?? ''] ?? 'a detail of the article', item)
    case 'article.confirmed':
      return [`confirmed ${factWords[item.field ?? ''] ?? 'a detail of the article'} `, to]
    case 'article.corrected':
      return ['corrected the text of the article']
    case 'article.replaced':
      return item.claim === undefined
        ? ['brought in a new version of the article']
        : ['brought in a new version of the article, ', ...sayFate(item)]
    case 'article.trimmed':
      return item.claim === undefined ? ['left out or brought back parts of the article'] : sayTrimmed(item)
    case 'project.edited':
      return sayField('the title of the project', item)
    case 'page.edited':
      return sayField('the web page of the report', item)
    case 'project.merged':
      return ['merged the project file ', to]
    case 'backup.restored':
      return [`restored the backup of ${Number.isNaN(Date.parse(to.quote)) ? to.quote : sayWhen(to.quote)}`]
    case 'comment.added':
      return ['commented ', to]
    case 'comment.edited':
      return sayField('a comment', item)
    case 'comment.removed':
      return ['deleted the comment ', from]
    case 'comment.resolved':
      return ['resolved the comment ', to]
    case 'comment.reopened':
      return ['reopened the comment ', to]
    case 'resolution.added':
      return item.field === 'reason' ? ['gave the reason ', to] : sayResolution(item)
    case 'signoff.added':
      return [`signed the claim off as ${item.to ?? ''}`]
    case 'signoff.withdrawn':
      return [`withdrew the sign-off as ${item.from ?? ''}`]
    case 'assessment.added':
      return item.field === 'rationale' ? sayField('the rationale', item) : sayVerdict(item)
    case 'choice.made':
      return [`chose what stands as ${sayChosen(item)}, which several had written`]
    case 'evidence.added':
      return ['added the evidence ', to]
    case 'evidence.removed':
      return ['removed the evidence ', from]
    case 'evidence.edited':
      return sayField(evidenceFields[item.field ?? ''] ?? 'a piece of evidence', item)
    case 'attribution.added':
    case 'attribution.edited':
      return sayAttribution(item)
    case 'attribution.removed':
      return ['took back what was said of where ', ...sayWords(item), ' comes from']
    case 'origin.added':
      return ['noted the origin ', to]
    case 'origin.edited':
      return sayField(originFields[item.field ?? ''] ?? 'an origin', item)
    case 'origin.folded':
      return ['counted the origin ', from, ' as ', to]
    case 'origin.removed':
      return ['removed the origin ', from]
    case 'dismissal.added':
      return [`dismissed ${dismissed[item.field ?? ''] ?? 'something'} `, to]
    case 'dismissal.removed':
      return [`brought back ${dismissed[item.field ?? ''] ?? 'something'} `, from]
    case 'sourcing.edited':
      return sayField('the number of sources, and of secondary ones, that a claim needs', item)
    default:
      return [`did something that this version of Claimdesk has no words for (${item.type})`]
  }
}

/** What a new version did to a passage. */
function sayFate({ field, from = '', to = '' }: HistoryItem): Words {
  switch (field) {
    case 'lost':
      return ['in which the passage ', { quote: from }, ' is no longer found']
    case 'changed':
      return ['in which the passage ', { quote: from }, ' reads ', { quote: to }]
    case 'moved':
      return ['in which the passage ', { quote: from }, ' stands in another place, to be confirmed']
    default:
      return ['in which the passage stands as ', { quote: to }]
  }
}

/** What leaving parts of an article out, or bringing them back, did to a passage. */
function sayTrimmed({ field, from = '', to = '' }: HistoryItem): Words {
  switch (field) {
    case 'lost':
      return ['left out the part of the article with the passage ', { quote: from }]
    case 'changed':
      return [
        'left out or brought back a part of the article, so that the passage ',
        { quote: from },
        ' reads ',
        { quote: to },
      ]
    case 'moved':
      return ['brought back a part of the article, with the passage ', { quote: to }, ' to be confirmed']
    default:
      return ['brought back the part of the article with the passage ', { quote: to }]
  }
}

/** Where a person says that words, or a whole article, come from or do not. */
function sayAttribution(item: HistoryItem): Words {
  const isSo = item.field === 'confirmed'
  const words = sayWords(item)
  if (item.to === undefined)
    return [
      'said that ',
      ...words,
      isSo ? ' is the outlet’s own reporting' : ' is not the outlet’s own reporting',
    ]
  return ['said that ', ...words, isSo ? ' comes from ' : ' does not come from ', { quote: item.to }]
}

function sayWords({ from }: HistoryItem): Words {
  return from === undefined ? ['the whole article'] : [{ quote: from }]
}

const originFields: Readonly<Record<string, string>> = {
  name: 'the name of an origin',
  kind: 'the kind of an origin',
  also: 'the other names of an origin',
}

const dismissed: Readonly<Record<string, string>> = {
  match: 'the match',
  discrepancy: 'the discrepancy',
  sentence: 'as nothing to check the sentence',
  lint: 'the warning',
}

const factWords: Readonly<Record<string, string>> = {
  title: 'the title',
  outlet: 'the outlet',
  byline: 'the byline',
  url: 'the address',
  published: 'the time of publication',
}

const evidenceFields: Readonly<Record<string, string>> = {
  kind: 'the kind of a piece of evidence',
  reference: 'the reference of a piece of evidence',
  locator: 'the locator of a piece of evidence',
  checked: 'the date on which a piece of evidence was checked',
  stance: 'what a piece of evidence says of the claim',
}

const chosenFields: Readonly<Record<string, string>> = {
  ...factWords,
  ...evidenceFields,
  wording: 'the wording',
  tags: 'the tags',
  version: 'the text of the article',
  anchor: 'the place of a passage',
  text: 'a comment',
  resolved: 'whether a thread is dealt with',
  origin: 'the origin of words',
  state: 'whether words come from there',
}

const chosenOfProject: Readonly<Record<string, string>> = {
  ...originFields,
  title: 'the title of the project',
  sourcing: 'the number of sources that a claim needs',
  page: 'the web page of the report',
}

function sayChosen({ claim, article, field = '' }: HistoryItem): string {
  const words = claim === undefined && article === undefined ? chosenOfProject : chosenFields
  return words[field] ?? 'this'
}

function sayField(what: string, { from = '', to = '' }: HistoryItem): Words {
  if (from === to) return [`went over ${what} and left it`]
  if (from === '') return [`wrote ${what} `, { quote: to }]
  if (to === '') return [`deleted ${what} `, { quote: from }]
  return [`changed ${what} from `, { quote: from }, ' to ', { quote: to }]
}

function sayVerdict({ from = 'unchecked', to = 'unchecked' }: HistoryItem): Words {
  if (from === to) return [to === 'unchecked' ? 'gave no verdict' : `gave the verdict ${to} again`]
  if (from === 'unchecked') return [`gave the verdict ${to}`]
  if (to === 'unchecked') return [`withdrew the verdict ${from}`]
  return [`changed the verdict from ${from} to ${to}`]
}

/** The decision over a claim on which reviewers differ. */
function sayResolution({ from, to = '' }: HistoryItem): Words {
  return [from === undefined || from === 'split' ? `decided on ${to}` : `decided on ${to} instead of ${from}`]
}
