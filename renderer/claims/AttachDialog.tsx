import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import type { TextRange } from '../article/types'
import { closeDialog } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { claimRow, type ClaimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { PickList } from '../ui/PickList'
import { StatusBadge } from '../ui/StatusBadge'
import { articleText, attach } from './actions'
import { hasWords, searchTerms } from './list'
import { outletsOf } from './outlets'
import { count, shorten } from './words'
import './list.css'
import './attach.css'

/** Nobody reads further down; typing finds the rest. */
const mostShown = 60

/** Asks to which claim the selected words belong. */
export function AttachDialog({ range }: { range: TextRange }) {
  const project = useProject((all) => all)
  const article = useDesk((desk) => desk.article)
  const active = useDesk((desk) => desk.claim)
  const [filter, setFilter] = useState('')
  // Not deferred: Enter right after the last letter must mean what was typed, not the list before it.
  const found = useMemo(() => (project ? candidates(project, active, filter) : []), [project, active, filter])
  const quote = useMemo(
    () =>
      (project && article !== null && articleText(project, article)?.text.slice(range.start, range.end)) ||
      '',
    [project, article, range],
  )
  if (!project) return null
  const items = found.slice(0, mostShown).map((id) => {
    const row = claimRow(project, project.claims.get(id)!)
    return { key: id, content: <Candidate row={row} outlets={outletsOf(project, row.passages)} /> }
  })
  const pick = (claim: Id) => {
    // The rest of the window takes no focus while the dialog is there.
    flushSync(closeDialog)
    stage.view?.focus()
    attach(claim, range)
  }
  return (
    <DialogFrame
      title="Attach to a claim"
      className="attach-dialog"
      onClose={closeDialog}
      light
      actions={<Button onClick={closeDialog}>Cancel</Button>}
    >
      <blockquote className="attach-quote" dir="auto">
        {shorten(quote, 300)}
      </blockquote>
      <PickList
        label="The claim that these words make too"
        placeholder="Find the claim by words or #number"
        value={filter}
        onChange={setFilter}
        groups={[{ items }]}
        onPick={pick}
        summary={
          found.length === 0
            ? `No claim has “${filter.trim()}” in its words, notes or evidence.`
            : `${count(found.length, 'claim')}${found.length > mostShown ? `, the first ${mostShown} shown` : ''}`
        }
      />
    </DialogFrame>
  )
}

/** The claims that a search leaves: the active one first, then those last worked on. */
function candidates(project: Project, active: Id | null, filter: string): Id[] {
  const terms = searchTerms(filter)
  const touched = new Map<Id, string>()
  for (const { id, createdAt } of project.claims.values())
    if (hasWords(project, id, terms))
      touched.set(id, id === active ? '~' : lastTouched(project, id, createdAt))
  return [...touched].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([id]) => id)
}

function lastTouched(project: Project, claim: Id, createdAt: string): string {
  let latest = createdAt
  for (const table of [project.passages, project.assessments, project.evidence, project.comments])
    for (const row of table.where('claim', claim)) if (row.createdAt > latest) latest = row.createdAt
  return latest
}

function Candidate({ row, outlets }: { row: ClaimRow; outlets: readonly string[] }) {
  return (
    <span className="attach-claim">
      <span className="attach-claim-head">
        <span>#{row.claim.number}</span>
        <StatusBadge status={row.status} />
        <span className="attach-claim-outlets">{outlets.join(', ')}</span>
      </span>
      <span className={row.claim.wording ? 'claim-text' : 'claim-text claim-quote'} dir="auto">
        {shorten(row.text, 300)}
      </span>
    </span>
  )
}
