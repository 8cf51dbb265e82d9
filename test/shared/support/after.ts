import type { Project } from '../../../shared/model/project'
import { apply, change, story, type ChangeBody } from './story'

/** The project after a change that Ben made the day after the story was begun. */
export const after = (body: ChangeBody, project: Project = story, step = 's1', by = 'ben'): Project =>
  apply(project, change(body, step, by, '2026-03-14T08:00:00.000Z')).project
