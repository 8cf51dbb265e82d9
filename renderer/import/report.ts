/** What became of the files of one import. */
export interface ImportReport {
  readonly added: readonly {
    readonly file: string
    readonly title: string
    /** What to look at: one sentence each. */
    readonly notes: readonly string[]
  }[]
  readonly failed: readonly { readonly name: string; readonly reason: string }[]
}

/** The whole report in one sentence, where that says everything; else null. */
export function inOneSentence({ added, failed }: ImportReport): string | null {
  const [only] = added
  const [bad] = failed
  const notes = added.flatMap((article) => article.notes)
  if (failed.length === 0 && added.length === 1 && notes.length < 2)
    return [`“${only!.title}” added.`, ...notes].join(' ')
  if (failed.length === 0 && notes.length === 0) return `${added.length} articles added.`
  if (failed.length === 1 && added.length === 0) return sayFailure(bad!)
  return null
}

/** Why a file did not come in, with its name where the reason does not say it. */
export function sayFailure({ name, reason }: ImportReport['failed'][number]): string {
  return reason.includes(name) ? reason : `“${name}”: ${reason}`
}
