import type { EditorView } from 'prosemirror-view'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../../renderer/ui/tokens.css'
import { createPasteEditor, type Pasted } from '../../../renderer/articles/pasteEditor'
import { isCut } from '../../../shared/article/cut'
import { textOfDoc } from '../../../shared/article/projection'

const paragraphs = [
  'The ferry was 140 metres from the bank when the barge came round the bend with nobody able to steer it.',
  'Eleven people died, and three more had not been found when the divers stopped work at midnight on Thursday.',
  'The regional hospital is treating 17 of them, two in a critical condition, its medical director told the paper.',
]
const prose = paragraphs.map((text) => `<p>${text}</p>`).join('')
const title = 'Ferry sinks on the Ilmara'
const text = [title, ...paragraphs].join('\n')

let view: EditorView
let pasted: Pasted | null = null
beforeEach(() => {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  pasted = null
  view = createPasteEditor(place, {}, (now) => (pasted = now))
  view.focus()
})
afterEach(() => view.destroy())

function paste(data: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer()
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
  view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

const leftOut = () =>
  view.state.doc.children.filter(isCut).map((cut) => `${String(cut.attrs.reason)}: ${cut.textContent}`)
const kept = () => pasted && textOfDoc(pasted.doc)

describe('A page that is pasted whole', () => {
  const menu = '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Sport</a></li></ul></nav>'
  const teasers =
    '<aside><h3>More news</h3><ul><li><a href="/c">Ferry sinks, eleven dead</a></li></ul></aside>'
  const html = `${menu}<main><h1>${title}</h1>${prose}</main>${teasers}`

  it('is its article, with what stood around it left out in its place', () => {
    paste({ 'text/html': html })
    expect(kept()).toBe(paragraphs.join('\n'))
    expect(pasted?.title).toBe(title)
    expect(leftOut().map((part) => part.split(':')[0])).toEqual(['navigation', 'title', 'related'])
  })

  it('has what is left out restored before it is added, and left out again by undo', async () => {
    paste({ 'text/html': html })
    await page.getByRole('button', { name: 'Show what is left out: related' }).click()
    const seen = [...view.dom.querySelectorAll('.cut-blocks')].filter((part) => part.checkVisibility())
    expect(seen.map((part) => part.textContent)).toEqual(['More newsFerry sinks, eleven dead'])
    await page.getByRole('button', { name: 'Restore: related' }).click()
    expect(kept()).toContain(`${paragraphs[2]!}\nMore news`)
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(kept()).toBe(paragraphs.join('\n'))
  })
})

describe('An article that is pasted', () => {
  it('as plain text has the lines left out that were copied along', () => {
    const banner =
      'Our website uses cookies to show what you like. If you go on, you agree to our cookie policy.'
    paste({ 'text/plain': [banner, title, ...paragraphs, 'More news', 'News by day'].join('\n\n') })
    expect(kept()).toBe(text)
    expect(leftOut()).toEqual([`cookies: ${banner}`, 'related: More newsNews by day'])
    expect(pasted?.title).toBe(title)
  })

  it('as a few chosen paragraphs is kept whole, whatever they are', () => {
    paste({ 'text/html': `<p>${paragraphs[0]!}</p><ul><li>Two boats</li></ul><p>He said so.</p>` })
    expect(kept()).toBe(`${paragraphs[0]!}\nTwo boats\nHe said so.`)
    expect(leftOut()).toEqual([])
  })

  it('from Google Docs is not all bold', () => {
    paste({ 'text/html': `<b style="font-weight:normal;" id="docs-internal-guid-1">${prose}</b>` })
    expect(kept()).toBe(paragraphs.join('\n'))
    expect(JSON.stringify(pasted?.doc)).not.toContain('strong')
  })

  it('in two goes has the second added as it is', () => {
    paste({ 'text/plain': paragraphs.slice(0, 2).join('\n\n') })
    paste({ 'text/plain': 'More news' })
    expect(kept()).toBe(`${paragraphs[0]!}\n${paragraphs[1]!}More news`)
  })
})
