import { emptyProject } from '../../shared/model/project'
import { ProjectStore } from '../project/store'
import type { Command } from './command'
import { done, failed, misused } from './outcome'
import { describeFailedWrite } from './project-file'

export const newCommand: Command = {
  usage: 'FILE --title TEXT [--json]',
  help: 'Makes an empty project. FILE must not be there yet; by custom its name ends in .claimdesk.',
  options: ['title'],
  async run({ positionals, values }, { files, now, newId }) {
    const [path, ...rest] = positionals
    const title = values['title']?.trim()
    if (path === undefined || rest.length > 0) return misused('Name one file to make.')
    if (!title) return misused('Give the project a title: --title TEXT.')
    const project = emptyProject(newId(), title, now())
    const made = await ProjectStore.create(files, path, project, false)
    if (!made.ok) return failed(describeFailedWrite(made.error, path))
    return done([`Made ${path}: “${title}”.`], { file: path, id: project.meta.id, title })
  },
}
