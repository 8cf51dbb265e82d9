import { parseHtml } from '../../renderer/import/page'
import { measure } from './measure'

Object.assign(globalThis, { measurePage: (html: string, truth: string) => measure(html, truth, parseHtml) })
