import './fakeBridge'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { ArticleView, TextRange } from '../../../renderer/article/types'
import { handleKeys } from '../../../renderer/commands/handleKeys'
import { nowhere, stage, useDesk } from '../../../renderer/project/desk'
import { openReplica, useReplica } from '../../../renderer/project/replica'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { sent } from './fakeBridge'
import { ada } from './story'

/** A text that can be focused and remembers what it was asked to show. */
export const text = {
  revealed: [] as TextRange[],
  selected: [] as TextRange[],
  /** The text offset at the top of its page. */
  top: 0,
}

let field: HTMLTextAreaElement

function fakeView(): ArticleView {
  const no = () => undefined
  return {
    show: no,
    setPassages: no,
    setActive: no,
    selection: () => null,
    select: (range) => void text.selected.push(range),
    reveal: (range) => void text.revealed.push(range),
    pickNext: () => null,
    cutAt: () => null,
    cursor: () => 0,
    markSentences: () => undefined,
    toggleCuts: no,
    focus: () => field.focus(),
    top: () => text.top,
    selectionBox: () => null,
    find: () => 0,
    findStep: () => -1,
    correcting: false,
    startCorrecting: no,
    finishCorrecting: () => null,
    cancelCorrecting: no,
    undoCorrection: () => false,
    redoCorrection: () => false,
    destroy: no,
  }
}

handleKeys(window)

interface Options {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  readonly readOnly?: boolean
}

/** Opens a project in the window as Ada's, with one of its parts on the screen; answers how to close it. */
export function openWindow(project: Project, part: ReactNode, options: Options = {}): () => void {
  const { width = 380, height = 720, theme = 'light', readOnly } = options
  sent.length = text.revealed.length = text.selected.length = 0
  text.top = 0
  field = document.createElement('textarea')
  field.setAttribute('aria-label', 'The text')
  field.readOnly = true
  document.documentElement.dataset['theme'] = theme
  const place = document.createElement('main')
  place.dataset['pane'] = 'claims'
  place.style.cssText = `display: flex; width: ${width}px; height: ${height}px`
  document.body.append(field, place)
  stage.view = fakeView()
  const opened = openReplica({
    session: 'session',
    name: 'Story',
    place: '~/Story.claimdesk',
    text: serializeProject(project),
    save: readOnly
      ? { state: 'read-only', revision: 0, why: 'It is from a newer version.' }
      : { state: 'saved', revision: 0, at: '2026-03-02T12:00:00.000Z' },
    revision: 0,
    people: [],
    view: { article: null, claim: null, scroll: {} },
  })
  if (!opened.ok) throw new Error(opened.error)
  useDesk.setState({
    ...nowhere,
    notice: null,
    article: project.articles.sorted()[0]?.id ?? null,
    settings: { theme, zoom: 1, identity: ada },
  })
  const root = createRoot(place)
  root.render(part)
  return () => {
    root.unmount()
    place.remove()
    field.remove()
    stage.view = null
  }
}

/** The project as the window now has it. */
export function project(): Project {
  return useReplica.getState().replica!.project
}
