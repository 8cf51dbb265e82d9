import { expect, it } from 'vitest'
import { docToJson } from '../../../shared/article/document'
import { projectText } from '../../../shared/article/projection'
import { openChoices } from '../../../shared/merge/choices'
import { hashText } from '../../../shared/text/hash'
import { anchorsNow, madeSince } from '../../../renderer/article/beneath'
import { docOf, jon, Story } from '../claims/story'

const wall = 'The harbour wall gave way at 4.10 on Tuesday morning.'
const hurt = 'Nobody was hurt.'

function setUp() {
  const story = new Story()
  story.article('post', 'Post', 'Wall', [wall, hurt])
  story.claim('wall', 'post', 'The harbour wall gave way')
  const begun = { version: 'post-v1', passages: story.project.passages }
  /** What Ada makes of the text that she began to correct, and where the mode leaves the passages it knew. */
  const finish = (first: string) => {
    const doc = docOf([first, hurt])
    const { text } = projectText(doc)
    const start = text.indexOf('The harbour wall')
    const known = {
      passage: 'wall-p1',
      anchor: {
        quote: 'The harbour wall',
        prefix: '',
        suffix: '',
        start,
        end: start + 16,
        state: 'changed' as const,
      },
    }
    const anchors = anchorsNow(story.project, 'post', begun, 'mine', text, [known])
    const theirs = madeSince(story.project, 'post', begun)
    const version = {
      id: 'mine',
      reason: 'corrected' as const,
      from: begun.version,
      doc: docToJson(doc),
      textHash: hashText(text),
    }
    story.do({ type: 'article.corrected', article: 'post', version, anchors })
    return { theirs, text }
  }
  const quotes = () =>
    story.project.passages
      .where('article', 'post')
      .map(({ anchor: { version, quote, state } }) => [version, quote, state])
  return { story, finish, quotes }
}

/** Jon corrects the same text meanwhile; the passages follow his. */
function jonCorrects(story: Story, ...paragraphs: string[]): void {
  const doc = docOf(paragraphs)
  const { text } = projectText(doc)
  const begun = {
    version: story.project.articles.get('post')!.version,
    passages: story.project.passages.remove('wall-p1'),
  }
  const anchors = anchorsNow(story.project, 'post', begun, 'theirs', text, [])
  const version = {
    id: 'theirs',
    reason: 'corrected' as const,
    doc: docToJson(doc),
    textHash: hashText(text),
  }
  story.do({ type: 'article.corrected', article: 'post', version, anchors }, jon.id)
}

it('leaves the passages that nobody else touched where the correction put them', () => {
  const { story, finish, quotes } = setUp()
  const { theirs } = finish('At dawn: ' + wall)
  expect([theirs, quotes()]).toEqual([null, [['mine', 'The harbour wall', 'changed']]])
  expect(openChoices(story.project)).toEqual([])
})

it('finds in the corrected text what somebody else claimed meanwhile', () => {
  const { story, finish, quotes } = setUp()
  story.claim('hurt', 'post', 'Nobody was hurt')
  const { text } = finish('At dawn: ' + wall)
  expect(quotes()).toContainEqual(['mine', 'Nobody was hurt', 'anchored'])
  const { start, end } = story.project.passages.get('hurt-p1')!.anchor
  expect(text.slice(start, end)).toBe('Nobody was hurt')
})

it('keeps both texts when somebody else corrected it meanwhile, and leaves the choice open', () => {
  const { story, finish, quotes } = setUp()
  jonCorrects(story, wall.replace('4.10', '4.20'), hurt)
  story.claim('hurt', 'post', 'Nobody was hurt')
  const { theirs } = finish('At dawn: ' + wall)
  expect(theirs).toMatchObject({ id: 'theirs', createdBy: jon.id })
  expect(story.project.articles.get('post')?.version).toBe('mine')
  expect(quotes().map(([version, quote]) => [version, quote])).toEqual([
    ['mine', 'Nobody was hurt'],
    ['mine', 'The harbour wall gave way'],
  ])
  expect(openChoices(story.project)).toMatchObject([
    {
      table: 'articles',
      id: 'post',
      field: 'version',
      stands: { value: 'mine' },
      others: [{ value: 'theirs' }],
    },
  ])
})

it('is refused when the text that was corrected is of no article here', () => {
  const { story } = setUp()
  const version = {
    id: 'mine',
    reason: 'corrected' as const,
    from: 'elsewhere',
    doc: docToJson(docOf([hurt])),
    textHash: 'x',
  }
  expect(() => story.do({ type: 'article.corrected', article: 'post', version, anchors: [] })).toThrow(
    'The text that was corrected is not in the project.',
  )
})
