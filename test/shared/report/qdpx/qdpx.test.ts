import { describe, expect, it } from 'vitest'
import type { Project } from '../../../../shared/model/project'
import { emptyProject } from '../../../../shared/model/project'
import { qdpxOf } from '../../../../shared/report/qdpx/qdpx'
import { noon, story } from '../../support/story'
import { lostStory, nasty, nastyStory, reportOn } from '../support'
import { bytesOf, parseXml, unpacked } from '../unpacked'
import { breaches } from './rules'

interface Opened {
  readonly files: Record<string, string>
  readonly elements: Element[]
  readonly select: (name: string) => Element[]
}

function opened(project: Project): Opened {
  const files = unpacked(qdpxOf(reportOn(project)))
  const document = parseXml(files['project.qde']!)
  const elements = [...document.querySelectorAll('*')]
  return { files, elements, select: (name) => elements.filter(({ tagName }) => tagName === name) }
}

describe('A report as a REFI-QDA project', () => {
  it.each<readonly [string, Project]>([
    ['a story', story],
    ['a lost passage', lostStory],
    ['nothing', emptyProject('empty1', 'Empty', noon)],
    ...nasty.map((words) => [JSON.stringify(words), nastyStory(words)] as const),
  ])('keeps the rules of the schema: %s', (_name, project) => {
    expect(breaches(opened(project).files)).toEqual([])
  })

  it.each<readonly [string, string, string]>([
    ['an attribute that is missing', ' isCodable="true"', ''],
    ['a GUID that is none', 'User guid="', 'User guid="x'],
    ['a colour that is none', 'color="#', 'color="rgb'],
    ['an element out of its place', '<NoteRef', '<CodeRef'],
    ['an empty list', /<User [^>]*>/g.source, ''],
    ['a path that leads out of the archive', 'internal://', '../'],
    ['a selection without an end', 'endPosition="', 'end="'],
    ['a moment that is none', 'creationDateTime="2026', 'creationDateTime="on 2026'],
    [
      'a code that is not there',
      'CodeRef targetGUID="',
      'CodeRef targetGUID="00000000-0000-8000-8000-000000000000" x="',
    ],
  ])('would be caught with %s', (_name, good, bad) => {
    const { files } = opened(story)
    const project = files['project.qde']!.replace(new RegExp(good, 'g'), bad)
    expect(project).not.toBe(files['project.qde'])
    expect(breaches({ ...files, 'project.qde': project })).not.toEqual([])
  })

  it('selects the words of each passage, counted in code points', () => {
    const { files, select } = opened(nastyStory('The 👩‍🚒 said so'))
    const selection = select('PlainTextSelection').at(-1)!
    const source = selection.parentElement!.getAttribute('plainTextPath')!
    const text = Array.from(files[source.replace('internal://', 'sources/')]!)
    const [start, end] = ['startPosition', 'endPosition'].map((name) => Number(selection.getAttribute(name)))
    expect(text.slice(start, end).join('')).toBe('The 👩‍🚒 said so')
  })

  it('codes passages with the status of their claim and tells a lost one in its note alone', () => {
    const { select } = opened(lostStory)
    expect(select('PlainTextSelection')).toHaveLength(2)
    const [note] = select('Note')
    expect(note!.getAttribute('name')).toBe('Claim #1: verified')
    expect(note!.textContent).toContain('no longer in the text: “Eleven people died”')
  })

  it('is the same to the byte each time', () => {
    expect(bytesOf(qdpxOf(reportOn(story)))).toEqual(bytesOf(qdpxOf(reportOn(story))))
  })
})
