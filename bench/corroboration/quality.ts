import { join } from 'node:path'
import type { StoryText } from '../../shared/corroboration/types'
import { claimdesk, claimdeskTold } from './ask'
import { measureBm25 } from './bm25'
import { measure } from './measure'
import { readSample } from './sample'
import { readStories, type Story } from './stories'

export { differenceKinds } from '../../shared/corroboration/types'
export { Tally } from './tally'

/** What is measured: stories, and the articles that a statement is looked for in. */
export interface Setting {
  readonly name: string
  readonly stories: readonly Story[]
  readonly articlesOf: (story: Story) => readonly StoryText[]
}

/**
 * The hand-made stories and the sample, where its data is: each event by itself, and all in one project. What is
 * held out of the sample, nothing was tuned by, is told by itself.
 */
export async function settings(root: string, data: string): Promise<Setting[]> {
  const stories = readStories(join(root, 'fixtures/corroboration'))
  const sample = await readSample(data, join(root, 'bench/corroboration/sample.json'))
  return [
    ...apart('stories', stories),
    ...together('in one project', stories),
    ...(sample
      ? [...sampleSettings('sample', sample, false), ...sampleSettings('held out', sample, true)]
      : []),
  ]
}

function sampleSettings(name: string, sample: Story, held: boolean): Setting[] {
  const statements = sample.statements.filter((statement) => (statement.held ?? false) === held)
  const story = { ...sample, statements }
  return [...apart(`${name} by event`, byEvent(story)), ...together(name, [story])]
}

function apart(name: string, stories: readonly Story[]): Setting[] {
  return [{ name, stories, articlesOf: ({ articles }) => [...articles.values()] }]
}

function together(name: string, stories: readonly Story[]): Setting[] {
  const all = stories.flatMap(({ articles }) => [...articles.values()])
  return [{ name, stories, articlesOf: () => all }]
}

/** The labelled articles event by event: in the names that labels use, the letters are the event. */
function byEvent({ name, articles, statements }: Story): Story[] {
  const events = [...new Set(statements.map(({ article }) => eventOf(article)))]
  const labelled = [...articles].filter(([article]) => /^[A-Z]+\d$/.test(article))
  return events.map((event) => ({
    name: `${name} ${event}`,
    articles: new Map(labelled.filter(([article]) => eventOf(article) === event)),
    statements: statements.filter(({ article }) => eventOf(article) === event),
  }))
}

function eventOf(article: string): string {
  return article.slice(0, -1)
}

export function measureSetting({ stories, articlesOf }: Setting) {
  const ours = measure(stories, (story) => claimdesk(articlesOf(story)))
  const told = measure(stories, (story) => claimdeskTold(articlesOf(story)))
  return { ours, told, bm25: measureBm25(stories, articlesOf, ours.recall3) }
}
