import { CommandButton } from '../commands/CommandButton'
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
          <CommandButton id="project.sample" look="primary" autoFocus />
          <CommandButton id="project.new" showKey />
          <CommandButton id="project.open" showKey />
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
