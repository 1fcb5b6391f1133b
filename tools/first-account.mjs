#!/usr/bin/env node
// What `npx first-account …` starts, on whatever Node the machine has: it hands the words over to the built terminal
// on the project's own Node, because SQLite crashes without a message on an older one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './bootstrap/project.mjs';
import { runOnProjectNode } from './bootstrap/run-on-project-node.mjs';

const terminal = join(root, 'dist', 'cli', 'main.js');

if (existsSync(terminal) && existsSync(projectNode)) {
  process.exitCode = await runOnProjectNode([terminal, ...process.argv.slice(2)]);
} else {
  process.stderr.write('First Account is not built here yet; run "npm run build" in its folder first.\n');
  process.exitCode = 2;
}
