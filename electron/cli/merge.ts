import { basename } from 'node:path'
import { mergeProjects } from '../../shared/merge/merge'
import { fail, ok, type Result } from '../../shared/model/result'
import type { Project } from '../../shared/model/project'
import { describeReadBackError, readBack, toMergeInto } from '../../shared/report/read-back'
import { readBytes, textOf, type ProjectOnDisk } from '../project/read'
import type { Command, World } from './command'
import { sayMerge } from './merge-report'
import { writeMerged } from './merge-write'
import { done, failed, misused } from './outcome'
import { loadProject, newerFile } from './project-file'

/** How often it is merged anew when another program wrote one of the files in the meantime. */
const attempts = 5

export const mergeCommand: Command = {
  usage: 'MINE THEIRS -o OUT [--dry-run] [--json]',
  help: `Puts what is in either of two project files into one, OUT, and reports what that does to MINE. With
--dry-run it only reports, and needs no OUT. Records are joined by id; of a field that both rewrote the
later stands, and it is listed as a conflict. THEIRS may also be a report, as a web page or W3C Web Annotations. OUT may be MINE: a project that was at OUT is kept beside it.`,
  options: ['out'],
  flags: ['dry-run'],
  async run({ positionals, values, flags }, world) {
    const [mine, theirs, ...rest] = positionals
    const { out } = values
    const isDry = flags.has('dry-run')
    if (mine === undefined || theirs === undefined || rest.length > 0)
      return misused('Name two project files, yours and the other.')
    if (!out && !isDry) return misused('Say where the merged project goes with -o OUT, or give --dry-run.')

    for (let attempt = 1; ; attempt++) {
      const read = await readBoth(world, mine, theirs)
      if (!read.ok) return failed(read.error)
      const [a, b] = read.value
      const { project, report } = mergeProjects(a.project, b.project)
      const lines = sayMerge(a.project, project, report, basename(mine))
      if (isDry || !out) return done(lines, report)
      const sources = [
        { path: mine, text: a.text },
        { path: theirs, text: b.text },
      ]
      const written = await writeMerged(world, out, project, sources)
      if (written.ok) {
        const { kept } = written.value
        const beside = kept === undefined ? [] : [`What was there is kept as ${kept}.`]
        return done([...lines, `Wrote ${out}.`, ...beside], { ...report, ...written.value })
      }
      if (written.error !== 'changed') return failed(written.error.why)
      if (attempt === attempts)
        return failed(
          `“${basename(out)}” was not written: another program keeps writing to it. Run the command again later.`,
        )
    }
  },
}

type Read = Pick<ProjectOnDisk, 'project' | 'text' | 'readOnly'>

async function readBoth(
  world: World,
  mine: string,
  theirs: string,
): Promise<Result<readonly [Read, Read], string>> {
  const a = await loadProject(world, mine)
  if (!a.ok) return a
  const report = await readReport(world, a.value.project, theirs)
  const b = report ?? (await loadProject(world, theirs))
  if (!b.ok) return b
  if (a.value.readOnly) return fail(newerFile(mine))
  if (b.value.readOnly) return fail(newerFile(theirs))
  return ok([a.value, b.value])
}

/** The records that a report carries; null for what is no report, or a report that carries none. */
async function readReport(
  { files }: World,
  mine: Project,
  path: string,
): Promise<Result<Read, string> | null> {
  const found = await readBytes(files, path)
  const text = found.ok ? textOf(found.value.bytes, true) : found
  if (!text.ok) return null
  const back = readBack(text.value)
  if (back.ok) return ok({ project: toMergeInto(mine, back.value), text: text.value, readOnly: false })
  return back.error.kind === 'none' ? null : fail(describeReadBackError(back.error, basename(path)))
}
