import { useMemo, useState } from 'react'
import type { Project } from '../../shared/model/project'
import { readinessOf, type Lack, type LackingClaim, type Readiness } from '../../shared/review/ready'
import { goToClaim } from '../claims/actions'
import { hasWords, searchTerms } from '../claims/list'
import { count, shorten } from '../claims/words'
import { closeDialog } from '../project/act'
import { stage } from '../project/desk'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { PickList } from '../ui/PickList'
import { StatusBadge } from '../ui/StatusBadge'
import { lackWords, sayMoved } from './words'
import './ready.css'

/** More lines than this nobody walks through; the field finds the others. */
const mostShown = 200

/** Whether the project can be published, and what is missing: each line goes to its claim. */
export function ReadyDialog() {
  const project = useProject((now) => now)
  const readiness = useMemo(() => project && readinessOf(project), [project])
  const [text, setText] = useState('')
  if (!project || !readiness) return null
  return (
    <DialogFrame
      title={readiness.ready ? 'Ready to publish' : 'Not ready to publish yet'}
      width="wide"
      light
      className="ready-dialog"
      onClose={closeDialog}
      actions={<Button onClick={closeDialog}>Close</Button>}
    >
      <p role="status">{sayReadiness(readiness)}</p>
      <Articles project={project} readiness={readiness} />
      {readiness.lacking.length > 0 && (
        <Missing project={project} readiness={readiness} text={text} onText={setText} />
      )}
    </DialogFrame>
  )
}

function sayReadiness({ claims, lacking, ready }: Readiness): string {
  if (claims === 0)
    return 'There are no claims yet. Ready means that every claim has a verdict and a sign-off.'
  if (ready) return `${count(claims, 'claim')} checked, none split, each signed off by a second person.`
  const of = (lack: Lack) => lacking.filter((one) => one.lack === lack).length
  const parts = (['unchecked', 'split', 'unsigned', 'lapsed'] as const)
    .filter((lack) => of(lack) > 0)
    .map((lack) => `${of(lack)} ${shortWords[lack]}`)
  return `${claims - lacking.length} of ${count(claims, 'claim')} are ready: ${parts.join(', ')}.`
}

const shortWords: Readonly<Record<Lack, string>> = {
  unchecked: 'unchecked',
  split: 'split',
  unsigned: 'awaiting sign-off',
  lapsed: 'with a lapsed sign-off',
}

function Articles({ project, readiness }: { project: Project; readiness: Readiness }) {
  return (
    <ul className="ready-articles" aria-label="Articles">
      {readiness.articles.map(({ article, claims, lacking, ready }) => {
        const { outlet = '', title = '' } = project.articles.get(article) ?? {}
        return (
          <li key={article} className={ready ? 'ready-article ready-article-done' : 'ready-article'}>
            <span dir="auto">
              <strong>{outlet}</strong> {title || 'Untitled'}
            </span>
            <span className="ready-count">
              {claims === 0 ? 'no claims' : ready ? 'ready' : `${claims - lacking.length} of ${claims} ready`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

interface MissingProps {
  readonly project: Project
  readonly readiness: Readiness
  readonly text: string
  readonly onText: (text: string) => void
}

function Missing({ project, readiness, text, onText }: MissingProps) {
  const terms = searchTerms(text)
  const found = readiness.lacking.filter(({ claim }) => hasWords(project, claim, terms))
  const items = found.slice(0, mostShown).map((lacking) => ({
    key: lacking.claim,
    content: <Line project={project} lacking={lacking} />,
  }))
  const pick = (claim: string) => {
    closeDialog()
    goToClaim(claim)
    stage.view?.focus()
  }
  return (
    <PickList
      label="What is missing"
      placeholder="Find a claim by words or #number"
      value={text}
      onChange={onText}
      groups={[{ items }]}
      onPick={pick}
      summary={
        found.length === 0
          ? `No claim that lacks something has “${text.trim()}” in it.`
          : `${count(found.length, 'claim')} to do${found.length > mostShown ? `, the first ${mostShown} shown` : ''}`
      }
    />
  )
}

function Line({ project, lacking }: { project: Project; lacking: LackingClaim }) {
  const claim = project.claims.get(lacking.claim)
  if (!claim) return null
  const row = claimRow(project, claim)
  const moved = lacking.lack === 'lapsed' ? sayMoved(lacking.lapsed.at(-1)?.moved ?? []) : ''
  return (
    <span className="ready-line">
      <span className="ready-line-head">
        <span>#{claim.number}</span>
        <StatusBadge status={row.status} />
        <span className="ready-why">
          {lackWords[lacking.lack]}
          {moved && `: ${moved}`}
        </span>
      </span>
      <span className={claim.wording ? 'claim-text' : 'claim-text claim-quote'} dir="auto">
        {shorten(row.text, 300)}
      </span>
    </span>
  )
}
