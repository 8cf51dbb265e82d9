import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { isCut } from '../../../shared/article/cut'
import { projectText } from '../../../shared/article/projection'
import { articleSchema } from '../../../shared/article/schema'
import {
  click,
  drag,
  drawnWords,
  middleOf,
  openStage,
  placeOf,
  press,
  selectedWords,
  settled,
  type Stage,
} from './stage'
import { docOf, shown } from './words'

const [first, second, third] = [
  'The river rose 4.2 metres in a single night.',
  'About 300 homes were cut off.',
  'Two people are missing.',
] as const

const cut = (reason: string, ...texts: string[]) =>
  articleSchema.node('cut', { reason }, docOf(...texts).content)
const doc = articleSchema.node('doc', null, [
  cut('cookies', 'We use cookies.', 'Accept all'),
  cut('navigation', 'Home'),
  docOf(first).child(0),
  cut('related', 'River floods another village'),
  docOf(second).child(0),
  docOf(third).child(0),
  cut('newsletter', 'Sign up for our letter.'),
])
const { text } = projectText(doc)

let stage: Stage
beforeEach(() => {
  stage = openStage(doc)
})

const lines = () =>
  [...stage.text.querySelectorAll<HTMLElement>('.cut-line')]
    .filter((line) => line.checkVisibility())
    .map((line) => line.firstChild!.textContent)
const seen = (words: string) => placeOf(stage, words).height > 0
const button = (name: string) => page.getByRole('button', { name })

describe('what is left out of the article', () => {
  it('is a line where it stood, one for neighbours, and its words are not seen', () => {
    expect(lines()).toEqual([
      'Left out: cookie notice and navigation, 3 paragraphs',
      'Left out: related stories, 1 paragraph',
      'Left out: newsletter box, 1 paragraph',
    ])
    expect(seen('We use cookies.')).toBe(false)
    expect(seen(first)).toBe(true)
  })

  it('opens and closes by its button, which keeps the focus', async () => {
    await button('Show what is left out: cookie notice').click()
    expect([seen('We use cookies.'), seen('Home'), seen('River floods')]).toEqual([true, true, false])
    const hide = button('Hide what is left out: cookie notice').element()
    expect(document.activeElement).toBe(hide)
    expect(hide.getAttribute('aria-expanded')).toBe('true')
    await press('{Enter}')
    expect(seen('We use cookies.')).toBe(false)
    expect(document.activeElement).toBe(hide)
  })

  it('opens and closes all at once', () => {
    stage.view.toggleCuts()
    expect([seen('Home'), seen('River floods'), seen('Sign up')]).toEqual([true, true, true])
    stage.view.toggleCuts()
    expect([seen('Home'), seen('River floods'), seen('Sign up')]).toEqual([false, false, false])
  })

  it('is asked back as a whole, or one part of it', async () => {
    await button('Restore all: cookie notice and navigation').click()
    await button('Show what is left out: cookie notice').click()
    await button('Restore: navigation').click()
    await button('Restore: related stories').click()
    expect(stage.restored).toEqual([[0, 1], [1], [3]])
  })

  it('stays open when another version of the text is shown', async () => {
    await button('Show what is left out: newsletter').click()
    stage.view.show(articleSchema.node('doc', null, [docOf('New.').child(0), ...doc.children]), [], 0)
    expect(seen('Sign up')).toBe(true)
    expect(seen('River floods')).toBe(false)
  })
})

