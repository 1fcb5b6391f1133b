import { buildRenderer } from './build/build-renderer.ts';
import { runNode } from './run-node.ts';

// A picture of every screen in every mode, and one sheet with all of them: .cache/look/sheet.png. With --pictures
// those of the README are taken anew as well.
await buildRenderer({ onlyIfStale: true });
process.exitCode = await runNode(['test/look/take-pictures.ts', ...process.argv.slice(2)]);
