import { describe, expect, it } from 'vitest';
import { findLongFiles } from '../../../tools/lint/find-long-files.ts';

const lines = (count: number) => 'line\n'.repeat(count);

describe('findLongFiles', () => {
  it('accepts 250 lines and refuses 251', () => {
    expect(findLongFiles([['a.ts', lines(250)]])).toEqual([]);
    expect(findLongFiles([['a.ts', lines(251)]])).toEqual([expect.stringContaining('a.ts has 251 lines')]);
  });

  it('accepts a long file that says why at its top, not further down', () => {
    const reason = '// Long because it is one table.\n';
    expect(findLongFiles([['a.ts', reason + lines(400)]])).toEqual([]);
    expect(findLongFiles([['a.ts', lines(20) + reason + lines(400)]])).toHaveLength(1);
  });

  it('looks at code and style sheets, not at data or prose', () => {
    const long = lines(300);
    const paths = ['a.tsx', 'a.mjs', 'a.css', 'a.json', 'a.md'];
    const found = findLongFiles(paths.map((path) => [path, long] as const));
    expect(found.map((sentence) => sentence.split(' ')[0])).toEqual(['a.tsx', 'a.mjs', 'a.css']);
  });
});
