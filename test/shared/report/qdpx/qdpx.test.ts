import { describe, expect, it } from 'vitest'
import type { Project } from '../../../../shared/model/project'
import { emptyProject } from '../../../../shared/model/project'
import { qdpxOf } from '../../../../shared/report/qdpx/qdpx'
import { apply, change, noon, story } from '../../support/story'
import { lostStory, nasty, nastyStory, reportOn } from '../support'
import { bytesOf, parseXml, unpacked } from '../unpacked'
import { ways } from './broken'
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

  it.each(ways)('would be caught with $name', ({ good, bad }) => {
    const { files } = opened(story)
    const project = files['project.qde']!.replace(good, bad)
    expect(project).not.toBe(files['project.qde'])
    expect(breaches({ ...files, 'project.qde': project })).not.toEqual([])
  })

  it.each(['a carriage\rreturn', 'NUL \0', '\ufeffa mark', '\ud83d half'])(
    'would be caught with a text that programs count differently: %j',
    (words) => {
      const { files, select } = opened(story)
      const path = select('TextSource')[0]!.getAttribute('plainTextPath')!.replace('internal://', 'sources/')
      const text = words + files[path]!.slice(words.length)
      expect(breaches({ ...files, [path]: text }).length).toBe(words.includes('half') ? 0 : 1)
    },
  )

  it('keeps the names of whoever made something, also where only one of them is told', () => {
    const judged = { id: 'm2', claim: 'c1', verdict: 'disputed' as const, rationale: 'Twelve.' }
    const both = apply(story, change({ type: 'assessment.added', assessment: judged }, 's9', 'ben')).project
    expect(breaches(unpacked(qdpxOf(reportOn(both, { reviewers: ['ben'] }))))).toEqual([])
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
    const { files, select } = opened(lostStory)
    expect(select('PlainTextSelection')).toHaveLength(2)
    const [note] = select('Note')
    expect(note!.getAttribute('name')).toBe('Claim #1: verified')
    const said = files[note!.getAttribute('plainTextPath')!.replace('internal://', 'sources/')]
    expect(said).toContain('no longer in the text: “Eleven people died”')
  })

  it('gives an article a name that a disk takes, whatever its title is', () => {
    const { select } = opened(nastyStory('../../up: a <b>/c?'))
    expect(select('TextSource').at(-1)!.getAttribute('name')).toBe('up a b c – .. .. up a b c')
  })

  it('is the same to the byte each time', () => {
    expect(bytesOf(qdpxOf(reportOn(story)))).toEqual(bytesOf(qdpxOf(reportOn(story))))
  })
})
