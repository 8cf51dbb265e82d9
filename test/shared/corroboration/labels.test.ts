import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectedOf } from '../../../bench/corroboration/found'
import type { LabelledDifference, LabelledStatement } from '../../../bench/corroboration/labels'
import { measure, type Answer, type Quality } from '../../../bench/corroboration/measure'
import { readStories, type Story } from '../../../bench/corroboration/stories'
import type { Match, Wording } from '../../../shared/corroboration/types'

const stories = readStories(join(import.meta.dirname, '../../../fixtures/corroboration'))

/** What an editor would answer who is of one mind with the labels. */
function editor(story: Story, label: LabelledStatement): Answer {
  const matches = expectedOf(story, label).map(({ id, places: [place], label: match }): Match => {
    const differences = match.differences.filter(({ optional }) => !optional)
    return {
      ...place!,
      here: { ...place!, article: label.article },
      article: id,
      quote: match.quote,
      score: 1,
      relation: differences.length > 0 ? 'differs' : 'corroborates',
      shared: [],
      differences: differences.map(({ kind, here, there }) => ({
        kind,
        here: wording(here),
        there: wording(there),
      })),
    }
  })
  const { origins = [], independentSources = 0, suggestion = null } = label
  const named = origins.map(({ name, kind, via, articles }) => ({
    name,
    kind: [kind].flat()[0]!,
    via: [via].flat()[0]!,
    articles: articles.map((article) => story.articles.get(article)!.id),
  }))
  return { matches, origins: named, independentSources, suggestion }
}

function wording(words: LabelledDifference['here']): Wording | null {
  return words === null ? null : { start: 0, end: 1, words: [words].flat()[0]! }
}

function qualityOf(answer: (story: Story, label: LabelledStatement) => Answer): Quality {
  return measure(stories, (story) => {
    const labels = story.statements[Symbol.iterator]()
    return () => answer(story, labels.next().value!)
  })
}

function differencesOf({ differences }: Quality) {
  return [...differences.values()].map(({ precision, recall }) => [precision, recall])
}

describe('the labelled stories', () => {
  it('are six or more, by three outlets each, with enough of every kind', () => {
    const statements = stories.flatMap((story) => story.statements)
    const kinds = statements.flatMap(({ matches }) => matches.flatMap(({ differences }) => differences))
    expect(stories.length).toBeGreaterThanOrEqual(6)
    expect(stories.every(({ articles }) => articles.size === 3)).toBe(true)
    expect(statements.length).toBeGreaterThanOrEqual(60)
    expect(statements.filter(({ matches }) => matches.length === 0).length).toBeGreaterThanOrEqual(20)
    expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(6)
  })

  it('have articles as long as news is', () => {
    for (const { articles } of stories)
      for (const { id, text } of articles.values()) {
        const words = text.split(/\s+/).length
        expect([id, words >= 150 && words <= 350]).toEqual([id, true])
      }
  })

  it('quote words that stand once in their articles', () => {
    for (const { articles, statements } of stories) {
      const occurrences = (article: string, quote: string) =>
        articles.get(article)!.text.split(quote).length - 1
      for (const { article, quote, matches, related = [] } of statements) {
        const quotes = [{ article, quote }, ...related]
        for (const match of matches)
          for (const each of [match.quote, ...(match.or ?? [])])
            quotes.push({ article: match.article, quote: each })
        for (const each of quotes)
          expect([each.quote, occurrences(each.article, each.quote)]).toEqual([each.quote, 1])
      }
    }
  })
})

describe('the measure', () => {
  it('gives an editor who is of one mind with the labels full marks', () => {
    const quality = qualityOf(editor)
    expect(quality.errors).toEqual([])
    expect([quality.recall1, quality.recall3, quality.falseMatches, quality.wrongBeside]).toEqual([
      1, 1, 0, 0,
    ])
    expect(differencesOf(quality).every(([precision, recall]) => precision === 1 && recall === 1)).toBe(true)
    expect([quality.origins.f1, quality.count, quality.suggestion]).toEqual([1, 1, 1])
  })

  it('gives no marks for saying nothing', () => {
    const quality = qualityOf(() => ({ matches: [], origins: [], independentSources: 0, suggestion: '' }))
    expect([quality.recall3, quality.falseMatches, quality.origins.recall, quality.count]).toEqual([
      0, 0, 0, 0,
    ])
    expect(differencesOf(quality).every(([, recall]) => recall === 0)).toBe(true)
  })

  it('holds what is shown for a statement that nobody else has against a program', () => {
    const quality = qualityOf((story, label) => {
      const answer = editor(story, label)
      const [other] = [...story.articles.values()].filter(
        ({ id }) => id !== story.articles.get(label.article)!.id,
      )
      const wrong: Match = {
        ...{ here: { article: label.article, start: 0, end: 1 }, article: other!.id, start: 0, end: 1 },
        ...{ quote: '', score: 1 },
        ...{ relation: 'corroborates', shared: [], differences: [] },
      }
      return label.matches.length === 0 ? { ...answer, matches: [wrong] } : answer
    })
    expect([quality.falseMatches, quality.recall1]).toEqual([1, 1])
  })
})
