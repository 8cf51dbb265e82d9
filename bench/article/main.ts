import '../../renderer/ui/tokens.css'
import './page.css'
import { statuses } from '../../shared/model/status'
import type { Contender, Opened } from './contender'
import { codemirror } from './contenders/codemirror'
import { ours } from './contenders/ours'
import { plain } from './contenders/plain'
import { recogito } from './contenders/recogito'
import { makeStory, type Story } from './story'

const contenders: Readonly<Record<string, Contender>> = {
  ours,
  plain,
  codemirror,
  'recogito spans': recogito('SPANS'),
  'recogito highlights': recogito('CSS_HIGHLIGHTS'),
}

/** What bench/article.mjs asks of the page, one step after the other. */
export interface Bench {
  /** Makes the story and loads the font, none of which is measured. */
  prepare(words: number, claims: number): Promise<void>
  /** Opens the article, which is timed. */
  open(name: string): void
  /** Elements in the page. */
  nodes(): number
  /** From now on the key `v` tags a claim on the screen, and `c` adds one. */
  listen(): void
  /** Whether the text can be typed in; if so, the cursor is in it. */
  startTyping(): boolean
}

let story: Story
let opened: Opened
let turn = 0

const bench: Bench = {
  async prepare(words, claims) {
    story = makeStory(words, claims)
    await document.fonts.load("19px 'Source Serif 4 Variable'", 'a')
  },

  open(name) {
    void window.time(async () => {
      opened = contenders[name]!(document.getElementById('place')!, story)
      await opened.drawn?.()
    })
  },

  nodes: () => document.querySelectorAll('#place *').length,

  listen() {
    window.painted = () => opened.drawn?.()
    addEventListener('keydown', ({ key }) => {
      turn++
      if (key === 'v') opened.tag(3, statuses[turn % statuses.length]!)
      if (key === 'c') opened.add(between(turn))
    })
  },

  startTyping() {
    // Between the second and the third claim, so on the screen and with claims before and after.
    opened.startTyping?.(story.passages[2]!.start)
    return opened.startTyping !== undefined
  },
}

/** A claim over words on the screen, another one each time. */
function between(turn: number) {
  const { start } = story.passages[turn % 8]!
  const from = story.text.indexOf(' ', start + 20) + 1
  const to = story.text.indexOf(' ', from + 25)
  const status = statuses[turn % statuses.length]!
  return {
    ...story.passages[0]!,
    id: `n${turn}`,
    claim: `n${turn}`,
    number: 9000 + turn,
    status,
    start: from,
    end: to,
  }
}

window.bench = bench
