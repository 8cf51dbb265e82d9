import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Node } from 'prosemirror-model'
import { projectText } from '../../../shared/article/projection'
import { articleSchema } from '../../../shared/article/schema'
import { click, drawnWords, middleOf, openStage, placeOf, press, settled, type Stage } from './stage'
import { docOf, shown } from './words'

const doc = docOf(
  'The river rose 4.2 metres in a single night, the ministry said.',
  'About 300 homes were cut off. Two people are missing.',
)
const text = projectText(doc).text
const metres = shown(doc, '4.2 metres', { status: 'verified' })
const homes = shown(doc, '300 homes', { status: 'disputed' })

let stage: Stage
beforeEach(() => {
  stage = openStage(doc, [metres, homes])
  stage.view.startCorrecting()
})

/** Puts the cursor before some words and types; `over` selects so many characters first. */
async function typeAt(words: string, keys: string, over = 0): Promise<void> {
  const start = onPage().indexOf(words)
  stage.view.select({ start, end: start + over }, { focus: true })
  await press(keys)
}

const onPage = () => [...stage.text.children].map((block) => block.textContent).join('\n')
const words = (of: Node) => projectText(of).text

describe('Correct text', () => {
  it('makes the text editable, says so to a screen reader, and not before or after', async () => {
    expect(stage.view.correcting).toBe(true)
    expect(stage.text.hasAttribute('aria-readonly')).toBe(false)
    await typeAt('river', 'wide ')
    expect(stage.text.firstElementChild!.textContent).toContain('The wide river rose')
    stage.view.cancelCorrecting()
    expect(stage.view.correcting).toBe(false)
    expect(stage.text.getAttribute('aria-readonly')).toBe('true')
    await press('x')
    expect(stage.text.firstElementChild!.textContent).toContain('The river rose')
  })

  it('yields nothing when nothing was changed, or all of it was undone', async () => {
    expect(stage.view.finishCorrecting()).toBeNull()
    stage.view.startCorrecting()
    await typeAt('river', 'x')
    while (stage.view.undoCorrection());
    expect(stage.view.finishCorrecting()).toBeNull()
    expect(drawnWords(stage, metres)).toBe('4.2 metres')
  })

  it('carries passages along: typed before, they move; typed inside, they change and keep what they were', async () => {
    await typeAt('river', 'wide ')
    await typeAt('00 homes', '1', 0)
    const correction = stage.view.finishCorrecting()!
    expect(words(correction.doc)).toBe(text.replace('river', 'wide river').replace('300', '3100'))
    const [first, second] = correction.anchors
    expect(first).toMatchObject({
      passage: metres.id,
      anchor: { quote: '4.2 metres', state: 'anchored', start: metres.start + 5 },
    })
    expect(second).toMatchObject({
      passage: homes.id,
      anchor: { quote: '3100 homes', state: 'changed', was: '300 homes' },
    })
    expect(second!.anchor.prefix.endsWith('About ')).toBe(true)
    expect(drawnWords(stage, homes)).toBe('3100 homes')
    expect(stage.text.querySelector(`[data-passage="${homes.id}"]`)!.getAttribute('data-state')).toBe(
      'changed',
    )
  })

  it('leaves outside a passage what is typed at its edges', async () => {
    await typeAt('4.2', 'about ')
    await typeAt(' in a single', ' high')
    expect(drawnWords(stage, metres)).toBe('4.2 metres')
    expect(stage.view.finishCorrecting()!.anchors[0]!.anchor).toMatchObject({
      quote: '4.2 metres',
      state: 'anchored',
    })
  })

  it('keeps a passage at whole words where its last one, or its first, is typed over or goes on', async () => {
    await typeAt('metres', 'feet', 'metres'.length)
    await typeAt('300', '1', 0)
    const [first, second] = stage.view.finishCorrecting()!.anchors
    expect(first!.anchor).toMatchObject({ quote: '4.2 feet', state: 'changed', was: '4.2 metres' })
    expect(second!.anchor).toMatchObject({ quote: '1300 homes', state: 'changed', was: '300 homes' })
    expect(drawnWords(stage, metres)).toBe('4.2 feet')
    expect(drawnWords(stage, homes)).toBe('1300 homes')
  })

  it('calls a passage lost when its words are deleted, with the words that it had', async () => {
    await typeAt('300 homes', '{Delete}', '300 homes'.length)
    const { anchor } = stage.view.finishCorrecting()!.anchors[1]!
    expect(anchor).toMatchObject({ quote: '300 homes', state: 'lost' })
    expect(anchor.prefix).toContain('About ')
    expect(drawnWords(stage, homes)).toBe('')
  })

  it('brings a deleted passage back with undo, and takes it away again with redo', async () => {
    await typeAt('About', '{Delete}', 'About 300 homes were'.length)
    expect(drawnWords(stage, homes)).toBe('')
    expect(stage.view.undoCorrection()).toBe(true)
    expect(drawnWords(stage, homes)).toBe('300 homes')
    expect(stage.view.redoCorrection()).toBe(true)
    expect(drawnWords(stage, homes)).toBe('')
    expect(stage.view.undoCorrection()).toBe(true)
    expect(stage.view.undoCorrection()).toBe(false)
    expect(stage.view.finishCorrecting()).toBeNull()
  })

  it('tells when there is something to undo, and when there is no longer', async () => {
    await typeAt('river', 'x')
    expect(stage.dirt).toEqual([true])
    stage.view.undoCorrection()
    expect(stage.dirt).toEqual([true, false])
    stage.view.redoCorrection()
    stage.view.cancelCorrecting()
    expect(stage.dirt).toEqual([true, false, true, false])
  })

  it('forgets everything when it is cancelled', async () => {
    await typeAt('river', 'wide{Enter}', 'river rose'.length)
    stage.view.cancelCorrecting()
    expect(onPage()).toBe(text)
    expect(drawnWords(stage, metres)).toBe('4.2 metres')
    expect(stage.view.finishCorrecting()).toBeNull()
  })

  it('splits and joins paragraphs, and breaks lines', async () => {
    await typeAt('the ministry', '{Enter}')
    await typeAt('About', '{Shift>}{Enter}{/Shift}')
    const correction = stage.view.finishCorrecting()!
    expect(correction.doc.childCount).toBe(3)
    expect(words(correction.doc)).toContain('night, \nthe ministry')
    expect(words(correction.doc)).toContain('\n\nAbout'.slice(1))
    correction.doc.check()
  })

  it('tells no selection, since it would be one of another text than the stored', async () => {
    stage.selections.length = 0
    await typeAt('river', '{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect(stage.selections).toEqual([])
    stage.view.cancelCorrecting()
    expect(stage.selections).toHaveLength(1)
  })

  it('picks nothing on a click, which puts the cursor', async () => {
    await click(middleOf(placeOf(stage, '4.2 metres')))
    expect(stage.picks).toEqual([])
  })

  it('has no styling by key: it corrects text', async () => {
    await typeAt('river', '{Control>}b{/Control}', 5)
    expect(stage.text.querySelector('b, strong')).toBeNull()
  })

  it('leaves undo and Escape to the window', async () => {
    const heard: string[] = []
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) heard.push(event.key)
    }
    window.addEventListener('keydown', listen)
    await typeAt('river', 'x{Control>}z{/Control}{Escape}')
    window.removeEventListener('keydown', listen)
    expect(heard).toEqual(['x', 'Control', 'z', 'Escape'])
  })

  it('has no memory of the mode before', async () => {
    await typeAt('river', 'x')
    const correction = stage.view.finishCorrecting()!
    stage.view.startCorrecting()
    expect(stage.view.undoCorrection()).toBe(false)
    expect(stage.view.finishCorrecting()).toBeNull()
    expect(stage.text.textContent).toBe(correction.doc.textContent)
  })

  it('goes on with the corrected text in its place when the new version is shown', async () => {
    await typeAt('river', 'wide ')
    const { doc: corrected } = stage.view.finishCorrecting()!
    const [paragraph] = stage.text.children
    stage.view.show(articleSchema.nodeFromJSON(corrected.toJSON()), [], 0)
    expect(stage.text.children[0]).toBe(paragraph)
  })
})

