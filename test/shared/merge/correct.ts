import { anchorOn, docOf, story, versionOf, type ChangeBody } from '../support/story'

/** Another text for the story's first article, in which the words of its two passages still stand. */
export const correct = (version: string, ...paragraphs: string[]): ChangeBody => {
  const doc = docOf(...paragraphs)
  const anchors = (['p1', 'p2'] as const).map((passage) => {
    const { quote } = story.passages.get(passage)!.anchor
    return { passage, anchor: anchorOn(version, doc, quote) }
  })
  return { type: 'article.corrected', article: 'a1', version: versionOf(version, doc, 'corrected'), anchors }
}
