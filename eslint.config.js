import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// Which folder may import which is checked by test/house/rooms.ts; here is what a folder may use of what it has.

/** Parts of the electron module that only one place may touch. */
const keptParts = {
  ipcMain: 'IPC handlers are registered in electron/ipc/register.ts, which checks sender and schema.',
  dialog: 'Dialogs are in electron/dialogs.ts.',
  protocol: 'The app:// protocol is in electron/protocol.',
  net: 'No network request ever.',
  shell: 'Nothing is handed to the operating system to open except by electron/window.',
}
const electronParts = (...allowed) => [
  'error',
  {
    paths: [
      { name: 'electron', importNames: ['default'], message: 'Name what is used of electron.' },
      ...Object.entries(keptParts)
        .filter(([name]) => !allowed.includes(name))
        .map(([name, message]) => ({ name: 'electron', importNames: [name], message })),
    ],
  },
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
  { ignores: ['dist/', 'release/', 'pictures/'] },
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
      'object-shorthand': 'error',
      // Text from outside is cleaned and folded here, character by character.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
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
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The clock is passed in.',
        },
        { selector: 'CallExpression[callee.name="Date"]', message: 'The clock is passed in.' },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'XMLHttpRequest', 'WebSocket'],
      'react-hooks/exhaustive-deps': 'error',
      // It warns of libraries that React's compiler cannot follow; the compiler is not used.
      'react-hooks/incompatible-library': 'off',
    },
  },
  { files: ['electron/**/*.ts'], rules: { 'no-restricted-imports': electronParts() } },
  // A rule set twice is replaced, not added to, so each place says what it alone may use.
  { files: ['electron/ipc/register*.ts'], rules: { 'no-restricted-imports': electronParts('ipcMain') } },
  { files: ['electron/dialogs.ts'], rules: { 'no-restricted-imports': electronParts('dialog') } },
  { files: ['electron/protocol/**/*.ts'], rules: { 'no-restricted-imports': electronParts('protocol') } },
  { files: ['electron/window/**/*.ts'], rules: { 'no-restricted-imports': electronParts('shell') } },
  {
    // Settings and the scripts that start a build are plain JavaScript, outside every tsconfig.
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { Buffer: 'readonly', console: 'readonly', process: 'readonly' } },
  },
  {
    // The program that the stand-in for Electron is tested with runs as it is written.
    files: ['test/host/tiny/*'],
    languageOptions: { globals: { Response: 'readonly', URL: 'readonly', require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // What Playwright runs in the page that is measured.
    files: ['bench/article.mjs', 'bench/article/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['addEventListener', 'bench', 'MessageChannel', 'performance', 'requestAnimationFrame', 'window'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
)