describe('pasting in Correct text', () => {
  const attack = [
    '<p onclick="window.ran = 1">Pasted <b>words</b><img src="https://evil.example/pixel.png" onerror="window.ran = 1">',
    '<script>window.ran = 1</script><style>p { display: none }</style><iframe src="https://evil.example/"></iframe>',
    '<a href="javascript:window.ran = 1">one</a> <a href="https://good.example/">two</a>',
    '<svg onload="window.ran = 1"><a xlink:href="javascript:window.ran = 1">three</a></svg></p>',
  ].join('')
  let requested: string[] = []
  let ran: PropertyDescriptor | undefined

  beforeEach(() => {
    requested = []
    performance.clearResourceTimings()
  })
  afterEach(() => {
    expect(requested).toEqual([])
    expect(ran).toBeUndefined()
  })

  async function paste(html: string, plain: string): Promise<void> {
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', plain)
    stage.view.select({ start: 0, end: 0 }, { focus: true })
    stage.text.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
    )
    await settled()
    requested = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('evil'))
    ran = Object.getOwnPropertyDescriptor(window, 'ran')
  }

  it('keeps the words and sound links; nothing in it runs, and nothing is loaded', async () => {
    await paste(attack, 'plain')
    expect(stage.text.textContent).toContain('Pasted words')
    expect(
      stage.text.querySelector('img:not(.ProseMirror-separator), script, style, iframe, svg, [onclick]'),
    ).toBeNull()
    expect([...stage.text.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://good.example/',
    ])
    const { doc: corrected } = stage.view.finishCorrecting()!
    expect(JSON.stringify(corrected.toJSON())).not.toMatch(/evil|javascript|ran =/)
    corrected.check()
  })

  it('takes plain text as paragraphs, markup in it as words', async () => {
    await paste('', 'First <img src=x onerror=alert(1)>\n\nSecond')
    expect(stage.text.textContent).toContain('First <img src=x onerror=alert(1)>')
    expect(stage.view.finishCorrecting()!.doc.childCount).toBe(3)
  })

  it('takes what was really copied from the article itself', async () => {
    const start = text.indexOf('4.2 metres')
    stage.view.select({ start, end: start + '4.2 metres'.length }, { focus: true })
    await userEvent.copy()
    stage.view.select({ start: text.length, end: text.length }, { focus: true })
    await userEvent.paste()
    await settled()
    expect(words(stage.view.finishCorrecting()!.doc)).toBe(`${text}4.2 metres`)
  })
})
