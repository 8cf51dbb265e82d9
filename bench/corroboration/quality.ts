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

/** The hand-made stories and the sample, where its data is: each event by itself, and all in one project. */
export async function settings(root: string, data: string): Promise<Setting[]> {
  const stories = readStories(join(root, 'fixtures/corroboration'))
  const sample = await readSample(data, join(root, 'bench/corroboration/sample.json'))
  const all = (of: readonly Story[]) => of.flatMap(({ articles }) => [...articles.values()])
  return [
    { name: 'stories', stories, articlesOf: (story) => [...story.articles.values()] },
    { name: 'in one project', stories, articlesOf: () => all(stories) },
    ...(sample
      ? [
          {
            name: 'sample by event',
            stories: byEvent(sample),
            articlesOf: (story: Story) => [...story.articles.values()],
          },
          { name: 'sample', stories: [sample], articlesOf: () => all([sample]) },
        ]
      : []),
  ]
}

/** The labelled articles event by event: in the names that labels use, a letter is an event. */
function byEvent({ articles, statements }: Story): Story[] {
  const labelled = [...articles].filter(([name]) => /^[A-Z]\d$/.test(name))
  return [...new Set(labelled.map(([name]) => name[0]!))].map((event) => ({
    name: `sample ${event}`,
    articles: new Map(labelled.filter(([name]) => name[0] === event)),
    statements: statements.filter(({ article }) => article[0] === event),
  }))
}

export function measureSetting({ stories, articlesOf }: Setting) {
  const ours = measure(stories, (story) => claimdesk(articlesOf(story)))
  const told = measure(stories, (story) => claimdeskTold(articlesOf(story)))
  return { ours, told, bm25: measureBm25(stories, articlesOf, ours.recall3) }
}
