import type { CommandId } from '../../shared/commands'
import { CommandButton } from '../commands/CommandButton'
import { commandItem } from '../commands/menuItems'
import { RedoIcon, SearchIcon, UndoIcon } from '../ui/icons'
import { Menu } from '../ui/Menu'
import { useDesk } from './desk'
import { SaveStatus } from './SaveStatus'
import { useProject } from './useProject'
import './top-bar.css'

const fileCommands: readonly CommandId[] = [
  'project.new',
  'project.open',
  'project.sample',
  'merge.file',
  'project.save-copy',
  'project.backups',
  'project.close',
]
const themes = ['theme.system', 'theme.light', 'theme.dark'] as const

/** What the project is called and how its file is, and the tools for the whole of it. */
export function TopBar() {
  const title = useProject((project) => project.meta.title) ?? ''
  const theme = useDesk((desk) => `theme.${desk.settings.theme}`)
  const items = [
    ...fileCommands.map((id) => commandItem(id)),
    { ...commandItem('identity.edit'), apart: true },
    ...themes.map((id, i) => ({ ...commandItem(id), checked: id === theme, apart: i === 0 })),
    { ...commandItem('help.keys'), apart: true },
  ]
  return (
    <header className="top-bar">
      <Menu label="Claimdesk" items={items} button="Claimdesk" className="top-bar-name" />
      <h1 className="top-bar-title">
        <CommandButton id="project.rename" look="quiet" dir="auto" title={`${title} (rename)`}>
          {title}
        </CommandButton>
      </h1>
      <SaveStatus />
      <div className="top-bar-tools" role="toolbar" aria-label="Project">
        <CommandButton id="edit.undo" look="quiet" icon={<UndoIcon />} />
        <CommandButton id="edit.redo" look="quiet" icon={<RedoIcon />} />
        <CommandButton id="find.project" look="quiet" className="top-bar-wide" icon={<SearchIcon />} showKey>
          Search
        </CommandButton>
        <CommandButton id="palette.open" look="quiet" className="top-bar-wide" showKey>
          Commands
        </CommandButton>
      </div>
    </header>
  )
}
