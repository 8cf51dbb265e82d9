import '../project/zod'
import { mergeProjects } from '../../shared/merge/merge'
import { readOther } from '../../shared/report/read-back'
import { unpack, type MergeAnswer, type MergeTask } from './protocol'

// Reads the other file and works out the merge, away from the window: both may take seconds for a large story.
addEventListener('message', ({ data }: MessageEvent<MergeTask>) => {
  const { mine, theirs, name } = data
  const answer = (message: MergeAnswer) => postMessage(message)
  const project = unpack(mine)
  const other = readOther(project, theirs, name)
  if (!other.ok) return answer({ kind: 'failed', why: other.error })
  answer({ kind: 'at', phase: 'merging' })
  const { deltas, report } = mergeProjects(project, other.value)
  answer({ kind: 'merged', deltas: [...deltas], report })
})
