import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Project } from '../../shared/model/project'
import { closeDialog } from '../project/act'
import { useProject } from '../project/useProject'
import { DialogFrame } from '../ui/DialogFrame'
import { PickList, type PickGroup } from '../ui/PickList'
import { count } from '../claims/words'
import { goToHit } from './goToHit'
import { groupHits, type FoundGroup } from './groupHits'
import { HitLine } from './HitLine'
import { useSearch, type Search } from './useSearch'
import './search.css'

const shownAtFirst = 8
const shownAtMost = 200
/** Marks the last line of a group, which shows the rest of it. */
const morePrefix = 'more '

/** Finds words anywhere in the project and goes there. */
export function FindProjectDialog() {
  const project = useProject((all) => all)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<readonly string[]>([])
  const search = useSearch(project, query)
  const found = useMemo(
    () => (project && search.result ? groupHits(project, search.result) : []),
    [project, search.result],
  )
  if (!project) return null

  const pick = (key: string) => {
    if (key.startsWith(morePrefix)) return setOpen([...open, key.slice(morePrefix.length)])
    const hit = found.flatMap(({ hits }) => hits).find((candidate) => candidate.key === key)?.hit
    // The rest of the window takes no focus while the dialog is there.
    flushSync(closeDialog)
    if (hit) goToHit(hit)
  }
  return (
    <DialogFrame
      title="Find in all articles, claims, notes"
      className="find-dialog"
      onClose={closeDialog}
      light
    >
      <PickList
        label="Find in all articles, claims, notes and evidence"
        placeholder="Words, or #number of a claim"
        value={query}
        onChange={(text) => {
          setQuery(text)
          setOpen([])
        }}
        groups={found.map((group) => asItems(group, project, open.includes(group.title)))}
        onPick={pick}
        summary={summarize(search, query)}
      />
    </DialogFrame>
  )
}

function asItems({ title, hits, total }: FoundGroup, project: Project, open: boolean): PickGroup {
  const shown = hits.slice(0, open ? shownAtMost : shownAtFirst)
  const items = shown.map(({ key, hit }) => ({ key, content: <HitLine hit={hit} project={project} /> }))
  if (!open && hits.length > shown.length)
    items.push({
      key: morePrefix + title,
      content: (
        <span className="find-more">
          Show more of the {total.toLocaleString()} in {title.toLowerCase()}
        </span>
      ),
    })
  return { title: `${title} · ${total.toLocaleString()}`, items }
}

function summarize({ result, preparing }: Search, query: string): string {
  if (query.trim() === '')
    return 'Looks through every article, claim, note and piece of evidence. Case and accents do not matter.'
  if (!result) return preparing ? 'Reading the articles…' : 'Looking…'
  if (result.total === 0) return `“${query.trim()}” is nowhere in this project.`
  return count(result.total, 'place')
}
