import { describe, expect, it } from 'vitest'
import type { Project } from '../../../../shared/model/project'
import { emptyProject } from '../../../../shared/model/project'
import { qdpxOf } from '../../../../shared/report/qdpx/qdpx'
import { noon, story } from '../../support/story'
import { lostStory, nasty, nastyStory, reportOn } from '../support'
import { bytesOf, parseXml, unpacked } from '../unpacked'

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The order that the schema of REFI-QDA gives the children of each element. */
const order: Readonly<Record<string, readonly string[]>> = {
  Project: ['Users', 'CodeBook', 'Sources', 'Notes'],
  Users: ['User'],
  CodeBook: ['Codes'],
  Codes: ['Code'],
  Code: ['Description'],
  Sources: ['TextSource'],
  TextSource: ['Description', 'PlainTextSelection'],
  PlainTextSelection: ['Description', 'Coding', 'NoteRef'],
  Coding: ['CodeRef'],
  Notes: ['Note'],
  Note: ['PlainTextContent'],
}

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

/** What the published schema and the standard ask of every project. */
function assertValid({ files, elements, select }: Opened): void {
  const ids = elements.flatMap((element) => element.getAttribute('guid') ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(guid)
  const idsOf = (name: string) => new Set(select(name).map((element) => element.getAttribute('guid')))
  const [users, codes, notes] = [idsOf('User'), idsOf('Code'), idsOf('Note')]
  for (const element of elements) {
    const user = element.getAttribute('creatingUser')
    if (user !== null) expect(users).toContain(user)
    const allowed = order[element.tagName] ?? []
    const places = [...element.children].map(({ tagName }) => allowed.indexOf(tagName))
    expect(places, element.tagName).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  }
  for (const element of select('CodeRef')) expect(codes).toContain(element.getAttribute('targetGUID'))
  for (const element of select('NoteRef')) expect(notes).toContain(element.getAttribute('targetGUID'))
  for (const source of select('TextSource')) {
    const path = source.getAttribute('plainTextPath')!.replace('internal://', 'sources/')
    const length = Array.from(files[path]!).length
    for (const selection of source.querySelectorAll('PlainTextSelection')) {
      const [start, end] = ['startPosition', 'endPosition'].map((name) =>
        Number(selection.getAttribute(name)),
      )
      expect(start).toBeLessThan(end!)
      expect(end).toBeLessThanOrEqual(length)
    }
  }
}

describe('A report as a REFI-QDA project', () => {
  it.each<readonly [string, Project]>([
    ['a story', story],
    ['a lost passage', lostStory],
    ['nothing', emptyProject('empty1', 'Empty', noon)],
    ...nasty.map((words) => [JSON.stringify(words), nastyStory(words)] as const),
  ])('keeps the rules of the schema: %s', (_name, project) => {
    assertValid(opened(project))
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
