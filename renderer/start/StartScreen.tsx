import { CommandButton } from '../commands/CommandButton'
import { Kbd } from '../ui/Kbd'
import { Recents } from './Recents'
import './start.css'

/** What the program opens on: the ways to a project, keyboard first. */
export function StartScreen() {
  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <h1>Claimdesk</h1>
          <p>Check a story claim by claim, across every article that tells it.</p>
        </header>
        <nav className="start-ways" aria-label="Start">
          <CommandButton id="project.sample" look="primary" autoFocus>
            Open the sample story
          </CommandButton>
          <CommandButton id="project.new">
            <span>New project…</span>
            <Kbd keys="Mod+N" />
          </CommandButton>
          <CommandButton id="project.open">
            <span>Open…</span>
            <Kbd keys="Mod+O" />
          </CommandButton>
        </nav>
        <p className="start-hint">
          The sample opens as a copy: try anything. A <code>.claimdesk</code> file can also be dropped on this
          window.
        </p>
        <Recents />
      </div>
    </main>
  )
}
