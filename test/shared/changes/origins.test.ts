import { describe, expect, it } from 'vitest'
import { changeSchema } from '../../../shared/changes/change'
import { mergeProjects } from '../../../shared/merge/merge'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { apply, change, refusal, story, type ChangeBody } from '../support/story'

const after = (project: Project, ...bodies: readonly ChangeBody[]): Project =>
  bodies.reduce(
    (now, body) =>
      apply(now, change(body, `s2${now.history.size + 10}`, 'ben', '2026-03-14T08:00:00.000Z')).project,
    project,
  )
const later = (project: Project, by: string, hour: number, body: ChangeBody): Project =>
  apply(project, change(body, `${by}${hour}`, by, `2026-03-15T0${hour}:00:00.000Z`)).project

const origin = (id: string, name: string, also: string[] = []): ChangeBody => ({
  type: 'origin.added',
  origin: { id, name, kind: 'institution', also },
})
const attributed = (id: string, to: string | null, quote = 'Eleven people died'): ChangeBody => ({
  type: 'attribution.added',
  attribution: {
    id,
    article: 'a1',
    words: { quote, prefix: '', suffix: '', start: 0 },
    origin: to,
    via: 'said',
    state: 'confirmed',
  },
})
const sourced = after(
  story,
  origin('o1', 'Ministry of Ferries'),
  origin('o2', 'Ferry Ministry', ['FM']),
  attributed('t1', 'o2'),
)

describe('Two origins made one', () => {
  const folded = after(sourced, { type: 'origin.folded', origin: 'o2', into: 'o1' })

  it('have all names, and all that came from either', () => {
    expect(folded.origins.get('o1')).toMatchObject({
      name: 'Ministry of Ferries',
      also: ['Ferry Ministry', 'FM'],
    })
    expect(folded.origins.has('o2')).toBe(false)
    expect(folded.attributions.get('t1')?.origin).toBe('o1')
  })

  it('cannot be the same one', () => {
    expect(refusal(sourced, { type: 'origin.folded', origin: 'o1', into: 'o1' })).toBe(
      'This is one origin already.',
    )
  })

  it('keep what a colleague attributed to the one that went', () => {
    const mine = later(sourced, 'anna', 1, { type: 'origin.folded', origin: 'o2', into: 'o1' })
    const theirs = later(sourced, 'ben', 2, attributed('t2', 'o2', 'Eleven'))
    const { project } = mergeProjects(mine, theirs)
    expect(project.attributions.get('t2')?.origin).toBe('o2')
    expect(project.origins.get('o2')?.name).toBe('Ferry Ministry')
    expect(project.origins.get('o1')?.also).toContain('Ferry Ministry')
  })
})

describe('An attribution', () => {
  it('goes with its origin, and with its article', () => {
    expect(after(sourced, { type: 'origin.removed', origin: 'o2' }).attributions.size).toBe(0)
    expect(after(sourced, { type: 'article.removed', article: 'a1' }).attributions.size).toBe(0)
  })

  it('is noted with the claims that its words show, else with its article', () => {
    const entry = (project: Project) => project.history.sorted().at(-1)?.entries
    expect(entry(sourced)).toEqual([
      {
        type: 'attribution.added',
        article: 'a1',
        claim: 'c1',
        subject: 't1',
        field: 'confirmed',
        from: 'Eleven people died',
        to: 'Ferry Ministry',
      },
    ])
    const whole: ChangeBody = {
      type: 'attribution.added',
      attribution: { id: 't3', article: 'a1', origin: null, via: 'own', state: 'rejected' },
    }
    expect(entry(after(sourced, whole))).toEqual([
      { type: 'attribution.added', article: 'a1', subject: 't3', field: 'rejected' },
    ])
  })

  it('that two corrected differently is as the later of them said', () => {
    const edit = (state: 'confirmed' | 'rejected', to: string | null): ChangeBody => ({
      type: 'attribution.edited',
      attribution: 't1',
      fields: { state, origin: to },
    })
    const mine = later(sourced, 'anna', 1, edit('confirmed', 'o1'))
    const theirs = later(sourced, 'ben', 2, edit('confirmed', null))
    const merged = mergeProjects(mine, theirs)
    expect(merged.project.attributions.get('t1')?.origin).toBe(null)
  })
})

