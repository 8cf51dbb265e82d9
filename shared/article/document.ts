import { Node } from 'prosemirror-model'
import type { DocJson } from '../model/records'
import { fail, ok, type Result } from '../model/result'
import { articleSchema } from './schema'

const read = new WeakMap<DocJson, Result<Node, string>>()

/**
 * The ProseMirror document of an article version. Checked against the schema; a document that does not fit
 * is answered as the reason why. The identical JSON gives the identical document, so that what hangs on
 * the document's identity (the projection, an open editor) is made once.
 */
export function docFromJson(json: DocJson): Result<Node, string> {
  let result = read.get(json)
  if (!result) {
    result = check(json)
    read.set(json, result)
  }
  return result
}

function check(json: DocJson): Result<Node, string> {
  try {
    const node = Node.fromJSON(articleSchema, json)
    node.check()
    return ok(node)
  } catch (error) {
    return fail((error as Error).message)
  }
}

/** The JSON of a document, to be stored in an article version. */
export function docToJson(doc: Node): DocJson {
  return doc.toJSON() as DocJson
}
