import type { ArticleVersion, Id } from '../../shared/model/records'
import { versionsOf } from '../../shared/versions/list'
import { useProject } from '../project/useProject'

const none: readonly ArticleVersion[] = []

/** The versions of an article, the oldest first. */
export function useVersions(article: Id): readonly ArticleVersion[] {
  return useProject((project) => versionsOf(project, article)) ?? none
}
