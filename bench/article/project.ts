import type { Node } from 'prosemirror-model'
import { docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { articleSchema } from '../../shared/article/schema'
import type { ResponseOf } from '../../shared/contract'
import { assembleProject } from '../../shared/model/project'
import { formatName, formatVersion, type Article, type ArticleVersion } from '../../shared/model/records'
import { serializeProject } from '../../shared/model/serialize'
import { hashText } from '../../shared/text/hash'
import { makeStory } from './story'

const at = '2026-03-13T08:00:00.000Z'
const me = { id: 'r1', name: 'Ada Marsh', initials: 'AM' }
const other = { id: 'r2', name: 'Ben Ode', initials: 'BO' }
const made = { createdAt: at, createdBy: me.id }

/** What the window is given to start with: a project with a short article on the desk and the long one after it. */
export function windowStart(words: number, claims: number): ResponseOf<'app:start'> {
  const { doc, text, passages } = makeStory(words, claims)
  const short = articleSchema.node('doc', null, [
    articleSchema.node('paragraph', null, articleSchema.text('A short article to begin with.')),
  ])
  const assessments = passages.flatMap(({ claim, status }) => {
    const assess = (by: string, verdict: 'verified' | 'disputed' | 'single-source') => ({
      id: `${claim}-${by}`,
      claim,
      verdict,
      rationale: '',
      createdAt: at,
      createdBy: by,
    })
    if (status === 'unchecked') return []
    return status === 'split'
      ? [assess(me.id, 'verified'), assess(other.id, 'disputed')]
      : [assess(me.id, status)]
  })
  const project = assembleProject(
    { format: formatName, formatVersion, id: 'bench', title: 'Bench', createdAt: at, lastNumber: claims },
    {
      articles: [article('a1', 'v1', 'Short'), article('a2', 'v2', 'Long')],
      versions: [version('v1', 'a1', short), version('v2', 'a2', doc)],
      reviewers: [me, other].map((reviewer) => ({ ...reviewer, createdAt: at })),
      claims: passages.map(({ claim, number }) => ({ id: claim, number, wording: '', ...made })),
      passages: passages.map(({ id, claim, start, end }) => {
        const quote = text.slice(start, end)
        const prefix = text.slice(Math.max(0, start - 36), start)
        const suffix = text.slice(end, end + 36)
        const anchor = { version: 'v2', quote, prefix, suffix, start, end, state: 'anchored' as const }
        return { id, claim, article: 'a2', anchor, ...made }
      }),
      assessments,
    },
  )
  return {
    version: '0',
    platform: 'linux',
    settings: { theme: 'light', zoom: 1, identity: me },
    recents: [],
    project: {
      session: 's1',
      name: 'Bench',
      place: 'Bench',
      text: serializeProject(project),
      save: { state: 'saved', revision: 0, at },
      view: { article: 'a1', claim: null, scroll: {} },
      revision: 0,
      people: [],
    },
  }
}

function article(id: string, version: string, title: string): Article {
  return { id, version, title, outlet: 'Outlet', byline: '', url: '', published: '2026-03-13', ...made }
}

function version(id: string, of: string, doc: Node): ArticleVersion {
  const textHash = hashText(projectText(doc).text)
  return { id, article: of, reason: 'imported', doc: docToJson(doc), textHash, ...made }
}
