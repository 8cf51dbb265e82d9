import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin, type Selection } from 'prosemirror-state'
import { articleSchema } from '../../shared/article/schema'
import type { Id } from '../../shared/model/records'
import { cutsPlugin } from './cuts/plugin'
import { keptSelection } from './keptSelection'
import { textLock } from './lock'
import type { Stretch } from './passages/draw'
import { passagesPlugin, setActive, setPassages, setStretch } from './passages/plugin'
import { sentencesPlugin } from './sentences/plugin'
import type { ShownPassage } from './types'

const lockedPlugins: Plugin[] = [passagesPlugin, sentencesPlugin, cutsPlugin, textLock, keptSelection]

export const emptyDoc = articleSchema.node('doc', null, [articleSchema.node('paragraph')])

/** The state in which a text is read and claimed, and cannot be changed. */
export function lockedState(
  doc: Node,
  passages: readonly ShownPassage[],
  stretch: Stretch,
  active: Id | null,
  selection?: Selection,
): EditorState {
  const state = EditorState.create({ doc, plugins: lockedPlugins, ...(selection ? { selection } : {}) })
  return state.apply(setStretch(setActive(setPassages(state.tr, passages), active), stretch))
}
