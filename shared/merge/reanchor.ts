import { reanchorAll } from '../anchor/reanchor'
import type { Anchor, Id } from '../model/records'

/** A passage and its anchor, in whichever text that was made. */
export interface Placed {
  readonly id: Id
  readonly anchor: Anchor
}

/** Looks for passages, each from the text that it was made in, in the text of one version. */
export function reanchorInto(
  version: Id,
  text: string,
  passages: readonly Placed[],
  textOf: (version: Id) => string,
): Map<Id, Anchor> {
  const groups = new Map<Id, Placed[]>()
  for (const passage of passages) {
    const group = groups.get(passage.anchor.version)
    if (group) group.push(passage)
    else groups.set(passage.anchor.version, [passage])
  }
  const anchors = new Map<Id, Anchor>()
  for (const [from, group] of groups) {
    // Together, since comparing the two texts is what takes time.
    const found = reanchorAll(
      textOf(from),
      text,
      group.map(({ anchor }) => anchor),
    )
    for (const [i, { id }] of group.entries()) anchors.set(id, { ...found[i]!.anchor, version })
  }
  return anchors
}
