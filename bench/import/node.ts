import { parseHtml } from '../../electron/cli/page'
import { measure, type Measured } from './measure'

export { checkFacts, factNames } from './facts'
export { f1, overall } from './score'

export function measurePage(html: string, truth: string): Measured {
  return measure(html, truth, parseHtml)
}
