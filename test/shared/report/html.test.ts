import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { emptyProject, type Project } from '../../../shared/model/project'
import { htmlOf } from '../../../shared/report/html/page'
import { style, styleHash } from '../../../shared/report/html/style'
import { makeReport } from '../../../shared/report/make'
import { finish } from '../../../shared/steps'
import { readBack } from '../../../shared/report/read-back'
import { reportTemplates, type ReportOptions } from '../../../shared/report/options'
import { createHash } from 'node:crypto'
import { change, apply, noon, story } from '../support/story'
import { lostStory, nasty, nastyStory, options } from './support'

function textOf(project: Project, more: Partial<ReportOptions> = {}): string {
  const report = finish(makeReport(project, { ...options, ...more }, noon))
  return [...htmlOf(report)].join('')
}
const pageOf = (project: Project, more: Partial<ReportOptions> = {}) =>
  parseHTML(textOf(project, more)).document

const say = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim()

/** What of a page could run or load something. */
function dangers(page: Document): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const tag = element.tagName.toLowerCase()
    const active = ['iframe', 'object', 'embed', 'link', 'base', 'form', 'video', 'audio', 'source']
    const found =
      active.includes(tag) || (tag === 'script' && element.getAttribute('type') !== 'application/ld+json')
    const attributes = [...element.attributes].flatMap(({ name, value }) =>
      name.startsWith('on') ||
      name === 'style' ||
      (name === 'href' && !/^(#|https?:)/.test(value)) ||
      (name === 'src' && !/^data:image\/(png|jpeg);base64,/.test(value))
        ? [`${tag} ${name}=${value}`]
        : [],
    )
    return [...(found ? [tag] : []), ...attributes]
  })
}

describe('A report as a web page', () => {
  it('has landmarks, a language, one first heading, and no level of headings left out', () => {
    const page = pageOf(story)
    expect(page.documentElement.getAttribute('lang')).toBe('en')
    for (const landmark of ['header', 'nav', 'main', 'footer'])
      expect(page.querySelectorAll(`body > ${landmark}`), landmark).toHaveLength(1)
    const levels = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName[1]),
    )
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
  })

  it('marks passages in the text, numbers them, and puts a note beside their paragraph', () => {
    const page = pageOf(story)
    const row = page.querySelector('.row')
    expect(say(row?.querySelector('mark'))).toBe('Eleven people died')
    expect(row?.querySelector('mark')?.getAttribute('class')).toBe('s-verified')
    expect(say(row?.querySelector('.text'))).toContain('Eleven people died\u20601 when the ferry')
    expect(say(row?.querySelector('.notes li'))).toBe('1 verified AB The ministry confirmed it.')
  })

  it('has no link that leads nowhere, and no name twice', () => {
    const page = pageOf(story, { parts: reportTemplates['legal read'].parts })
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.querySelectorAll('[href^="#"]')].map((link) =>
      link.getAttribute('href')!.slice(1),
    )
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('tells verdict, rationale, evidence with its place, and where a claim comes from', () => {
    const claim = pageOf(story).querySelector('#claim-1')
    expect(say(claim?.querySelector('.verdicts li'))).toContain('verified Anna Brask, 13 March 2026')
    expect(say(claim?.querySelector('.verdicts .reason'))).toBe('The ministry confirmed it.')
    expect(say(claim?.querySelector('tbody tr'))).toContain('Ministry, statement of 12 March p. 2')
    expect(claim?.querySelector('svg.graph')?.getAttribute('aria-label')).toMatch(/\S/)
    expect(claim?.querySelectorAll('svg.graph .edge').length).toBeGreaterThan(0)
  })

  it('lists a lost passage as lost, with its words, and does not mark it', () => {
    const page = pageOf(lostStory)
    expect([...page.querySelectorAll('mark')].map((mark) => mark.textContent)).not.toContain(
      'Eleven people died',
    )
    expect(say(page.querySelector('.lost'))).toBe('No longer in the text 1 Eleven people died')
    expect(say(page.querySelector('#claim-1 .recheck'))).toBe('no longer in the text')
  })

  it('leaves out the parts that were not asked for, and leads to none of them', () => {
    const page = pageOf(story, { parts: [] })
    expect([...page.querySelectorAll('h2')].map(say)).toEqual([
      'Claims at a glance',
      'The articles',
      'Claim by claim',
    ])
    for (const gone of ['mark', '.reason', 'svg.graph', '.story']) expect(page.querySelector(gone)).toBeNull()
    expect(pageOf(story).querySelectorAll('h2').length).toBeGreaterThan(5)
  })

  it.each(nasty)('shows %j as words, whatever part they stand in', (words) => {
    const project = nastyStory(words)
    const said = apply(
      project,
      change({ type: 'comment.added', comment: { id: 'k9', claim: 'c9', text: words } }, 'n9'),
    ).project
    const parts = reportTemplates['legal read'].parts
    const page = pageOf(said, { title: words, desk: words, parts })
    expect(dangers(page)).toEqual([])
    expect(page.querySelectorAll('script')).toHaveLength(1)
    const back = readBack(textOf(said, { parts }))
    expect(back.ok && back.value.claims.get('c9')?.wording).toBe(words)
    expect(page.querySelectorAll('body > footer')).toHaveLength(1)
  })

  it('carries the records behind it, so that they can be merged', () => {
    const back = readBack(textOf(story))
    if (!back.ok) throw new Error(back.error.kind)
    expect([...back.value.claims.values()]).toEqual([...story.claims.values()])
    expect([...back.value.assessments.values()]).toEqual([...story.assessments.values()])
    expect(pageOf(story, { parts: ['rationale'] }).querySelector('script')).toBeNull()
  })

  it('names its style by the hash that it has, and allows nothing else', () => {
    const policy = pageOf(story).querySelector('meta[http-equiv]')?.getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'sha256-${styleHash}'`)
    expect(styleHash).toBe(createHash('sha256').update(style).digest('base64'))
    expect(textOf(story)).toContain(`<style>${style}</style>`)
    expect(style).not.toMatch(/url\(|@import/)
  })

  it('says that an empty project has nothing to report', () => {
    const page = pageOf(emptyProject('p', 'Empty', noon))
    expect(say(page.querySelector('main'))).toContain('There are no claims to report.')
    expect(page.querySelector('#articles')).toBeNull()
  })
})
