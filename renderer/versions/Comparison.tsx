import { memo, useEffect, useMemo, useRef } from 'react'
import { docFromJson } from '../../shared/article/document'
import type { Article, Id } from '../../shared/model/records'
import type { TextChange } from '../../shared/versions/changes'
import { useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { SelectField } from '../ui/SelectField'
import { changesBetween } from './changes'
import { sayKind } from './Differences'
import { mergeVersions, type MergedBlock, type Run } from './mergedBlocks'
import { useLabelsInside } from './useLabelsInside'
import { useVersions } from './useVersions'
import { closeVersions, compareVersions, goToChange } from './views'
import { sayVersionShortly } from './words'
import './comparison.css'

interface Props {
  readonly article: Article
  readonly before: Id
  readonly after: Id
}

/** Two versions as one text, with what went and what came marked word by word. */
export function Comparison({ article, before, after }: Props) {
  const found = useProject((project) => changesBetween(project, before, after))
  const one = useProject((project) => project.versions.get(before))
  const other = useProject((project) => project.versions.get(after))
  const blocks = useMemo(() => {
    const [old, now] = [one && docFromJson(one.doc), other && docFromJson(other.doc)]
    return found && old?.ok && now?.ok ? mergeVersions(old.value, now.value, found) : null
  }, [found, one, other])
  return (
    <section className="over-article" aria-label="Two versions compared">
      <CompareBar article={article} before={before} after={after} />
      {blocks && found ? (
        <Page blocks={blocks} changes={found.changes} />
      ) : (
        <p className="over-article-none">
          One of these versions cannot be shown, so there is nothing to compare.
        </p>
      )}
    </section>
  )
}

function CompareBar({ article, before, after }: Props) {
  const versions = useVersions(article.id)
  const options = versions
    .map((version, i) => ({ value: version.id, label: sayVersionShortly(version, i + 1) }))
    .toReversed()
  return (
    <header className="over-article-bar compare-bar">
      <SelectField
        label="From"
        value={before}
        options={options}
        onChange={(id) => compareVersions(id, after)}
      />
      <SelectField
        label="To"
        value={after}
        options={options}
        onChange={(id) => compareVersions(before, id)}
      />
      <Button onClick={closeVersions}>
        Back <Kbd keys="Esc" unspoken />
      </Button>
    </header>
  )
}

function Page({ blocks, changes }: { blocks: readonly MergedBlock[]; changes: readonly TextChange[] }) {
  const page = useRef<HTMLDivElement>(null)
  const at = useDesk((desk) => (desk.versions?.kind === 'comparing' ? desk.versions.change : -1))
  useEffect(() => {
    const marks = page.current!.querySelectorAll(`[data-change="${at}"]`)
    for (const mark of marks) mark.classList.add('current')
    marks[0]?.scrollIntoView({ block: 'center' })
    return () => {
      for (const mark of marks) mark.classList.remove('current')
    }
  }, [at, blocks])
  useLabelsInside(page, blocks)
  return (
    <div
      ref={page}
      className="comparison-page"
      role="document"
      aria-label="Text of both versions"
      tabIndex={0}
      onClick={({ target }) => {
        const mark = target instanceof Element ? target.closest('[data-change]') : null
        if (mark) goToChange(Number(mark.getAttribute('data-change')))
      }}
    >
      <Blocks blocks={blocks} changes={changes} />
    </div>
  )
}

/** Drawn once for a pair of versions: going from change to change only marks another one as the current. */
const Blocks = memo(function Blocks({
  blocks,
  changes,
}: {
  blocks: readonly MergedBlock[]
  changes: readonly TextChange[]
}) {
  const labelled = new Set<number>()
  return blocks.map(({ tag, runs }, i) => (
    <div key={i} className={`comparison-block comparison-${tag}`} dir="auto">
      {runs.map((run, at) => {
        const first = run.change >= 0 && !labelled.has(run.change)
        if (first) labelled.add(run.change)
        return <RunMark key={at} run={run} change={changes[run.change]} first={first} />
      })}
    </div>
  ))
})

function RunMark({ run, change, first }: { run: Run; change: TextChange | undefined; first: boolean }) {
  if (run.in === 'both' || !change) return run.text
  const Mark = run.in === 'was' ? 'del' : 'ins'
  const label = first ? labelOf(change) : ''
  return (
    <Mark
      data-change={run.change}
      data-label={label || undefined}
      className={change.kind === 'moved' ? 'moved' : change.differences.length > 0 ? 'telling' : undefined}
    >
      {run.text}
    </Mark>
  )
}

/** What is worth more than the strike or the line under the words: said above them. */
function labelOf({ kind, was, differences }: TextChange): string {
  const move = kind !== 'moved' ? [] : [was.trim() === '' ? 'moved here' : 'moved away']
  const kinds = differences.map(({ kind: what, here, there }) => sayKind(what, here, there).toLowerCase())
  return [...new Set([...move, ...kinds])].join(', ')
}