describe('Where the checks stand on the web', () => {
  const at = (page: string | null): ChangeBody => ({ type: 'page.edited', page })

  it('is remembered in the project, until it is taken away', () => {
    const told = after(story, at('https://desk.example/ferry'))
    expect(told.meta.page).toBe('https://desk.example/ferry')
    expect(after(told, at(null)).meta).not.toHaveProperty('page')
  })

  it('is an address of the web', () => {
    for (const page of ['javascript:alert(1)', 'file:///etc/passwd', 'desk'])
      expect(changeSchema.safeParse(change(at(page))).success).toBe(false)
  })

  it('is, of two copies, the one set last', () => {
    const mine = later(story, 'anna', 3, at('https://desk.example/mine'))
    const theirs = later(story, 'ben', 2, at('https://desk.example/theirs'))
    for (const { project } of [mergeProjects(mine, theirs), mergeProjects(theirs, mine)])
      expect(project.meta.page).toBe('https://desk.example/mine')
  })
})

describe('How many sources a claim needs', () => {
  const rule = (independent: number, secondary: number): ChangeBody => ({
    type: 'sourcing.edited',
    sourcing: { independent, secondary },
  })

  it('is a rule of the project that can be given up again', () => {
    const ruled = after(story, rule(2, 3))
    expect(ruled.meta.sourcing).toEqual({ independent: 2, secondary: 3 })
    expect(after(ruled, { type: 'sourcing.edited', sourcing: null }).meta).not.toHaveProperty('sourcing')
  })

  it('is, of two copies, the one set last, whoever set the title', () => {
    const mine = later(later(story, 'anna', 1, rule(2, 3)), 'anna', 4, {
      type: 'project.edited',
      title: 'Mine',
    })
    const theirs = later(story, 'ben', 2, rule(1, 2))
    const { project } = mergeProjects(mine, theirs)
    expect(project.meta).toMatchObject({ title: 'Mine', sourcing: { independent: 1, secondary: 2 } })
    expect(serializeProject(mergeProjects(theirs, mine).project)).toBe(serializeProject(project))
  })
})

describe('A dismissal', () => {
  const dismissed: ChangeBody = {
    type: 'dismissal.added',
    dismissal: {
      id: 'd1',
      kind: 'match',
      key: 'c1 a2 0123',
      what: 'The horn sounded',
      claim: 'c1',
      article: 'a2',
    },
  }

  it('is found by what it is about, and told with its claim', () => {
    const project = after(story, dismissed)
    expect(project.dismissals.where('key', 'c1 a2 0123')).toMatchObject([{ id: 'd1', createdBy: 'ben' }])
    expect(project.history.where('claim', 'c1').at(-1)?.entries).toMatchObject([
      { type: 'dismissal.added', field: 'match', to: 'The horn sounded' },
    ])
    expect(refusal(project, dismissed)).toBe('This has been dismissed already.')
  })

  it('that was taken back does not come back from a copy, unless somebody dismisses it again', () => {
    const copy = after(story, dismissed)
    const mine = later(copy, 'anna', 1, { type: 'dismissal.removed', dismissal: 'd1' })
    expect(mergeProjects(mine, copy).project.dismissals.size).toBe(0)
    const again = later(mine, 'anna', 2, dismissed)
    expect(mergeProjects(again, mine).project.dismissals.size).toBe(1)
    expect(mergeProjects(mine, again).project.dismissals.size).toBe(1)
  })

  it('speaks of an article by the id that it has after projects begun apart are merged', () => {
    const apart = { ...story, meta: { ...story.meta, id: 'project2' } }
    const copied = after(apart, {
      type: 'article.added',
      article: { id: 'a9', title: '', outlet: '', byline: '', url: 'https://example.org/x', published: '' },
      version: { ...story.versions.get('v1')!, id: 'v9', textHash: 'x' },
    })
    const mine = after(story, {
      type: 'article.added',
      article: { id: 'a8', title: '', outlet: '', byline: '', url: 'https://example.org/x', published: '' },
      version: { ...story.versions.get('v1')!, id: 'v8', textHash: 'y' },
    })
    const theirs = after(copied, {
      type: 'dismissal.added',
      dismissal: { id: 'd1', kind: 'sentence', key: 'a9 0123', what: 'x', article: 'a9' },
    })
    const [found] = mergeProjects(mine, theirs).project.dismissals.values()
    expect(found).toMatchObject({ key: 'a8 0123', article: 'a8' })
  })
})
