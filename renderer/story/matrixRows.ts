import {
  cellsOf,
  outletsOf,
  type MatrixCell,
  type MatrixOutlet,
  type MatrixRow,
} from '../../shared/corroboration/matrix'
import type { Standing } from '../../shared/corroboration/standing'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'

/** A row of which the cells are worked out when they are first looked at: only few are in sight. */
class Row implements MatrixRow {
  private made: readonly MatrixCell[] | null = null

  constructor(
    readonly claim: Id,
    private readonly project: Project,
    readonly outlets: readonly MatrixOutlet[],
    private readonly corroboration: Standing | undefined,
  ) {}

  /** What it was made of, to know whether it still holds. */
  get passages(): unknown {
    return this.project.passages.where('claim', this.claim)
  }

  get cells(): readonly MatrixCell[] | null {
    if (this.corroboration) this.made ??= cellsOf(this.project, this.outlets, this.claim, this.corroboration)
    return this.made
  }
}

const outletsIn = remembered((project: Project) => outletsOf(project), 'articles')
const claimsIn = remembered(
  ({ claims }: Project) => [...claims.values()].sort((a, b) => a.number - b.number).map(({ id }) => id),
  'claims',
)
const rows = new WeakMap<Standing, Row>()

/** As a matrix, but of thousands of claims only the rows that somebody looks at are made. */
export interface LazyMatrix {
  readonly outlets: readonly MatrixOutlet[]
  /** In the order of their rows. */
  readonly claims: readonly Id[]
  /** The row of a claim by its place; the identical one until something of it has changed. */
  readonly rowAt: (place: number) => MatrixRow | undefined
}

/** The matrix of a project, of what is known of its claims. */
export function lazyMatrix(
  project: Project,
  corroborationOf: (claim: Id) => Standing | undefined,
): LazyMatrix {
  const outlets = outletsIn(project)
  const claims = claimsIn(project)
  const empty = new Map<Id, Row>()
  return {
    outlets,
    claims,
    rowAt(place) {
      const claim = claims[place]
      return claim === undefined ? undefined : rowOf(claim, corroborationOf(claim))
    },
  }

  function rowOf(claim: Id, corroboration: Standing | undefined): MatrixRow {
    const before = corroboration ? rows.get(corroboration) : empty.get(claim)
    if (before?.outlets === outlets && before.passages === project.passages.where('claim', claim))
      return before
    const row = new Row(claim, project, outlets, corroboration)
    if (corroboration) rows.set(corroboration, row)
    else empty.set(claim, row)
    return row
  }
}

/** Works something out of a project once for each state of the table that it rests on. */
function remembered<T>(work: (project: Project) => T, table: 'articles' | 'claims'): (project: Project) => T {
  const known = new WeakMap<object, T>()
  return (project) => {
    let found = known.get(project[table])
    if (found === undefined) known.set(project[table], (found = work(project)))
    return found
  }
}
