import { mostFiles } from '../../shared/import/folder'
import { plainName } from '../../shared/import/name'
import type { FactName, Id } from '../../shared/model/records'
import { sayFacts } from '../articles/guesses'
import { count } from '../claims/words'

/** What became of the files of one import. */
export interface ImportReport {
  readonly added: readonly {
    readonly file: string
    readonly article: Id
    readonly title: string
    readonly outlet: string
    /** It is the newest version of an article that was there. */
    readonly version: boolean
    readonly guessed: readonly FactName[]
    /** What to look at: one sentence each. */
    readonly notes: readonly string[]
  }[]
  /** What the person left out, with a sentence what it looked like. */
  readonly leftOut: readonly { readonly file: string; readonly title: string; readonly why: string }[]
  readonly failed: readonly { readonly name: string; readonly reason: string }[]
  /** About all of it together, one sentence each. */
  readonly remarks: readonly string[]
}

/** The whole report in one sentence or two, where that says everything; else null. */
export function inOneSentence({ added, leftOut, failed, remarks }: ImportReport): string | null {
  const [only] = added
  const [bad] = failed
  if (leftOut.length + remarks.length > 0) return null
  const notes = added.flatMap((article) => [...article.notes, ...sayGuesses(article.guessed)])
  if (failed.length === 0 && added.length === 1 && notes.length < 2)
    return [`“${only!.title}” ${only!.version ? 'has a new version' : 'added'}.`, ...notes].join(' ')
  if (failed.length === 0 && notes.length === 0) return `${count(added.length, 'article')} added.`
  if (failed.length === 1 && added.length === 0) return sayFailure(bad!)
  return null
}

/** What happened in few words, for whoever is busy with something else. */
export function inFewWords({ added, leftOut, failed }: ImportReport): string {
  const parts = [
    `${count(added.length, 'article')} added`,
    ...(leftOut.length > 0 ? [`${leftOut.length} left out`] : []),
    ...(failed.length > 0 ? [`${count(failed.length, 'file')} not added`] : []),
  ]
  return `${parts.join(', ')}.`
}

/** Why a file did not come in, with its name and the folders that it was found in. */
export function sayFailure({ name, reason }: ImportReport['failed'][number]): string {
  const named = `“${plainName(name)}”`
  return reason.includes(named) ? reason.replace(named, `“${name}”`) : `“${name}”: ${reason}`
}

/** That facts are guesses, in a sentence; none when there are none. */
function sayGuesses(guessed: readonly FactName[]): string[] {
  if (guessed.length === 0) return []
  return [`Its ${sayFacts(guessed)} ${guessed.length === 1 ? 'is a guess' : 'are guesses'}.`]
}

/** What was passed over in folders, one sentence each. */
export function sayPassedOver({ others, cut }: { others: number; cut: boolean }): string[] {
  return [
    ...(others > 0
      ? [
          `${count(others, 'other file')} in there ${others === 1 ? 'is' : 'are'} of no kind that can be imported.`,
        ]
      : []),
    ...(cut
      ? [
          `There is more in there than comes in at once: add its sub-folders one by one, up to ${mostFiles} files each.`,
        ]
      : []),
  ]
}
