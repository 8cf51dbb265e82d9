import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import { builtinModules } from 'node:module'
import tseslint from 'typescript-eslint'

const pattern = (group, message) => ({ group, message })
const exactly = (names, message) => names.map((name) => ({ name, message }))
const nodeModules = builtinModules.filter((name) => !name.startsWith('_'))

/** Parts of the electron module that only one place may touch; a rule replaces, not adds, so each place names its own. */
const keptParts = {
  ipcMain: 'IPC handlers are registered through electron/ipc/register.ts, which checks sender and schema.',
  dialog: 'Dialogs are in electron/dialogs.ts.',
  protocol: 'The app:// protocol is in electron/protocol.',
  net: 'No network request ever.',
  shell: 'Nothing is handed to the operating system by its path or address except in electron/window.',
}
const electronImports = (...allowed) => [
  'error',
  {
    paths: [
      { name: 'electron', importNames: ['default'], message: 'Name what is used of electron.' },
      ...Object.entries(keptParts)
        .filter(([name]) => !allowed.includes(name))
        .map(([name, message]) => ({ name: 'electron', importNames: [name], message })),
    ],
    patterns: [pattern(['**/renderer/**', '**/test/**'], 'electron/ knows nothing of the window.')],
  },
]

const unsafeSyntax = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Markup from a string runs what is in it: build nodes instead.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Markup from a string runs what is in it: build nodes instead.',
  },
]
const impureSyntax = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is passed in.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The clock is passed in.' },
]
const ambient = [
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'localStorage',
  'fetch',
  'crypto',
  'performance',
  'process',
  'Buffer',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'require',
]

export default defineConfig(
  { ignores: ['dist/', 'release/', 'pictures/', 'node_modules/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['vite.config.ts', 'electron/preload.ts'],
          defaultProject: 'electron/preload.tsconfig.json',
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...unsafeSyntax],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unnecessary-template-expression': 'error',
      '@typescript-eslint/no-unnecessary-type-arguments': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...ambient],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is passed in.' },
        { object: 'Math', property: 'random', message: 'Random bytes are passed in.' },
      ],
      'no-restricted-syntax': ['error', ...unsafeSyntax, ...impureSyntax],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...exactly(nodeModules, 'shared/ runs everywhere: no Node.'),
            ...exactly(['electron', 'react', 'react-dom'], 'shared/ knows no interface.'),
            ...exactly(['prosemirror-view', 'prosemirror-state'], 'shared/ knows documents, not editors.'),
          ],
          patterns: [
            pattern(['node:*'], 'shared/ runs everywhere: no Node.'),
            pattern(['**/renderer/**', '**/electron/**', '**/test/**'], 'shared/ stands on nothing of ours.'),
          ],
        },
      ],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'XMLHttpRequest', 'WebSocket'],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...exactly(nodeModules, 'The window is sandboxed: no Node.'),
            ...exactly(['electron'], 'The window speaks through window.claimdesk.'),
          ],
          patterns: [
            pattern(['node:*'], 'The window is sandboxed: no Node.'),
            pattern(['**/electron/**', '**/test/**'], 'The window speaks through window.claimdesk.'),
          ],
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: { 'no-restricted-imports': electronImports() },
  },
  {
    files: ['electron/ipc/register*.ts'],
    rules: { 'no-restricted-imports': electronImports('ipcMain') },
  },
  { files: ['electron/dialogs.ts'], rules: { 'no-restricted-imports': electronImports('dialog') } },
  { files: ['electron/protocol/**/*.ts'], rules: { 'no-restricted-imports': electronImports('protocol') } },
  { files: ['electron/window/**/*.ts'], rules: { 'no-restricted-imports': electronImports('shell') } },
  {
    files: ['electron/project/**/*.ts', 'electron/cli.ts', 'electron/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: exactly(['electron'], 'The store and the command line run without Electron.'),
          patterns: [pattern(['**/renderer/**', '**/test/**'], 'electron/ knows nothing of the window.')],
        },
      ],
    },
  },
  {
    // Settings and the scripts that start a build are plain JavaScript, outside every tsconfig.
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
)
