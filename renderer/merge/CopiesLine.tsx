import { useEffect } from 'react'
import { Button } from '../ui/Button'
import { lookForCopies, settleCopy, useCopies } from './copies'
import { mergeCopy } from './merging'
import './merge.css'

/** A quiet line while a sync program's copies of this project lie beside it. */
export function CopiesLine() {
  const copies = useCopies((state) => state.copies)

  useEffect(() => {
    const look = () => void lookForCopies()
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [])

  const [first] = copies
  return (
    <div role="status">
      {first && (
        <div className="choices-line">
          <p>
            “<bdi>{first.name}</bdi>” lies beside this project: a copy that a sync program made
            {first.from !== null && (
              <>
                {' '}
                of what <bdi>{first.from}</bdi> saved
              </>
            )}
            , with what may be missing here.
            {copies.length > 1 && ` There are ${copies.length - 1} more.`}
          </p>
          <Button onClick={() => mergeCopy(first.id)}>See what is in it…</Button>
          <Button look="quiet" onClick={() => void settleCopy(first.id, first.name, false)}>
            Leave it
          </Button>
        </div>
      )}
    </div>
  )
}
