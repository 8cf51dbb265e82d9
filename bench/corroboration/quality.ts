import { join } from 'node:path'
import type { StoryText } from '../../shared/corroboration/types'
import { claimdesk } from './ask'
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

/** The hand-made stories, each by itself and all in one project; and the sample, where its data is. */
export async function settings(root: string, data: string): Promise<Setting[]> {
  const stories = readStories(join(root, 'fixtures/corroboration'))
  const sample = await readSample(data, join(root, 'bench/corroboration/sample.json'))
  const all = (of: readonly Story[]) => of.flatMap(({ articles }) => [...articles.values()])
  return [
    { name: 'stories', stories, articlesOf: (story) => [...story.articles.values()] },
    { name: 'in one project', stories, articlesOf: () => all(stories) },
    ...(sample ? [{ name: 'sample', stories: [sample], articlesOf: () => all([sample]) }] : []),
  ]
}

export function measureSetting({ stories, articlesOf }: Setting) {
  const ours = measure(stories, (story) => claimdesk(articlesOf(story)))
  return { ours, bm25: measureBm25(stories, articlesOf, ours.recall3) }
}
