import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../../shared/article/schema'
import { docFromJson } from '../../../shared/article/document'
import { projectText } from '../../../shared/article/projection'
import { drawnWords, openStage, pieces, press, selectedWords, settled } from './stage'
import { docOf, shown } from './words'

describe('a text made to do harm, or only unusual', () => {
  it('of 5 MB in one paragraph without a space is shown, scrolled, searched and claimed', async () => {
    const text = `${'x'.repeat(2_500_000)}needle${'y'.repeat(2_500_000)}`
    const doc = docOf(text)
    const passage = shown(doc, 'needle')
    const stage = openStage(doc, [passage, shown(doc, 'x'), shown(doc, 'yyyy')])
    expect(drawnWords(stage, passage)).toBe('needle')
    expect(stage.view.find('NEEDLE')).toBe(1)
    stage.view.findStep(1)
    await settled()
    const box = pieces(stage, passage)[0]!.getBoundingClientRect()
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.bottom).toBeLessThanOrEqual(600)
    expect(stage.view.top()).toBeGreaterThan(2_000_000)
    expect(stage.scroller.scrollWidth).toBeLessThanOrEqual(stage.scroller.clientWidth)
  })

  it('from right to left reads from right to left, block by block', async () => {
    const doc = docOf('ارتفع منسوب النهر أربعة أمتار', 'The river rose four metres', 'הנהר עלה')
    const arabic = shown(doc, 'منسوب النهر', { status: 'verified' })
    const stage = openStage(doc, [arabic])
    const directions = [...stage.text.children].map((block) => getComputedStyle(block).direction)
    expect(directions).toEqual(['rtl', 'ltr', 'rtl'])
    expect(drawnWords(stage, arabic)).toBe('منسوب النهر')
    stage.view.select({ start: 0, end: 0 }, { focus: true })
    await press('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}')
    expect(selectedWords(stage, doc)).toBe('ار')
  })

  it('with combining marks, emoji families and lone surrogates is shown as it is', async () => {
    const odd = [
      'e\u0301\u0302\u0303'.repeat(50),
      '👩‍👩‍👧‍👦 and 🇨🇭',
      'lone \ud83d high',
      'lone \udc00 low',
      'NUL \0 and \u202e bidi \u2028 end',
    ]
    const doc = docOf(...odd)
    const passages = odd.map((text) => shown(doc, text))
    const stage = openStage(doc, passages)
    for (const [i, passage] of passages.entries()) expect(drawnWords(stage, passage)).toBe(odd[i])
    stage.view.focus()
    await press('{Control>}a{/Control}')
    expect(stage.view.selection()!.end).toBe(projectText(doc).text.trimEnd().length)
    stage.view.startCorrecting()
    stage.view.select({ start: 0, end: 0 }, { focus: true })
    await press('x')
    const { doc: corrected } = stage.view.finishCorrecting()!
    expect(projectText(corrected).text.slice(1)).toBe(projectText(doc).text)
  })

  it('with passages that reach outside it, or cover nothing, is shown', () => {
    const doc = docOf('Short')
    const wild = [
      { start: 0, end: 9_999 },
      { start: 4_000, end: 5_000 },
      { start: 3, end: 3 },
      { start: 4, end: 2 },
      { start: -5, end: 3 },
    ].map((range) => shown(doc, 'Short', range))
    const stage = openStage(doc, wild)
    expect(drawnWords(stage, wild[0]!)).toBe('Short')
    expect(stage.view.pickNext()).not.toBeUndefined()
    stage.view.startCorrecting()
    expect(stage.view.finishCorrecting()).toBeNull()
  })

  it('with links that would run something shows them as text', () => {
    const link = (href: string) => articleSchema.text('link ', [articleSchema.mark('link', { href })])
    const doc = articleSchema.node('doc', null, [
      articleSchema.node('paragraph', null, [
        link('javascript:alert(1)'),
        link('https://good.example/'),
        link('data:text/html,x'),
      ]),
    ])
    const stage = openStage(doc)
    expect([...stage.text.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      'https://good.example/',
    ])
    expect(stage.text.querySelector('[href^="javascript"], [href^="data"]')).toBeNull()
  })

  it('of thousands of passages over the same words stays usable', () => {
    const doc = docOf('The river rose 4.2 metres in a single night.')
    const passages = Array.from({ length: 3000 }, () => shown(doc, 'rose 4.2 metres'))
    const stage = openStage(doc, passages)
    expect(stage.text.textContent).toBe('The river rose 4.2 metres in a single night.')
    expect(stage.text.querySelectorAll('*').length).toBeLessThan(100)
    stage.view.select({ start: 10, end: 14 })
    expect(stage.view.pickNext()).toBe(passages.at(-1)!.id)
  })

  it('of any blocks, nested as they may be, shows every passage over exactly its words', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    const paragraph = text.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] }))
    const { block } = fc.letrec((tie) => ({
      block: fc.oneof(
        { depthSize: 'small' },
        paragraph,
        fc.constant({ type: 'horizontal_rule' }),
        fc
          .array(tie('block'), { minLength: 1, maxLength: 3 })
          .map((content) => ({ type: 'blockquote', content })),
        fc
          .array(tie('block'), { minLength: 1, maxLength: 2 })
          .map((content) => ({ type: 'bullet_list', content: [{ type: 'list_item', content }] })),
        fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content) => ({
          type: 'table',
          content: [{ type: 'table_row', content: [{ type: 'table_cell', content }] }],
        })),
      ),
    }))
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 6 }),
        (content, spans) => {
          const doc = docFromJson({ type: 'doc', content })
          if (!doc.ok) throw new Error(doc.error)
          const whole = projectText(doc.value).text
          const passages = spans.map(([start, length]) =>
            shown(doc.value, '', { start, end: Math.min(start + length, whole.length) }),
          )
          const stage = openStage(doc.value, passages)
          for (const passage of passages)
            expect(drawnWords(stage, passage)).toBe(
              whole.slice(passage.start, passage.end).replaceAll('\n', ''),
            )
        },
      ),
      { numRuns: 60 },
    )
  })
})
