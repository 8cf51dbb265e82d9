import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Ajv from 'ajv'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { root } from './source'

interface Packaging {
  files: string[]
  directories: { buildResources: string }
  electronFuses: Record<string, boolean>
  fileAssociations: { ext: string; icon: string }[]
  mac: { icon: string }
  win: { icon: string }
  linux: { icon: string }
  nsis: { perMachine: boolean }
}
const packaging = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Packaging
const resource = (name: string) => join(root, packaging.directories.buildResources, name)

function schemaErrors(configuration: unknown) {
  // electron-builder's own schema; it is the dependency of a dependency, so it is found from there.
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
  const schema = JSON.parse(
    readFileSync(fromBuilder.resolve('app-builder-lib/scheme.json'), 'utf8'),
  ) as object
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
  return validate(configuration) ? [] : validate.errors
}

test('electron-builder knows every option, in its place and of its type', () => {
  expect(schemaErrors(packaging)).toEqual([])
})

test('a misspelt option would be found', () => {
  expect(schemaErrors({ ...packaging, electronFuse: {} })).not.toEqual([])
  expect(schemaErrors({ ...packaging, electronFuses: { runAsNode: 'no' } })).not.toEqual([])
})

test('a packaged copy runs nothing but its own code, and opens for no debugger', () => {
  expect(packaging.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('a project file belongs to Claimdesk, by one entry that Windows will take', () => {
  expect(packaging.fileAssociations).toEqual([
    expect.objectContaining({
      ext: 'claimdesk',
      mimeType: 'application/vnd.claimdesk+json',
      role: 'Editor',
    }),
  ])
  expect(packaging.nsis.perMachine).toBe(true)
})

test('the package holds the bundles and no dependency, test or stand-in', () => {
  expect(packaging.files).toEqual(['dist/electron/**', 'dist/renderer/**', '!node_modules/**'])
})

test('every icon that is named is there', () => {
  const { mac, win, linux, fileAssociations } = packaging
  const documents = fileAssociations.flatMap(({ icon }) => [`${icon}.icns`, `${icon}.ico`])
  for (const name of [mac.icon, win.icon, linux.icon, ...documents])
    expect(existsSync(resource(name)), name).toBe(true)
})
