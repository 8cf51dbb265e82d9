import type { Contested } from '../../shared/corroboration/contested'
import { useProject } from '../project/useProject'
import { Kbd } from '../ui/Kbd'
import { goToWords, tellersOf, wordsOf } from './actions'
import { Marked } from './Marked'
import { quotedElsewhere } from './otherWords'
import { useStoryPlace } from './place'
import { kindWords } from './words'

/** Of a passage that is longer so much is shown before and after the words that differ, in UTF-16 code units. */
const longest = 600

interface Props {
  readonly fact: Contested
  /** Among all who tell it. */
  readonly place: number
  /** The key that shows it, where there is one for it alone. */
  readonly arrow?: 'ArrowLeft' | 'ArrowRight'
}

/** One passage of a contested fact in full, and the way there. */
export function Teller({ fact, place, arrow }: Props) {
  const side = tellersOf(fact)[place]
  const article = useProject((project) => project.articles.get(side?.article ?? ''))
  if (!side) return null
  return (
    <div className="discrepancy-side">
      <button
        type="button"
        className="discrepancy-go"
        title="Go to this passage in the text"
        aria-keyshortcuts={arrow}
        onClick={() => {
          useStoryPlace.setState({ teller: place })
          goToWords(wordsOf(side), true)
        }}
      >
        <strong dir="auto">{article?.outlet || 'No outlet'}</strong>
        {arrow && <Kbd keys={arrow} unspoken />}
        <span dir="auto">{article?.title}</span>
      </button>
      <blockquote className="discrepancy-quote" dir="auto">
        <Marked
          side={side}
          without={kindWords[fact.kind].without}
          around={longest}
          another={quotedElsewhere(fact, side)}
        />
      </blockquote>
    </div>
  )
}
