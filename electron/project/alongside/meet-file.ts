import type { Project } from '../../../shared/model/project'
import { fail, ok, type Result } from '../../../shared/model/result'
import type { Files } from '../files/files'
import { codeOf } from '../files/troubles'
import type { ProjectStore } from '../store'
import { meetElsewhere, type MetThere } from './elsewhere'
import { meet } from './meet'
import type { MeetingFailure, OpenMeeting, Place } from './meeting'
import type { Passing } from './passing'

/** Bytes of a project file that are read and merged in some 25 milliseconds: more is done elsewhere. */
const small = 1_000_000n

interface Parts {
  readonly files: Files
  readonly openMeeting?: OpenMeeting | undefined
}

/** What a project, as it is when this is answered, and what is in its file now make together. */
export async function meetFile(
  { files, openMeeting }: Parts,
  store: ProjectStore,
  place: Place,
  now: () => Project,
  passing: Passing,
): Promise<Result<MetThere, MeetingFailure>> {
  if (openMeeting && (await isLarge(files, place.path))) {
    const met = await meetElsewhere(openMeeting, place, now, passing)
    if (met) return met
  }
  const found = await store.readAgain()
  if (!found.ok) return fail({ kind: 'unread', error: found.error })
  const mine = now()
  const met = meet(mine, found.value, place.reading, place.path, place.at)
  return met.ok ? ok({ ...met.value, mine, found: found.value }) : fail({ kind: 'unmet', why: met.error })
}

async function isLarge(files: Files, path: string): Promise<boolean> {
  try {
    return ((await files.stat(path))?.size ?? 0n) > small
  } catch (error) {
    codeOf(error)
    return false
  }
}
