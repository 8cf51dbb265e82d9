import { goingOn } from './english'
import { responseNouns } from './nouns'
import type { Speaker } from './phrases'
import { sourceOf } from './source'
import { clause, type Said } from './spans'
import { either } from './words'

const name = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:of|for|de|van|von|al) (?=\p{Lu})| (?=\p{Lu})[\p{L}\p{M}.’'-]+)*`
const group = String.raw`(?:(?:the|a|an|some|many|several|his|her|its|their|other|both) )?(?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}+`
/** What stands behind a name between commas or dashes. */
const aside = String.raw`(?:, (?!(?:he|she|it|they|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*) (?!(?:at|for|from|in|of)\s)\p{Ll})[^,;\u0001]{3,120},| [–—] [^–—;\u0001]{3,120} [–—]| -- [^;\u0001]{3,120}? --)?`
/** “with Ada Vinter, the mayor, arguing that …” */
const beside = new RegExp(
  String.raw`(?<=[\s,])with ((?:\p{Ll}+ ){0,3}${name}|${group})${aside} (?:${either(goingOn)})(?=[\s,:])`,
  'gu',
)
/** “The remark led Ada Vinter, the mayor, to call for …” */
const moved = new RegExp(
  String.raw`\b(?:prompted|prompting|led|leading|caused|causing|provoked|provoking|moved|spurred|forced|forcing) ((?:\p{Ll}+ ){0,3}${name}|${group})${aside} to (?:(?:call (?:for|on|it|him|her|them|the)|say|argue|warn|declare|complain|demand|accuse|announce|suggest|predict|write|tweet|criticize|criticise|condemn|denounce|question|insist|promise|acknowledge|admit|concede|deny)(?!\p{L}))`,
  'gu',
)
/** “comments from Ada Vinter, the mayor, warning that …” */
const theirs = new RegExp(
  String.raw`\b(?:comments?|remarks?|statements?|letters?|e-?mails?|messages?|tweets?|testimony|forecasts?|warnings?|posts?|op-eds?|quotes?) (?:from|by) ((?:\p{Ll}+ ){0,3}${name}|${group})${aside} (?:${either(goingOn)}|projecting|showing)(?=[\s,:])`,
  'gu',
)
/** “The port will close, Coast Radio has learned.” */
const learned = new RegExp(
  String.raw`(?:^|[,\u0001] )((?:[Tt]he )?${name}) (?:has|have) learned(?=( that\s)|[.!]?$)`,
  'u',
)
/** “His response: “…””, “Ms. Vinter’s verdict: “…”” */
const response = new RegExp(
  String.raw`^(?:(?:and|but) )?(?:(his|her|their|its)|(?:the )?((?:\p{Ll}+ )?${name}|(?:the )?\p{Ll}+)['’]s?) (?:\p{Ll}+ ){0,2}(?:${either(responseNouns)})(?: (?:to|on|for) [^:\u0001]{2,60})?(?:\s(?:is|was))?\s?[:,–—-]+\s*(?=\u0001)`,
  'iu',
)
const called: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', its: 'it' }

/**
 * Who says something in a sentence of which they are not the subject, or say it by a noun: “with pilots warning of
 * …”, “it led the mayor to say …”, “her answer: “…””. `text` has its quotations made unreadable.
 */
export function tellingIn(text: string): Said[] {
  const found = [beside, moved, theirs].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: cue, 1: phrase = '', index }) =>
      clause(text, index + cue.indexOf(phrase), index + cue.length, { phrase, isPronoun: false }),
    ),
  )
  const scope = { start: 0, end: text.length }
  const news = learned.exec(text)
  if (news && (news[2] === undefined || /agency|outlet/.test(sourceOf(news[1]!)?.kind ?? ''))) {
    const [start, end] = [news.index, news.index + news[0].length]
    const speaker = { phrase: news[1]!, isPronoun: false }
    found.push({ start, end, speaker, place: news[2] === undefined ? 'closing' : 'opening', scope })
  }
  const answer = response.exec(text)
  if (!answer) return found
  const speaker: Speaker =
    answer[1] === undefined
      ? { phrase: answer[2]!, isPronoun: false }
      : { phrase: called[answer[1].toLowerCase()]!, isPronoun: true }
  return [...found, { start: 0, end: answer[0].length, speaker, place: 'opening', scope }]
}
