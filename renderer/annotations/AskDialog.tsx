import { flushSync } from 'react-dom'
import type { Id } from '../../shared/model/records'
import { count } from '../claims/words'
import { closeDialog } from '../project/act'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { bringIn } from './bringIn'
import type { ReadAnnotations, Stranger } from './read'
import './annotations.css'

interface Props {
  readonly read: ReadAnnotations
  /** The article on the desk. */
  readonly article: Id
  readonly strangers: readonly Stranger[]
}

/** Nobody reads further down. */
const mostShown = 20

/** Asks what to do with annotations whose address is that of no article here. */
export function AskDialog({ read, article, strangers }: Props) {
  const title = useProject((project) => project.articles.get(article)?.title) || 'Untitled'
  const all = strangers.reduce((sum, { count: some }) => sum + some, 0)
  const go = (fallback: Id | null) => {
    flushSync(closeDialog)
    void bringIn(read, fallback)
  }
  return (
    <DialogFrame
      title={`${count(all, 'annotation')} of no article here`}
      onClose={closeDialog}
      onSubmit={() => go(article)}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button onClick={() => go(null)}>Leave {all === 1 ? 'it' : 'them'} out</Button>
          <Button type="submit" look="primary" data-first>
            Look for {all === 1 ? 'it' : 'them'} in this article
          </Button>
        </>
      }
    >
      <p>
        {all === 1 ? 'It is' : 'They are'} about {all === 1 ? 'an address' : 'addresses'} that no article of
        this project has. If {all === 1 ? 'it is' : 'they are'} about “<bdi>{title}</bdi>”, which is open,{' '}
        {all === 1 ? 'it' : 'they'} can be looked for there, by quote and context.
      </p>
      <ul className="annotations-sources">
        {strangers.slice(0, mostShown).map(({ source, count: some }) => (
          <li key={source}>
            <span dir="auto">{source || 'No address'}</span> <span className="report-file">{some}</span>
          </li>
        ))}
        {strangers.length > mostShown && <li>and {strangers.length - mostShown} more</li>}
      </ul>
    </DialogFrame>
  )
}
