import { beforeEach, describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { projectText } from '../../../shared/article/projection'
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

const doc = docOf(
  'The river rose 4.2 metres in a single night, the ministry said.',
  'About 300 homes were cut off. Two people are missing.',
)
const before = projectText(doc).text
const quote = shown(doc, '300 homes')

let stage: Stage
beforeEach(() => {
  stage = openStage(doc, [quote])
})

/** The text in the page itself, whatever the article thinks of it. */
const onPage = () => [...stage.text.children].map((block) => block.textContent).join('\n')

describe('the locked text', () => {
  it.each([
    ['letters', 'vds'],
    ['letters with Shift', '{Shift>}vds{/Shift}'],
    ['Enter', '{Enter}'],
    ['Shift and Enter', '{Shift>}{Enter}{/Shift}'],
    ['Backspace', '{Backspace}'],
    ['Delete', '{Delete}'],
    ['deleting a word', '{Control>}{Backspace}{/Control}'],
    ['a space', ' '],
    ['bold', '{Control>}b{/Control}'],
    ['undo', '{Control>}z{/Control}'],
  ])('is not changed by %s, at a cursor or over a selection', async (_name, keys) => {
    stage.view.select({ start: 4, end: 4 }, { focus: true })
    await press(keys)
    expect(onPage()).toBe(before)
    stage.view.select({ start: 4, end: 80 }, { focus: true })
    await press(keys)
    expect(onPage()).toBe(before)
    expect(drawnWords(stage, quote)).toBe('300 homes')
  })

  it('is not changed by cutting, which copies, nor by pasting', async () => {
    stage.view.select({ start: 4, end: 9 }, { focus: true })
    await userEvent.cut()
    expect(onPage()).toBe(before)
    stage.view.select({ start: 0, end: 3 }, { focus: true })
    await userEvent.paste()
    await settled()
    expect(onPage()).toBe(before)
  })

  it('is not changed by dropping text on it', async () => {
    stage.view.select({ start: 0, end: 9 }, { focus: true })
    await drag(middleOf(placeOf(stage, 'river')), middleOf(placeOf(stage, 'missing')))
    expect(onPage()).toBe(before)
    const data = new DataTransfer()
    data.setData('text/html', '<b>dropped</b>')
    const { x, y } = middleOf(placeOf(stage, 'missing'))
    const drop = new DragEvent('drop', {
      bubbles: true,
      cancelable: true,
      dataTransfer: data,
      clientX: x,
      clientY: y,
    })
    stage.text.dispatchEvent(drop)
    expect(drop.defaultPrevented).toBe(true)
    expect(onPage()).toBe(before)
  })

  it('is not changed by an input method that composes', async () => {
    stage.view.select({ start: 4, end: 4 }, { focus: true })
    await cdp().send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
    await cdp().send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
    await settled()
    await cdp().send('Input.insertText', { text: '日本' })
    await settled()
    expect(onPage()).toBe(before)
    expect(projectText(doc).text).toBe(before)
    await press('{ArrowRight}{Shift>}{ArrowRight}{/Shift}')
    expect(selectedWords(stage, doc)).toHaveLength(1)
  })

  it('lets every key of a command through to the window as it was pressed', async () => {
    const heard: string[] = []
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) heard.push(event.key)
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    stage.view.select({ start: 4, end: 9 }, { focus: true })
    await press('vdsuaxowecrnpjk?{Enter}{Tab}{Delete}{Backspace}{Escape}{F6}{Control>}zyek{/Control}')
    window.removeEventListener('keydown', listen)
    const single = [...'vdsuaxowecrnpjk?', 'Enter', 'Tab', 'Delete', 'Backspace', 'Escape', 'F6']
    expect(heard).toEqual([...single, 'Control', 'z', 'y', 'e', 'k'])
  })

  it('says that it is a text, for reading, and asks for no spelling', () => {
    expect(stage.text.getAttribute('role')).toBe('textbox')
    expect(stage.text.getAttribute('aria-readonly')).toBe('true')
    expect(stage.text.spellcheck).toBe(false)
  })
})

describe('selecting in the locked text', () => {
  it('goes by Shift and the arrow keys, by letter, word and line', async () => {
    // Not in the first line: right after it has the focus, ProseMirror takes a caret at the very start for a mistake.
    const second = before.indexOf('About')
    stage.view.select({ start: second + 10, end: second + 10 }, { focus: true })
    await press('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect(selectedWords(stage, doc)).toBe('ho')
    await press('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}')
    expect(selectedWords(stage, doc)).toBe('homes')
    await press('{Home}{Shift>}{End}{/Shift}')
    expect(selectedWords(stage, doc)).toMatch(/^About 300 homes were/)
    await press('{Home}{Shift>}{ArrowUp}{ArrowUp}{/Shift}')
    expect(selectedWords(stage, doc)).toBe(before.slice(0, second - 1))
  })

  it('goes over everything with Ctrl and A', async () => {
    stage.view.focus()
    await press('{Control>}a{/Control}')
    expect(selectedWords(stage, doc)).toBe(before)
    expect(stage.selections.at(-1)).toEqual({ start: 0, end: before.length })
  })

  it('is told trimmed of white space, and as nothing when it is empty', () => {
    stage.view.select({ start: 3, end: 10 }, { focus: true })
    expect(stage.selections).toEqual([{ start: 4, end: 9 }])
    stage.view.select({ start: 3, end: 4 })
    expect(stage.selections).toEqual([{ start: 4, end: 9 }, null])
  })

  it('goes by mouse over passages', async () => {
    const from = placeOf(stage, 'About')
    const to = placeOf(stage, 'cut off')
    await drag({ x: from.left + 1, y: middleOf(from).y }, { x: to.right, y: middleOf(to).y })
    expect(selectedWords(stage, doc)).toBe('About 300 homes were cut off')
  })

  it('takes a word with a double click, inside a passage too, and picks nothing a second time', async () => {
    await click(middleOf(placeOf(stage, 'homes')), 2)
    expect(selectedWords(stage, doc)).toBe('homes')
    expect(stage.picks).toEqual([quote.id])
  })

  it('stays, and stays in sight, while the keyboard is elsewhere', async () => {
    const field = document.createElement('textarea')
    document.body.append(field)
    stage.view.select({ start: 4, end: 9 }, { focus: true })
    field.focus()
    await settled()
    expect(document.activeElement).toBe(field)
    const kept = [...CSS.highlights.get('kept-selection')!][0] as Range
    expect(kept.toString()).toBe('river')
    await press('note')
    expect(field.value).toBe('note')
    stage.view.focus()
    await settled()
    expect(CSS.highlights.has('kept-selection')).toBe(false)
    expect(getSelection()!.toString()).toBe('river')
  })

  it('does not take the focus when it is set from elsewhere', () => {
    const field = document.createElement('textarea')
    document.body.append(field)
    field.focus()
    stage.view.select({ start: 4, end: 9 })
    expect(document.activeElement).toBe(field)
    expect(selectedWords(stage, doc)).toBe('river')
  })

  it('has a place on the screen for the toolbar', () => {
    expect(stage.view.selectionBox()).toBeNull()
    stage.view.select({ start: 4, end: 9 })
    const box = stage.view.selectionBox()!
    const there = placeOf(stage, 'river')
    expect(box.left).toBeCloseTo(there.left, 0)
    expect(box.right).toBeCloseTo(there.right, 0)
    expect(box.top).toBeCloseTo(there.top, 0)
  })
})
