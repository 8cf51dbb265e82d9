import { statuses, type Status } from '../../model/status'
import type { Report } from '../report'
import { xmlHead, xmlText } from '../xml'
import { guidOf } from './guid'
import { momentOf } from './made'
import { noteXml } from './notes'
import { sourceXml } from './sources'

/** What each code is for, as whoever opens the project reads it. */
const codes: { readonly [S in Status]: { readonly color: string; readonly says: string } } = {
  unchecked: { color: '#767676', says: 'Nobody has judged this claim.' },
  verified: { color: '#2E7D32', says: 'The claim was checked and holds.' },
  disputed: { color: '#C62828', says: 'The claim was checked and is contradicted.' },
  'single-source': { color: '#B26A00', says: 'Only one source has this.' },
  split: { color: '#6A1B9A', says: 'The reviewers differ on this claim.' },
}

/**
 * `project.qde`: users, a codebook of verdicts, the articles with their coded passages, and a note for each claim.
 * The elements and their order are those of Project.xsd, QDA-XML version 1.0 (namespace `urn:QDA-XML:project:1.0`).
 */
export function* projectXml(report: Report): Generator<string> {
  const { project, title, madeAt, reviewers, articles, claims } = report
  yield `${xmlHead}<Project xmlns="urn:QDA-XML:project:1.0" name="${xmlText(title || project.title)}" origin="Claimdesk" creationDateTime="${momentOf(madeAt)}">\n`
  if (reviewers.size > 0) yield '<Users>\n'
  for (const { id, name, initials } of reviewers.values())
    yield `<User guid="${guidOf('user', id)}" name="${xmlText(name)}" id="${xmlText(initials)}"/>\n`
  if (reviewers.size > 0) yield '</Users>\n'
  yield '<CodeBook><Codes>\n'
  for (const status of statuses)
    yield `<Code guid="${guidOf('code', status)}" name="${status}" isCodable="true" color="${codes[status].color}"><Description>${codes[status].says}</Description></Code>\n`
  yield '</Codes></CodeBook>\n'
  const byClaim = new Map(claims.map((shown) => [shown.claim.id, shown]))
  if (articles.length > 0) {
    yield '<Sources>\n'
    for (const article of articles) yield* sourceXml(report, article, byClaim)
    yield '</Sources>\n'
  }
  if (claims.length > 0) {
    yield '<Notes>\n'
    for (const shown of claims) yield noteXml(shown)
    yield '</Notes>\n'
  }
  yield '</Project>\n'
}
