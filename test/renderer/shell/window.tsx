import './fakeMain'
import axe from 'axe-core'
import { createRoot } from 'react-dom/client'
import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import { handleKeys } from '../../../renderer/commands/handleKeys'
import { App } from '../../../renderer/project/App'
import { nowhere, stage, useDesk } from '../../../renderer/project/desk'
import { listenToMain, start } from '../../../renderer/project/listen'
import { useReplica } from '../../../renderer/project/replica'
import { rememberView } from '../../../renderer/project/remember'
import { followTheme } from '../../../renderer/project/theme'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import type { TextRange } from '../../../renderer/article/types'
import type { Project } from '../../../shared/model/project'
import { main, opened } from './fakeMain'

followTheme()
rememberView()
handleKeys(window)
listenToMain()

/** Opens the whole window as the program does, on the start screen or with a project; answers how to close it. */
export async function openWindow(project?: Project): Promise<() => void> {
  main.project = project ? opened(project) : null
  useReplica.setState({ replica: null })
  useDesk.setState({ ...nowhere, started: false, notice: null, progress: null })
  const place = document.createElement('div')
  place.id = 'root'
  document.body.append(place)
  const root = createRoot(place)
  root.render(<App />)
  await start()
  // A busy browser may take more than two frames over a whole window.
  if (project) await expect.poll(() => place.querySelector('.article-scroll')).not.toBeNull()
  await drawn()
  return () => {
    root.unmount()
    place.remove()
    main.reset()
  }
}

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
  await drawn()
}

/** Two frames: what was changed is drawn, and the effects of that have run. */
export async function drawn(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)
}

/** Selects words of the article on the desk as a person does who has the text in hand. */
export async function selectText(range: TextRange): Promise<void> {
  stage.view!.select(range, { focus: true })
  await drawn()
}

export const theProject = () => useReplica.getState().replica!.project

/** What axe has to say against the whole page. */
export async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
