import { useMemo, useRef } from 'react'
import type { LintFinding } from '../../shared/corroboration/lint'
import { shorten } from '../claims/words'
import { stage } from '../project/desk'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { StatusBadge } from '../ui/StatusBadge'
import { dismissLint } from './actions'
import { Dismissed } from './Dismissed'
import { useFindings } from './findings'
import { Head } from './Head'
import { goToFinding } from './lint'
import { LintDetail } from './LintDetail'
import { indexIn, useStoryPlace } from './place'
import { StoryList } from './StoryList'
import { usePaneFocus } from './usePaneFocus'
import { lintLooksFor, lintWords } from './words'
import './lint.css'

/** What the claims promise and do not keep, like what a spell checker finds, in place of the claims. */
export function LintPane() {
  const lint = useFindings((findings) => findings.lint)
  const comparing = useFindings((findings) => findings.comparing)
  const why = useFindings((findings) => findings.why)
  const place = useStoryPlace((story) => story.lint)
  const items = useMemo(() => lint.map((finding) => ({ ...finding, group: '' })), [lint])
  const at = indexIn(items, place)
  const finding = items[at]
  const pane = useRef<HTMLElement>(null)
  usePaneFocus(pane, finding !== undefined)
  const pick = (index: number) => useStoryPlace.setState({ lint: { key: items[index]?.key ?? null, index } })

  return (
    <section ref={pane} className="story" aria-labelledby="lint-title" tabIndex={-1}>
      <Head id="lint-title" title="Lint" shown={lint.length} total={lint.length} of="findings" />
      {comparing && (
        <p className="story-wait" role="status">
          Looking the claims over: {comparing.done} of {comparing.of}…
        </p>
      )}
      {why !== null && (
        <p className="story-wait" role="alert">
          {why}
        </p>
      )}
      {finding ? (
        <>
          <StoryList
            label="Lint"
            items={items}
            at={at}
            onPick={pick}
            onKey={(key, of) => {
              if (key !== 'Delete' && key !== 'Backspace') return false
              pick(at)
              dismissLint(of)
              return true
            }}
            onOpen={(of) => {
              pick(at)
              goToFinding(of, true)
            }}
          >
            {(of) => <Line finding={of} />}
          </StoryList>
          <LintDetail finding={finding} />
        </>
      ) : (
        !comparing && why === null && <Nothing />
      )}
      <Dismissed kind="lint" />
    </section>
  )
}

function Line({ finding: { kind, claim: id } }: { finding: LintFinding }) {
  const row = useProject((project) => {
    const claim = project.claims.get(id)
    return claim && claimRow(project, claim)
  })
  if (!row) return null
  return (
    <span className="lint-line">
      <span className="lint-line-head">
        <span className="lint-number">#{row.claim.number}</span>
        <StatusBadge status={row.status} shapeOnly />
        <strong>{lintWords[kind]}</strong>
      </span>
      <span className={row.claim.wording ? 'lint-claim' : 'lint-claim lint-quote'} dir="auto">
        {shorten(row.text, 120)}
      </span>
    </span>
  )
}

function Nothing() {
  const claims = useProject((project) => project.claims.size) ?? 0
  return (
    <div className="empty">
      <p>
        {claims === 0
          ? 'There are no claims to look over yet. Lint looks for'
          : 'Nothing was found. Lint looked for'}
      </p>
      <ul className="story-looks-for">
        {lintLooksFor.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      {claims === 0 ? (
        <p>
          <Kbd keys="J" /> selects the next sentence to check; <Kbd keys="V" /> <Kbd keys="D" />{' '}
          <Kbd keys="S" /> make it a claim with a verdict.
        </p>
      ) : (
        <p>
          <Button onClick={() => stage.view?.focus()}>Back to the text</Button>
        </p>
      )}
    </div>
  )
}
