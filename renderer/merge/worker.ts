import '../project/zod'
import { mergeProjects } from '../../shared/merge/merge'
import { describeParseError, parseProject } from '../../shared/model/parse'
import { unpack, type MergeAnswer, type MergeTask } from './protocol'

// Reads the other file and works out the merge, away from the window: both may take seconds for a large story.
addEventListener('message', ({ data }: MessageEvent<MergeTask>) => {
  const { mine, theirs, name } = data
  const answer = (message: MergeAnswer) => postMessage(message)
  const parsed = parseProject(theirs)
  if (!parsed.ok) return answer({ kind: 'failed', why: describeParseError(parsed.error, name) })
  if (parsed.value.readOnly)
    return answer({
      kind: 'failed',
      why: `“${name}” was made by a newer Claimdesk, so it cannot be merged here. Update Claimdesk, or ask for a copy saved by this version.`,
    })
  answer({ kind: 'at', phase: 'merging' })
  const { deltas, report } = mergeProjects(unpack(mine), parsed.value.project)
  answer({ kind: 'merged', deltas: [...deltas], report })
})
