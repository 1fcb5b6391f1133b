import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawIcons } from '../../../tools/package/icons/draw-icons.ts';
import { projectRoot } from '../../../tools/project-root.ts';

describe('the icons of the installers', () => {
  it('are what the pictures come to; else run "node tools/package/icons/write-icons.ts"', async () => {
    const stale = (await drawIcons()).filter(
      ({ path, bytes }) => !readFileSync(join(projectRoot, path)).equals(bytes),
    );
    expect(stale.map(({ path }) => path)).toEqual([]);
  });
});
