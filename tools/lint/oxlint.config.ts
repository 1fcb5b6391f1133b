import { layers, type Layer } from './layers.ts';

const code = '**/*.{ts,tsx,mts,mjs}';

/** Names that only one file of the whole tree may import; `layers` has already said which folder that file is in. */
const soleImports = {
  sqlite: {
    name: 'better-sqlite3',
    message: 'Only electron/database/open-database.ts opens SQLite; ask it for a database.',
  },
  ipcMain: {
    name: 'electron',
    importNames: ['ipcMain'],
    message: 'Only electron/desktop/ipc.ts listens to pages; register a call there.',
  },
  ipcRenderer: {
    name: 'electron',
    importNames: ['ipcRenderer'],
    message: 'Only electron/preload/preload.ts talks to the main process.',
  },
};

type SoleImport = keyof typeof soleImports;

/** Later overrides replace a rule whole, so each carries everything its files may not import. */
function restrictImports(
  layer: Layer | null,
  allowedHere: readonly SoleImport[],
  closedToo: readonly string[] = [],
) {
  const sole = Object.entries(soleImports).filter(
    ([name]) => !allowedHere.some((allowed) => allowed === name),
  );
  const paths = sole.map(([, restriction]) => restriction);
  if (layer === null) return ['error', { paths }];
  const message = `${layer.folder}/ may import these packages: ${layer.packages.join(', ')}; and nothing from ${layer.closed.join('/, ')}/. The table is tools/lint/layers.ts.`;
  const group = [
    // Every package, then the relative paths and packages that are fine, then the closed folders: the last match wins.
    '[a-zA-Z@]*',
    '[a-zA-Z@]*/**',
    '!./**',
    '!../**',
    ...layer.packages.map((name) => `!${name}`),
    ...layer.closed.map((folder) => `**/${folder}/**`),
    ...closedToo,
  ];
  return ['error', { paths, patterns: [{ group, message }] }];
}

function forLayer(layer: Layer) {
  return {
    files: [`**/${layer.folder}/${code}`],
    rules: { 'no-restricted-imports': restrictImports(layer, []) },
  };
}

function layerOf(folder: string): Layer {
  const layer = layers.find((candidate) => candidate.folder === folder);
  if (layer === undefined) throw new Error(`tools/lint/layers.ts has no row for ${folder}.`);
  return layer;
}

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest', 'node'],
  env: { es2024: true },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['**/dist/**', '**/node_modules/**'],
  rules: {
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-else-return': 'error',
    'no-lonely-if': 'error',
    'no-self-compare': 'error',
    'no-fallthrough': 'error',
    'no-promise-executor-return': 'error',
    'no-prototype-builtins': 'error',
    'no-param-reassign': 'error',
    'no-console': 'error',
    'no-new-func': 'error',
    'no-alert': 'error',
    'no-warning-comments': ['error', { location: 'anywhere' }],
    'array-callback-return': 'error',
    'prefer-template': 'error',
    'object-shorthand': 'error',
    radix: 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-duplicates': 'error',
    'import/no-mutable-exports': 'error',
    'import/default': 'off', // false alarm on the CommonJS SQLite package
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', '@fontsource-variable/**'] }],
    'import/no-named-as-default': 'off', // fast-check and others export both ways on purpose
    'import/no-named-as-default-member': 'off',
    'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }], // React Aria moves focus on purpose
    'jsx-a11y/prefer-tag-over-role': 'off', // a status line is not always an <output>
    'promise/no-callback-in-promise': 'off', // takes any function called next for a callback
    'promise/always-return': 'off', // the last link of a chain has nobody to return to
    'react/hooks': 'off', // the compiler's rule; wouter takes a hook as a value, and rules-of-hooks holds
    'react/react-in-jsx-scope': 'off', // the JSX transform imports it
    'react/rules-of-hooks': 'error',
    'react/button-has-type': 'error',
    'react/no-danger': 'error',
    'react/jsx-no-target-blank': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/return-await': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/consistent-return': 'off', // the compiler's noImplicitReturns knows exhaustive switches
    'typescript/ban-ts-comment': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-import-type-side-effects': 'error',
    'typescript/no-unsafe-type-assertion': 'off', // each assertion carries its reason instead
    'unicorn/prefer-node-protocol': 'error',
    'unicorn/consistent-function-scoping': ['error', { checkArrowFunctions: false }],
    'unicorn/no-abusive-eslint-disable': 'error',
    'unicorn/no-typeof-undefined': 'error',
    'unicorn/no-useless-undefined': 'off', // exactOptionalPropertyTypes needs it said at times
    'no-restricted-imports': restrictImports(null, []),
    'no-restricted-properties': [
      'error',
      {
        object: 'window',
        property: 'firstAccount',
        message: 'Only renderer/bridge.ts reaches the bridge; import its calls.',
      },
      {
        object: 'globalThis',
        property: 'firstAccount',
        message: 'Only renderer/bridge.ts reaches the bridge; import its calls.',
      },
    ],
  },
  overrides: [
    ...layers.map(forLayer),
    {
      files: [`**/scenarios/${code}`],
      rules: {
        'no-restricted-globals': [
          'error',
          { name: 'Date', message: 'No clock in scenarios/: time arrives with the decision.' },
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Math', property: 'random', message: 'No chance in scenarios/: draw from the seed.' },
          { object: 'globalThis', property: 'Date', message: 'No clock in scenarios/.' },
        ],
      },
    },
    {
      files: [`**/renderer/${code}`],
      rules: {
        'unicorn/require-post-message-target-origin': 'off', // takes a BroadcastChannel for a window
        'no-restricted-globals': [
          'error',
          { name: 'fetch', message: 'Only renderer/bridge.ts talks to the host; import its calls.' },
        ],
      },
    },
    {
      files: [`**/renderer/components/${code}`],
      rules: {
        'no-restricted-imports': restrictImports(
          layerOf('renderer'),
          [],
          ['**/bridge.ts', '**/routes/**', '@tanstack/react-query'],
        ),
      },
    },
    {
      files: ['**/renderer/bridge.ts'],
      rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
    },
    {
      files: ['**/electron/database/open-database.ts'],
      rules: { 'no-restricted-imports': restrictImports(layerOf('electron/database'), ['sqlite']) },
    },
    {
      files: ['**/electron/desktop/ipc.ts'],
      rules: { 'no-restricted-imports': restrictImports(layerOf('electron/desktop'), ['ipcMain']) },
    },
    {
      files: ['**/electron/preload/preload.ts'],
      rules: { 'no-restricted-imports': restrictImports(layerOf('electron/preload'), ['ipcRenderer']) },
    },
    // Files beside this one are matched by their bare names.
    { files: [`**/electron/cli/${code}`, `**/tools/${code}`, 'run-lint.ts'], rules: { 'no-console': 'off' } },
    { files: ['**/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    {
      // Last, because test/ mirrors the tree and so its folders have the layers' names; a test may reach everything.
      files: [`**/test/${code}`],
      rules: {
        'no-restricted-imports': 'off',
        'no-restricted-globals': 'off',
        'no-restricted-properties': 'off',
        'unicorn/consistent-function-scoping': 'off', // a helper beside its test reads better than one far above
        'vitest/expect-expect': [
          'error',
          { assertFunctionNames: ['expect', 'fc.assert', 'assert*', 'expect*'] },
        ],
        'vitest/valid-expect': ['error', { maxArgs: 2 }], // the second says which of many cases failed
        'vitest/no-focused-tests': 'error',
        'vitest/no-disabled-tests': 'error',
      },
    },
  ],
};
