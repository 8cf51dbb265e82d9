import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { emptyProject, type Project } from '../../../shared/model/project'
import { markdownOf } from '../../../shared/report/markdown'
import { noon, story } from '../support/story'
import { lostStory, nasty, nastyStory, reportOn } from './support'

const textOf = (project: Project) => [...markdownOf(reportOn(project))].join('')
const tokensOf = (project: Project) => new MarkdownIt({ html: true }).parse(textOf(project), {})

describe('A report as Markdown', () => {
  it('has a heading, the quotes with their sources, and the verdicts of each claim', () => {
    const text = textOf(story)
    expect(text).toContain('# The ferry\n')
    expect(text).toContain(
      '## 1. Eleven people died\n\n**verified**\n\n> Eleven people died\n>\n> — The Ilmara Courier, Ferry sinks\n',
    )
    expect(text).toContain('- verified (Anna Brask, 13 March 2026): The ministry confirmed it.\n')
  })

  it('says of a lost passage that it is no longer in the text', () => {
    expect(textOf(lostStory)).toContain('> — The Ilmara Courier, Ferry sinks, no longer in the text\n')
  })

  it.each(nasty)('shows %j as words, not as markup', (words) => {
    const tokens = tokensOf(nastyStory(words)).flatMap((token) => [token, ...(token.children ?? [])])
    const types = tokens.map(({ type }) => type)
    for (const type of [
      'html_block',
      'html_inline',
      'image',
      'link_open',
      'code_inline',
      'em_open',
      's_open',
    ])
      expect(types).not.toContain(type)
    expect(tokens.filter(({ type }) => type === 'heading_open')).toHaveLength(5)
  })

  it('says that an empty project has no claims', () => {
    expect(textOf(emptyProject('p', 'Empty', noon))).toContain('There are no claims to report.')
  })
})
