import type { ChangeOf, ChangeType } from './change'
import type { Draft } from './draft'

/** Does one kind of change to a draft; answers why it cannot, or nothing. */
export type Handlers<T extends ChangeType> = {
  readonly [K in T]: (draft: Draft, change: ChangeOf<K>) => string | undefined
}
