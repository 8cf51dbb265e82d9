import { countPointsOf } from '../../annotations/code-points'
import { textOfDoc } from '../../article/projection'
import type { Id } from '../../model/records'
import type { Report, ReportArticle, ReportPassage } from '../report'
import { sourceOf } from '../uri'

/** Says where passages stand: the text of each article is looked at once. */
export class Targets {
  private readonly articles: ReadonlyMap<Id, ReportArticle>
  private readonly counts = new Map<Id, (offset: number) => number>()

  constructor({ articles }: Report) {
    this.articles = new Map(articles.map((shown) => [shown.article.id, shown]))
  }

  /**
   * A passage as a target (sections 4.2.4 and 4.2.5): its words and what stands around them, and where, counted in
   * code points. A lost passage stands nowhere, so it has its words alone.
   */
  of({ passage }: ReportPassage): object {
    const { article, version } = this.articles.get(passage.article)!
    const { quote, prefix, suffix, start, end, state } = passage.anchor
    const words = { type: 'TextQuoteSelector', exact: quote, prefix, suffix }
    const source = { type: 'SpecificResource', source: sourceOf(article) }
    if (state === 'lost') return { ...source, selector: [words] }
    let count = this.counts.get(version.id)
    if (!count) this.counts.set(version.id, (count = countPointsOf(textOfDoc(version.doc))))
    const place = { type: 'TextPositionSelector', start: count(start), end: count(end) }
    return { ...source, selector: [words, place] }
  }
}
