import { runMenuCommand } from '../commands/menu'
import { comeIn } from '../sharing/came'
import { tell } from './act'
import { bridge } from './bridge'
import { useDesk } from './desk'
import { currentView, settle, takeOpened } from './file'
import { notePeople, noteSaveState, useReplica, whenRefused } from './replica'

/** Asks the main process for what the window starts with: settings, recent projects, a project if it has one. */
export async function start(): Promise<void> {
  const { version, platform, settings, recents, project } = await bridge.request['app:start']({})
  useDesk.setState({ started: true, version, platform, settings, recents })
  if (project) takeOpened({ outcome: 'opened', project })
}

/** Follows what the main process tells, and what goes wrong anywhere in the window. */
export function listenToMain(): void {
  bridge.on.command(({ id }) => runMenuCommand(id))
  bridge.on['save-state'](({ session, save }) => noteSaveState(session, save))
  bridge.on['project:arrived']((outcome) => {
    if (outcome.outcome === 'opened') void settle()
    takeOpened(outcome)
  })
  bridge.on['project:came']((came) => comeIn(came))
  bridge.on['project:people'](({ session, people }) => notePeople(session, people))
  // Drives that tell of nothing are looked at when somebody comes back to the window.
  window.addEventListener('focus', () => void lookAgain())
  bridge.on['window:closing'](() => void leave())
  whenRefused((why) => void resync(why))
  window.addEventListener('unhandledrejection', ({ reason }) => tellBug(reason))
  window.addEventListener('error', ({ error }) => tellBug(error))
}

async function lookAgain(): Promise<void> {
  const { replica } = useReplica.getState()
  if (replica) await bridge.request['project:look']({ session: replica.session })
}

async function leave(): Promise<void> {
  await settle()
  await bridge.request['window:ready-to-close']({})
}

/** The window had shown a change that the main process refused: what it has is the truth. */
async function resync(why: string): Promise<void> {
  const before = useReplica.getState().replica
  const { project } = await bridge.request['app:start']({})
  if (project && project.session === before?.session)
    takeOpened({ outcome: 'opened', project: { ...project, view: currentView() } })
  tell(why, 'warning')
}

function tellBug(reason: unknown): void {
  // A file dialog or a resize observer may end without a reason worth telling.
  if (!(reason instanceof Error)) return
  const why = reason.message.replace(/[.!?]?$/, '.')
  tell(`Claimdesk could not do that: ${why} What was saved is safe; try again.`, 'warning')
}
