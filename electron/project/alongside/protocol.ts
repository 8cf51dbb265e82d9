import type { Change } from '../../../shared/changes/change'
import type { Result } from '../../../shared/model/result'
import type { MeetingFailure, News, Place } from './meeting'

/** What the main process says to the thread of a meeting, in this order. */
export type MeetingRequest =
  | { readonly say: 'piece'; readonly bytes: Uint8Array }
  | { readonly say: 'begin'; readonly place: Place }
  | { readonly say: 'go on'; readonly steps: readonly (readonly Change[])[] }

/** What it answers to each but the pieces. */
export type MeetingAnswer = Result<News, MeetingFailure>
