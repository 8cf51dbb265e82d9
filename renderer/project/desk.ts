import type { ArticleView, TextRange } from '../article/types'
import type { RescueOffer } from '../../shared/backups/listing'
import type { Recent, Settings } from '../../shared/contract'
import type { Person } from '../../shared/person'
import type { HistoryItem, Id } from '../../shared/model/records'
import type { CommandId } from '../../shared/commands'
import type { WhoElse, WhoElseQuestion } from '../corroboration/protocol'
import type { Arriving } from '../import/arriving'
import type { ReadAnnotations, Stranger } from '../annotations/read'
import type { AnnotationImport } from '../annotations/report'
import type { ImportReport } from '../import/report'
import type { Theirs } from '../merge/protocol'
import { wholeHistory, type HistoryFilter } from '../history/filter'
import type { Clash } from '../sharing/clash'
import { createPaced } from './pace'
import { noFilter, type ClaimFilter } from './selectors'

/**
 * What the desk shows of an article's versions instead of its claims or its current text. Which passages need a
 * decision is never kept here: it follows from their states.
 */
export type VersionsView =
  | { readonly kind: 'review' }
  | { readonly kind: 'reading'; readonly version: Id }
  /** The article of the chosen match beside that of the claim or selection; see renderer/corroboration. */
  | { readonly kind: 'side-by-side' }
  | {
      readonly kind: 'comparing'
      readonly before: Id
      readonly after: Id
      /** The index of the change that the person is at; -1 before the first. */
      readonly change: number
    }

/** What may stand beside the text in place of the claims, whatever is done in the text meanwhile. */
export type BesideView = 'history' | 'agreement' | 'coverage' | 'discrepancies' | 'lint'

/** Who else has something, as the desk shows it, and which of the matches the person is at. */
export interface WhoElseView {
  readonly question: WhoElseQuestion
  readonly found: WhoElse
  readonly at: number
}

/** One thing that somebody else did while the project was open here. */
export interface Came {
  /** The step that they did it in; a step that goes on comes again. */
  readonly id: Id
  readonly at: string
  readonly by: Id
  readonly items: readonly HistoryItem[]
  /** They set what the person here had set otherwise, and whose of the two stands. */
  readonly clash?: Clash | undefined
}

/** What lies over the desk and takes the keyboard; at most one at a time. */
export type Dialog =
  | { readonly kind: 'identity'; readonly then?: () => void }
  | {
      readonly kind: 'occupied'
      readonly opening: Id
      readonly name: string
      readonly people: readonly Person[]
    }
  | { readonly kind: 'came' }
  | { readonly kind: 'new-project' }
  | { readonly kind: 'rename-project' }
  | { readonly kind: 'report' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'rescue'; readonly why: string; readonly rescue: RescueOffer }
  | { readonly kind: 'paste-article' }
  | { readonly kind: 'article-details'; readonly article: Id }
  | { readonly kind: 'new-version'; readonly article: Id }
  | {
      readonly kind: 'annotations-ask'
      readonly read: ReadAnnotations
      readonly article: Id
      readonly strangers: readonly Stranger[]
    }
  | { readonly kind: 'annotations-report' }
  | { readonly kind: 'merge'; readonly theirs: Theirs }
  | { readonly kind: 'open-or-merge'; readonly file: File }
  | { readonly kind: 'choices' }
  | { readonly kind: 'attach'; readonly range: TextRange }
  | { readonly kind: 'origins' }
  | { readonly kind: 'sourcing' }
  | { readonly kind: 'decide'; readonly claim: Id }
  | { readonly kind: 'ready' }
  | { readonly kind: 'matrix' }
  | { readonly kind: 'find-project' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'leave-correcting' }
  | { readonly kind: 'import-decide' }
  | { readonly kind: 'import-report'; readonly report: ImportReport }
  | { readonly kind: 'keys' }

/** One sentence at the foot of the window, with at most one thing to do about it. */
export interface Notice {
  readonly id: Id
  readonly tone: 'plain' | 'warning'
  readonly text: string
  readonly action?: { readonly label: string; readonly command: CommandId }
}

export interface Progress {
  readonly text: string
  /** What is said aloud, which changes less often. */
  readonly spoken: string
  /** How much of it is done. */
  readonly done: number
  readonly of: number
  readonly cancel: () => void
}

/** A field that a command puts the cursor into; the field clears it once it has the focus. */
export type FocusRequest =
  | 'rationale'
  | 'wording'
  | 'comment'
  | 'tags'
  | 'evidence'
  | 'matches'
  | 'filter'
  | 'articles'
  | 'text'
  | 'claims'
  | 'find'

/** Where the person is and what they see: nothing of it is in the project file. */
export interface Desk {
  /** The main process has answered; before that there is nothing to show. */
  readonly started: boolean
  readonly version: string
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly settings: Settings
  readonly recents: readonly Recent[]

  readonly article: Id | null
  readonly claim: Id | null
  /** The passage of the active claim that was picked in the text, for detaching and the like. */
  readonly passage: Id | null
  readonly selection: TextRange | null
  readonly versions: VersionsView | null
  readonly filter: ClaimFilter
  /** What stands beside the text in place of the claims, where the versions have nothing to put there. */
  readonly beside: BesideView | null
  readonly historyFilter: HistoryFilter
  /** Who else has the active claim or the selection, as far as that has been asked; see renderer/corroboration. */
  readonly whoElse: WhoElseView | null
  /** For each article the text offset at the top of the page. */
  readonly scroll: Readonly<Record<Id, number>>

  readonly correcting: boolean
  /** Correcting has changed something. */
  readonly corrected: boolean
  readonly finding: boolean
  /** What the find bar looks for, how often it is there, and which of them is selected (from 0, -1 for none). */
  readonly found: { readonly query: string; readonly count: number; readonly index: number } | null
  readonly dialog: Dialog | null
  /** The latest import of annotations, while what has no place may still be given one. */
  readonly annotations: AnnotationImport | null
  /** What others saved while the project was open here, the latest last. */
  readonly came: readonly Came[]
  /** How much of it the person has looked through. */
  readonly cameSeen: number
  readonly notice: Notice | null
  readonly focusRequest: FocusRequest | null
  /** Files that have been read and wait for the person to say which of them come in. */
  readonly arriving: Arriving | null
  /** What became of the latest import. */
  readonly imported: ImportReport | null
  /** Long work under way, told at the foot of the window. */
  readonly progress: Progress | null
}

export const nowhere = {
  article: null,
  claim: null,
  passage: null,
  selection: null,
  versions: null,
  filter: noFilter,
  beside: null,
  whoElse: null,
  historyFilter: wholeHistory,
  scroll: {},
  correcting: false,
  corrected: false,
  finding: false,
  found: null,
  dialog: null,
  annotations: null,
  arriving: null,
  imported: null,
  came: [],
  cameSeen: 0,
  focusRequest: null,
} as const satisfies Partial<Desk>

export const useDesk = createPaced<Desk>(() => ({
  ...nowhere,
  started: false,
  version: '',
  platform: 'linux',
  settings: { theme: 'system', zoom: 1, identity: null },
  recents: [],
  notice: null,
  progress: null,
}))

/** The one article view of the window, while a project is open. */
export const stage: { view: ArticleView | null } = { view: null }
