import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { showArticle } from '../article/navigate'
import { goToClaim } from '../claims/actions'
import { closeDialog } from '../project/act'
import { stage } from '../project/desk'
import { useProject } from '../project/useProject'
import { DialogFrame } from '../ui/DialogFrame'
import { Kbd } from '../ui/Kbd'
import { PickList, type PickGroup, type PickItem } from '../ui/PickList'
import { StatusBadge } from '../ui/StatusBadge'
import { articleEntries, claimEntries, commandEntries, filterEntries, type Entry } from './paletteEntries'
import { isEnabled } from './enabled'
import { runCommand } from './run'
import { whyNot } from './whyNot'
import './palette.css'

/** Every command, and every article and claim to go to, by typing a few letters of it. */
export function Palette() {
  const project = useProject((now) => now)
  const [typed, setTyped] = useState('')
  const found = useMemo(() => {
    const runnable = (entry: Entry) => Number(entry.target.kind === 'command' && !isEnabled(entry.target.id))
    const commands = filterEntries(commandEntries(), typed).sort((a, b) => runnable(a) - runnable(b))
    const places = project !== undefined && typed.trim() !== ''
    return {
      commands,
      articles: places ? articleEntries(project, typed) : [],
      claims: places ? claimEntries(project, typed) : [],
    }
  }, [project, typed])
  const all = [...found.commands, ...found.articles, ...found.claims]

  const pick = (key: string) => {
    const entry = all.find((candidate) => candidate.key === key)
    // The focus is back where it was before the command looks for it.
    flushSync(closeDialog)
    if (entry) goTo(entry)
  }
  const groups: PickGroup[] = [
    { title: 'Commands', items: found.commands.map(toItem) },
    { title: 'Articles', items: found.articles.map(toItem) },
    { title: 'Claims', items: found.claims.map(toItem) },
  ].filter(({ items }) => items.length > 0)
  return (
    <DialogFrame title="All commands" titleHidden className="palette" light onClose={closeDialog}>
      <PickList
        label="Command, article or claim"
        placeholder={project ? 'Type a command, an article, or #12 for a claim' : 'Type a command'}
        value={typed}
        onChange={setTyped}
        groups={groups}
        onPick={pick}
        summary={all.length === 0 ? `Nothing is called “${typed.trim()}”.` : `${all.length} found`}
      />
    </DialogFrame>
  )
}

function goTo({ target }: Entry): void {
  switch (target.kind) {
    case 'command':
      return runCommand(target.id)
    case 'article':
      showArticle(target.id)
      return stage.view?.focus()
    case 'claim':
      goToClaim(target.id)
      return stage.view?.focus()
  }
}

function toItem(entry: Entry): PickItem {
  const { target } = entry
  const reason = target.kind === 'command' && !isEnabled(target.id) ? whyNot(target.id) : null
  return {
    key: entry.key,
    disabled: reason !== null,
    content: (
      <span className="palette-line">
        {entry.status && <StatusBadge status={entry.status} shapeOnly />}
        <span className="palette-label" dir="auto">
          {entry.label}
        </span>
        <span className="palette-note">{reason ?? entry.note}</span>
        {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
      </span>
    ),
  }
}