describe('the cursor', () => {
  it.each([
    ['{ArrowRight}', first.length, second],
    ['{ArrowDown}', first.length, second],
    ['{ArrowLeft}', first.length + 1, first],
    ['{ArrowUp}', first.length + 1, first],
    ['{ArrowDown}', 3, second],
    ['{ArrowUp}', first.length + 4, first],
    ['{ArrowUp}', 3, first],
    ['{ArrowDown}', text.length - 3, third],
  ])('passes over what is closed by %s from %d', async (key, from, into) => {
    stage.view.select({ start: from, end: from }, { focus: true })
    await press(key)
    expect(getSelection()?.focusNode?.textContent).toBe(into)
    await press('{Shift>}{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowRight}{ArrowRight}{/Shift}')
    expect(stage.view.cutAt()).toBeNull()
  })

  it('selects across it, without its words', async () => {
    stage.view.focus()
    await drag(middleOf(placeOf(stage, 'night')), middleOf(placeOf(stage, 'homes')))
    const words = selectedWords(stage, doc)
    expect(words.includes('River floods')).toBe(false)
    expect(words.startsWith('ht.\nAbout') || words.includes('.\nAbout 300')).toBe(true)
  })

  it('in what is open selects nothing that could be claimed, and tells where it is', async () => {
    await button('Show what is left out: related').click()
    await click(middleOf(placeOf(stage, 'another')), 2)
    expect(getSelection()?.toString().trim()).toBe('another')
    expect(stage.view.selection()).toBeNull()
    expect(stage.view.cutAt()).toBe(3)
    await button('Hide what is left out: related').click()
    await settled()
    expect(stage.view.cutAt()).toBeNull()
  })

  it('goes to the first and the last words of the article, not to what is left out', async () => {
    stage.view.focus()
    await press('{Control>}{Home}{/Control}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}')
    expect(selectedWords(stage, doc)).toBe('The')
    await press('{Control>}{End}{/Control}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}')
    expect(selectedWords(stage, doc)).toBe('g.')
  })
})

describe('a passage', () => {
  it('that reaches across it is drawn on both sides of it', () => {
    const across = { ...shown(doc, 'single night'), end: text.indexOf('homes') + 5 }
    stage.view.setPassages([across])
    stage.view.setActive(across.claim)
    stage.view.toggleCuts()
    expect(drawnWords(stage, across)).toBe('single night.About 300 homes')
    expect(stage.text.querySelector('.cut .passage')).toBeNull()
  })
})

describe('copying', () => {
  it('leaves out what is left out', async () => {
    const copied = new Promise<string>((resolve) => {
      document.addEventListener(
        'copy',
        (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''),
        {
          once: true,
        },
      )
    })
    stage.view.select({ start: 0, end: text.length }, { focus: true })
    await userEvent.copy()
    expect((await copied).split(/\n+/)).toEqual([first, second, third])
  })
})

describe('correcting', () => {
  it('never touches what is left out, and has it in its place again at the end', async () => {
    const quote = shown(doc, '300 homes')
    stage.view.setPassages([quote])
    const at = text.indexOf('300')
    stage.view.select({ start: at, end: at }, { focus: true })
    stage.view.startCorrecting()
    expect(lines()).toEqual([])
    await press('some ')
    const correction = stage.view.finishCorrecting()!
    expect(correction.anchors[0]!.anchor).toMatchObject({ state: 'anchored', quote: '300 homes' })
    expect(projectText(correction.doc).text).toBe(text.replace('300', 'some 300'))
    expect(correction.doc.children.map(isCut)).toEqual(doc.children.map(isCut))
    expect(lines()).toHaveLength(3)
    expect(drawnWords(stage, quote)).toBe('300 homes')
  })

  it('cancelled leaves all as it was', async () => {
    stage.view.startCorrecting()
    stage.view.focus()
    await press('x')
    stage.view.cancelCorrecting()
    expect(lines()).toHaveLength(3)
    expect(stage.view.finishCorrecting()).toBeNull()
  })
})

describe('a long article', () => {
  it('with much left out opens, scrolls to its end and back, and tells where it is', async () => {
    const many = Array.from({ length: 400 }, (_, i) => [
      docOf(`Paragraph ${i}. ${'The river rose in the night. '.repeat(20)}`).child(0),
      ...(i % 5 === 0 ? [cut('related', `Teaser ${i}`, 'More news')] : []),
    ]).flat()
    const long = articleSchema.node('doc', null, [cut('navigation', 'Home'), ...many])
    const projection = projectText(long)
    stage = openStage(long)
    for (const words of ['Paragraph 200.', 'Paragraph 380.', 'Paragraph 55.']) {
      const start = projection.text.indexOf(words)
      stage.view.show(long, [], start)
      expect(stage.view.top()).toBe(start)
      expect(Math.abs(placeOf(stage, words).top - stage.scroller.getBoundingClientRect().top)).toBeLessThan(
        40,
      )
    }
    stage.view.toggleCuts()
    await settled()
    stage.view.reveal({
      start: projection.text.indexOf('Paragraph 300.'),
      end: projection.text.indexOf('Paragraph 300.') + 5,
    })
    await settled()
    expect(seen('Teaser 300')).toBe(true)
  })
})
