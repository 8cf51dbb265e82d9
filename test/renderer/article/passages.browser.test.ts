import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { articleSchema } from '../../../shared/article/schema'
import { statuses } from '../../../shared/model/status'
import { drawn, drawnWords, openStage, pieces, press, type Stage } from './stage'
import { docOf, shown } from './words'

const doc = docOf(
  'The river rose 4.2 metres in a single night, the ministry said.',
  'About 300 homes were cut off. Two people are missing.',
  'The dam was opened too late, an account that its operator disputes.',
)

describe('passages on the page', () => {
  it('lie over exactly their words, over several paragraphs too', () => {
    const over = shown(doc, 'cut off. Two people are missing.\nThe dam')
    const stage = openStage(doc, [over])
    expect(drawnWords(stage, over)).toBe('cut off. Two people are missing.The dam')
  })

  it('have the initials of who judged them in the margin, where they move no word and are not read as text', () => {
    const quotes = ['The river', 'rose 4.2 metres', 'the ministry said', 'Two people are missing']
    const plain = quotes.map((quote) => shown(doc, quote))
    const judged = quotes.map((quote) => shown(doc, quote, { by: 'AM\nJB\n+2' }))
    const boxes = ({ text, scroller }: Stage) => ({
      height: scroller.scrollHeight,
      width: scroller.scrollWidth,
      words: [...text.querySelectorAll('.passage')].map((piece) => {
        const { left, top, width, height } = piece.getBoundingClientRect()
        return [left, top, width, height]
      }),
    })
    const without = boxes(openStage(doc, plain))
    const stage = openStage(doc, judged)
    expect(boxes(stage)).toEqual(without)
    const [first] = stage.text.querySelectorAll('.judged')
    const margin = getComputedStyle(first!, '::before')
    expect([margin.float, margin.content]).toEqual(['inline-start', '"AM\\a JB\\a +2" / ""'])
    expect(stage.text.textContent).not.toContain('JB')
    stage.view.setPassages(plain)
    stage.view.selection()
    expect(stage.text.querySelector('.judged')).toBeNull()
  })

  it('nest: the shorter inside the longer, and each keeps its own id and status', () => {
    const outer = shown(doc, 'river rose 4.2 metres in a single night', { status: 'verified' })
    const inner = shown(doc, '4.2 metres', { status: 'disputed' })
    const longest = shown(doc, 'The river rose 4.2 metres in a single night, the', { status: 'split' })
    const stage = openStage(doc, [inner, longest, outer])
    const [piece] = pieces(stage, inner)
    const around = [piece!, piece!.parentElement!, piece!.parentElement!.parentElement!]
    expect(around.map((element) => element.dataset.passage)).toEqual([inner.id, outer.id, longest.id])
    expect(around.map((element) => element.dataset.status)).toEqual(['disputed', 'verified', 'split'])
    expect(drawnWords(stage, outer)).toBe('river rose 4.2 metres in a single night')
  })

  it('that overlap without nesting both lie over what they share', () => {
    const one = shown(doc, 'rose 4.2 metres in a single')
    const two = shown(doc, 'metres in a single night, the ministry')
    const stage = openStage(doc, [one, two])
    expect(drawnWords(stage, one)).toBe('rose 4.2 metres in a single')
    expect(drawnWords(stage, two)).toBe('metres in a single night, the ministry')
  })

  it('have a line of another kind for each status, so that colour is never alone', () => {
    const quotes = ['4.2 metres', 'ministry', '300 homes', 'missing', 'operator']
    const passages = statuses.map((status, i) => shown(doc, quotes[i]!, { status }))
    const stage = openStage(doc, passages)
    const lines = passages.map((passage) => getComputedStyle(pieces(stage, passage)[0]!).textDecorationStyle)
    expect(new Set(lines).size).toBe(statuses.length)
    expect(Object.fromEntries(statuses.map((status, i) => [status, lines[i]]))).toEqual({
      unchecked: 'dotted',
      verified: 'solid',
      disputed: 'wavy',
      'single-source': 'dashed',
      split: 'double',
    })
    const shapes = passages.map((passage) => {
      const { clipPath, borderRadius, backgroundImage } = getComputedStyle(
        pieces(stage, passage)[0]!,
        '::after',
      )
      return [clipPath, borderRadius, backgroundImage].join()
    })
    expect(new Set(shapes).size).toBe(statuses.length)
  })

  it('say to a screen reader which claim it is and how it stands', () => {
    const passage = shown(doc, '300 homes', { number: 12, status: 'disputed', state: 'changed' })
    const [piece] = pieces(openStage(doc, [passage]), passage)
    expect(piece!.getAttribute('role')).toBe('mark')
    expect(piece!.getAttribute('aria-description')).toBe('Claim 12, disputed, text changed, re-check')
  })

  it('show the number once, where they begin, outside the text', async () => {
    const outer = shown(doc, 'rose 4.2 metres in a single night', { number: 31 })
    const inner = shown(doc, '4.2 metres', { number: 32 })
    const stage = openStage(doc, [outer, inner])
    const numbers = [...stage.text.querySelectorAll('.starts')].map(
      (start) => getComputedStyle(start, '::before').content,
    )
    expect(numbers).toEqual(['"31" / ""', '"32" / ""'])
    expect(await copied(stage)).toBe(doc.textBetween(0, doc.content.size, '\n\n'))
  })

  it('have one number, where they begin, however often the letters change on the way', () => {
    const roman = (text: string) => articleSchema.text(text)
    const italic = (text: string) => articleSchema.text(text, [articleSchema.marks.em.create()])
    const words = [roman('The ferry '), italic('Jitřenka'), roman(' lay at the '), italic('quay'), roman('.')]
    const set = articleSchema.node('doc', null, [articleSchema.node('paragraph', null, words)])
    const passage = shown(set, 'ferry Jitřenka lay at the quay')
    const stage = openStage(set, [passage])
    expect(drawnWords(stage, passage)).toBe('ferry Jitřenka lay at the quay')
    const edges = pieces(stage, passage).map(({ classList, dataset }) => [
      classList.contains('starts'),
      dataset['number'] !== undefined,
      classList.contains('ends'),
    ])
    expect(edges).toEqual([
      [true, true, false],
      [false, false, false],
      [false, false, false],
      [false, false, true],
    ])
  })

  it('take no room: the lines stay where they are when a claim is made', async () => {
    const stage = openStage(doc)
    const places = () => [...stage.text.children].map((block) => block.getBoundingClientRect().top)
    const ends = () => {
      const range = new Range()
      range.selectNodeContents(stage.text.lastElementChild!)
      return [...range.getClientRects()].at(-1)!.right
    }
    const before = [places(), ends()]
    stage.view.setPassages([shown(doc, 'river rose'), shown(doc, 'rose'), shown(doc, 'an account that its')])
    await drawn()
    expect([places(), ends()]).toEqual(before)
  })

  it('are redrawn only where they differ', async () => {
    const kept = shown(doc, 'river', { status: 'verified' })
    const tagged = shown(doc, '300 homes')
    const stage = openStage(doc, [kept, tagged])
    const [keptPiece] = pieces(stage, kept)
    const [taggedPiece] = pieces(stage, tagged)
    const touched = watch(stage)
    stage.view.setPassages([kept, { ...tagged, status: 'disputed' }])
    await drawn()
    expect(pieces(stage, kept)[0]).toBe(keptPiece)
    expect(pieces(stage, tagged)[0]).toBe(taggedPiece)
    expect(taggedPiece!.dataset.status).toBe('disputed')
    for (const element of touched()) expect(element.closest('[data-passage]')).toBe(taggedPiece)
  })

  it('are drawn once for all that one event asks for', async () => {
    const passage = shown(doc, '300 homes')
    const stage = openStage(doc, [])
    const touched = watch(stage)
    stage.view.setPassages([passage])
    stage.view.setActive(passage.claim)
    stage.view.setPassages([{ ...passage, status: 'split' }])
    expect(touched()).toEqual([])
    await drawn()
    const [piece] = pieces(stage, passage)
    expect(piece!.dataset.status).toBe('split')
    expect(piece!.classList).toContain('active')
  })

  it('are not touched when the same list comes again', async () => {
    const passages = [shown(doc, 'river'), shown(doc, '300 homes')]
    const stage = openStage(doc, passages)
    const touched = watch(stage)
    stage.view.setPassages([...passages])
    await drawn()
    stage.view.setPassages(passages.map((passage) => ({ ...passage })))
    await drawn()
    stage.view.setActive(null)
    await drawn()
    expect(touched()).toEqual([])
  })

  it('go when their record goes, and come when one comes', async () => {
    const one = shown(doc, 'river')
    const two = shown(doc, '300 homes')
    const stage = openStage(doc, [one])
    stage.view.setPassages([two])
    await drawn()
    expect(pieces(stage, one)).toEqual([])
    expect(drawnWords(stage, two)).toBe('300 homes')
  })

  it('of the active claim are marked, all of them and no others', async () => {
    const one = shown(doc, 'river', { claim: 'a' })
    const two = shown(doc, 'missing', { claim: 'a' })
    const other = shown(doc, '300 homes', { claim: 'b' })
    const stage = openStage(doc, [one, two, other])
    const active = () =>
      [...stage.text.querySelectorAll<HTMLElement>('.active')].map(({ dataset }) => dataset.passage)
    stage.view.setActive('a')
    await drawn()
    expect(active()).toEqual([one.id, two.id])
    stage.view.setActive('b')
    await drawn()
    expect(active()).toEqual([other.id])
    stage.view.setActive(null)
    await drawn()
    expect(active()).toEqual([])
  })

  it.each([
    ['anchored', 12],
    ['changed', 50],
  ] as const)('that begin at one place have their labels side by side, %s ones too', (state, room) => {
    const one = shown(doc, 'About 300', { number: 4, state })
    const two = shown(doc, 'About 300 homes', { number: 5, state })
    const stage = openStage(doc, [one, two])
    const shift = (passage: typeof one, part: '::before' | '::after') =>
      parseFloat(getComputedStyle(pieces(stage, passage)[0]!, part).insetInlineStart)
    expect(Math.abs(shift(one, '::after') - shift(two, '::after'))).toBeGreaterThan(room)
    // The number goes with its shape, though its letters are smaller.
    for (const passage of [one, two])
      expect(shift(passage, '::before')).toBeCloseTo(shift(passage, '::after'), 1)
  })
})

/** What Ctrl+A and Ctrl+C put on the clipboard. */
async function copied(stage: Stage): Promise<string> {
  const data = new Promise<string>((resolve) => {
    window.addEventListener('copy', (event) => resolve(event.clipboardData!.getData('text/plain')), {
      once: true,
    })
  })
  stage.view.focus()
  await press('{Control>}a{/Control}')
  await userEvent.copy()
  return data
}

/** Answers the elements that were written to since. */
function watch(stage: Stage): () => Element[] {
  const observer = new MutationObserver(() => undefined)
  observer.observe(stage.text, { subtree: true, childList: true, attributes: true, characterData: true })
  return () =>
    observer.takeRecords().map(({ target }) => (target instanceof Element ? target : target.parentElement!))
}
