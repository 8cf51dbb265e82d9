import { articleText } from '../claims/actions'
import { useProject } from '../project/useProject'
import { shorten } from '../claims/words'
import type { WhoElseQuestion } from './protocol'
import { WhoElsePanel } from './WhoElsePanel'

/** Who else has the selected words, in the place of the claim that they may become. */
export function WhoElseOfSelection({ question }: { question: WhoElseQuestion }) {
  const [words] = question.statements
  const quote = useProject((project) =>
    words ? articleText(project, words.article)?.text.slice(words.start, words.end) : '',
  )
  return (
    <article className="claim-detail" aria-label="The selected words">
      <blockquote className="passage-quote" dir="auto">
        {shorten(quote ?? '', 280)}
      </blockquote>
      <h3 className="visually-hidden">Selected words</h3>
      <WhoElsePanel question={question} />
    </article>
  )
}
