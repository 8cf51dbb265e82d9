import { useEffect } from 'react'
import { DropZone } from '../import/DropZone'
import { StartScreen } from '../start/StartScreen'
import { DeskScreen } from './DeskScreen'
import { useDesk } from './desk'
import { DialogHost } from './DialogHost'
import { Foot } from './Foot'
import { useReplica } from './replica'
import { useProject } from './useProject'
import './app.css'

/** The window: the start screen or the desk, and what lies over either. */
export function App() {
  const started = useDesk((desk) => desk.started)
  const session = useReplica(({ replica }) => replica?.session)
  const title = useProject((project) => project.meta.title)

  useEffect(() => {
    document.title = title === undefined ? 'Claimdesk' : `${title} – Claimdesk`
  }, [title])

  return (
    <DropZone>
      {started && (session === undefined ? <StartScreen /> : <DeskScreen key={session} />)}
      <Foot />
      <DialogHost />
    </DropZone>
  )
}
