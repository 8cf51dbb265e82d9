// Draws the icons from their SVG sources: node electron/resources/draw.mjs
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { runnerImport } from 'vite'

const here = import.meta.dirname
const { module: host } = await runnerImport(`${here}/../../test/host/chromium.ts`, { configFile: false })
const { executablePath, env } = await host.headlessChromium()
const browser = await chromium.launch({ executablePath, env, args: host.launchArgs })
const page = await browser.newPage()

for (const name of ['icon', 'claimdesk']) {
  const svg = await readFile(`${here}/${name}.svg`, 'utf8')
  const images = new Map()
  for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) images.set(size, await draw(svg, size))
  await writeFile(`${here}/${name}.icns`, icns(images))
  await writeFile(`${here}/${name}.ico`, ico(images))
  if (name === 'icon') await writeFile(`${here}/icon.png`, images.get(512))
}
await browser.close()

async function draw(svg, size) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** Apple's container: a type and a length before each PNG. */
function icns(images) {
  const types = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }
  const parts = Object.entries(types).map(([type, size]) => {
    const png = images.get(size)
    const head = Buffer.alloc(8)
    head.write(type)
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const head = Buffer.alloc(8)
  head.write('icns')
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...parts])
}

/** Microsoft's container: a table of sizes and places, then the PNGs. */
function ico(images) {
  const sizes = [16, 32, 48, 64, 128, 256]
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let place = head.length
  for (const [i, size] of sizes.entries()) {
    const entry = 6 + 16 * i
    // A byte holds sizes up to 255; 0 means 256.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(images.get(size).length, entry + 8)
    head.writeUInt32LE(place, entry + 12)
    place += images.get(size).length
  }
  return Buffer.concat([head, ...sizes.map((size) => images.get(size))])
}
