import { importExtensions } from '../../shared/article/importers'
import { bridge } from '../project/bridge'
import { asMyself } from '../project/act'
import { bringIn } from './bringIn'

/** Asks for files and makes each an article. */
export async function importFiles(): Promise<void> {
  const { files, failed } = await bridge.request['articles:pick']({ extensions: [...importExtensions] })
  const sources = files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }))
  await bringIn(sources, failed)
}

/** Makes articles of files that were dropped on the window. */
export function importDropped(files: readonly File[]): void {
  const sources = files.map((file) => ({
    name: file.name,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }))
  asMyself(() => void bringIn(sources, []))
}
