import { importers } from '../../shared/import/importers'
import type { Project } from '../../shared/model/project'
import type { ArticleVersion, Id } from '../../shared/model/records'
import { useProject } from '../project/useProject'
import { When } from '../ui/When'

/** Where the text of an article came from, as it was recorded when it was brought in. */
export function Origin({ article }: { article: Id }) {
  const version = useProject((project) => broughtIn(project, article))
  const by = useProject((project) => project.reviewers.get(version?.createdBy ?? '')?.name)
  if (!version) return null
  const { source, createdAt } = version
  return (
    <section className="origin" aria-label="Where the text came from">
      <h3 className="label">Where the text came from</h3>
      <dl>
        <dt>File</dt>
        <dd dir="auto">{source ? source.file : 'none: it was pasted'}</dd>
        {source && (
          <>
            <dt>Read as</dt>
            <dd>{importers.find(({ id }) => id === source.importer)?.label ?? source.importer}</dd>
          </>
        )}
        <dt>Added</dt>
        <dd>
          <When instant={createdAt} /> {by !== undefined && <bdi>by {by}</bdi>}
        </dd>
        {source && (
          <>
            <dt>SHA-256 of the file</dt>
            <dd>
              <code>{source.sha256}</code>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** The newest version that was brought in from outside; corrections made here come from nowhere else. */
function broughtIn(project: Project, article: Id): ArticleVersion | undefined {
  const versions = project.versions.where('article', article).filter(({ reason }) => reason === 'imported')
  return versions.reduce<ArticleVersion | undefined>(
    (newest, version) => (newest && newest.createdAt > version.createdAt ? newest : version),
    undefined,
  )
}
