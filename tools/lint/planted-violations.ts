import { allowedImports, forbiddenImports } from './planted-imports.ts';

/** A file written on purpose against the rules, and the rule that has to say so. */
export type Planted = { readonly path: string; readonly text: string; readonly rule: string };

const layerRule = 'eslint(no-restricted-imports)';

const importing = (target: string) =>
  `import type * as reached from '${target}';\n\nexport type Reached = typeof reached;\n`;

function filesFor(
  table: Readonly<Record<string, readonly string[]>>,
  prefix: string,
  rule: string,
): readonly Planted[] {
  return Object.entries(table).flatMap(([folder, targets]) =>
    targets.map((target, index) => ({
      path: `${folder}/${prefix}-${index + 1}.ts`,
      text: importing(target),
      rule,
    })),
  );
}

/** Everything that must be caught, each in a file of its own. */
export const plantedViolations: readonly Planted[] = [
  ...filesFor(forbiddenImports, 'planted', layerRule),
  {
    path: 'scenarios/machine/planted-clock.ts',
    text: 'export const now = () => Date.now();\n',
    rule: 'eslint(no-restricted-globals)',
  },
  {
    path: 'scenarios/machine/planted-new-date.ts',
    text: 'export const now = () => new Date();\n',
    rule: 'eslint(no-restricted-globals)',
  },
  {
    path: 'scenarios/machine/planted-dice.ts',
    text: 'export const draw = () => Math.random();\n',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    path: 'electron/database/planted-second-sqlite.ts',
    text: "import Database from 'better-sqlite3';\n\nexport const open = (path: string) => new Database(path);\n",
    rule: layerRule,
  },
  {
    path: 'electron/desktop/planted-second-ipc.ts',
    text: "import { ipcMain } from 'electron';\n\nexport const listen = () => ipcMain;\n",
    rule: layerRule,
  },
  {
    path: 'electron/preload/planted-second-ipc.ts',
    text: "import { ipcRenderer } from 'electron';\n\nexport const ask = () => ipcRenderer;\n",
    rule: layerRule,
  },
  {
    path: 'renderer/routes/planted-second-bridge.ts',
    text: 'export const bridge = () => window.firstAccount;\n',
    rule: 'eslint(no-restricted-properties)',
  },
  {
    path: 'renderer/routes/planted-fetch.ts',
    text: "export const ask = () => fetch('/api/shelf');\n",
    rule: 'eslint(no-restricted-globals)',
  },
  {
    path: 'renderer/components/planted-alt.tsx',
    text: 'export function Face() {\n  return <img src="face.svg" />;\n}\n',
    rule: 'jsx-a11y(alt-text)',
  },
  {
    path: 'scenarios/machine/planted-cycle-a.ts',
    text: "import { b } from './planted-cycle-b.ts';\n\nexport const a = (): number => b();\n",
    rule: 'import(no-cycle)',
  },
  {
    path: 'scenarios/machine/planted-cycle-b.ts',
    text: "import { a } from './planted-cycle-a.ts';\n\nexport const b = (): number => a();\n",
    rule: 'import(no-cycle)',
  },
  {
    path: 'electron/services/planted-floating.ts',
    text: 'async function save(): Promise<void> {}\n\nexport function close(): void {\n  save();\n}\n',
    rule: 'typescript(no-floating-promises)',
  },
  {
    path: 'electron/services/planted-any.ts',
    text: 'export const trust = (value: any): string => value.name;\n',
    rule: 'typescript(no-explicit-any)',
  },
  {
    path: 'electron/services/planted-non-null.ts',
    text: 'export const first = (values: readonly string[]) => values[0]!;\n',
    rule: 'typescript(no-non-null-assertion)',
  },
  {
    path: 'electron/services/planted-console.ts',
    text: "export const say = () => console.log('here');\n",
    rule: 'eslint(no-console)',
  },
  {
    path: 'electron/services/planted-default.ts',
    text: 'export default function start(): number {\n  return 1;\n}\n',
    rule: 'import(no-default-export)',
  },
];

/** Files that are fine by the rules a planted one breaks; an objection of that rule to one of them is a failure too. */
export const plantedInnocents: readonly Planted[] = [
  ...filesFor(allowedImports, 'innocent', layerRule),
  {
    path: 'electron/database/open-database.ts',
    text: "import Database from 'better-sqlite3';\n\nexport const openDatabase = (path: string) => new Database(path);\n",
    rule: layerRule,
  },
  {
    path: 'electron/desktop/ipc.ts',
    text: "import { ipcMain } from 'electron';\n\nexport const listen = () => ipcMain;\n",
    rule: layerRule,
  },
  {
    path: 'electron/desktop/innocent-electron.ts',
    text: "import { app } from 'electron';\n\nexport const name = () => app.name;\n",
    rule: layerRule,
  },
  {
    path: 'electron/preload/preload.ts',
    text: "import { ipcRenderer } from 'electron';\n\nexport const ask = () => ipcRenderer;\n",
    rule: layerRule,
  },
  {
    path: 'renderer/bridge.ts',
    text: "export const ask = () => fetch('/api/shelf');\n",
    rule: 'eslint(no-restricted-globals)',
  },
  {
    path: 'test/scenarios/machine/replay.test.ts',
    text: importing('node:fs'),
    rule: layerRule,
  },
  {
    path: 'electron/cli/innocent-console.ts',
    text: "export const say = () => console.log('here');\n",
    rule: 'eslint(no-console)',
  },
];
