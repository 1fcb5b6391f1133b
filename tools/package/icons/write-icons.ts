import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../project-root.ts';
import { drawIcons } from './draw-icons.ts';

const icons = await drawIcons();
for (const { path, bytes } of icons) {
  mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
  writeFileSync(join(projectRoot, path), bytes);
}
console.log(`${icons.length} icons are drawn anew in tools/package/icons.`);
