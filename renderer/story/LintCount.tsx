import { CommandButton } from '../commands/CommandButton'
import { useReplica } from '../project/replica'
import { useFindings } from './findings'

/** How much lint has found, at the foot of the window. */
export function LintCount() {
  const isOpen = useReplica(({ replica }) => replica !== null)
  const count = useFindings(({ lint }) => lint.length)
  const comparing = useFindings((findings) => findings.comparing !== null)
  if (!isOpen) return null
  return (
    <CommandButton id="lint.open" look="quiet" className="foot-lint">
      {`Lint: ${count === 0 ? (comparing ? '…' : 'nothing') : count.toLocaleString()}`}
    </CommandButton>
  )
}
