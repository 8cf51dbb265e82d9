import { emptyProject } from '../../../shared/model/project'
import { stormStory } from '../claims/story'
import { theProject } from './window'

/** What the window is opened with: a story with claims, and one with nothing in it. */
export const story = stormStory()
export const empty = emptyProject('empty', 'Empty', '2026-03-02T09:00:00.000Z')

/** Words of the story's first article that are no claim yet. */
export const crew = story.range('post', 'according to Anaïs Køhler')

/** Whether the keyboard is in the text of an article. */
export const inText = () => document.activeElement?.closest('[data-article]') !== null

export const claimCount = () => theProject().claims.size
