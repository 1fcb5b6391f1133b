import { describe, expect, it } from 'vitest';
import { findPrivateWords } from '../../../tools/lint/find-private-words.ts';

// Put together here so that this file holds none of them.
const path = (...names: string[]) => `/${names.join('/')}/`;

describe('findPrivateWords', () => {
  it.each([
    path('work', 'main'),
    path('tmp', 'notes'),
    path('root', 'x'),
    ['registry', 'npmjs'].join('.'),
    ['sub', 'agent'].join(''),
    ['Helper', 'session'].join(' '),
  ])('finds %j and says where', (word) => {
    expect(findPrivateWords([['docs/a.md', `fine\nsee ${word}\n`]])).toEqual([
      expect.stringMatching(/^docs\/a\.md:2 names "/),
    ]);
  });

  it('leaves ordinary words and the lock file alone', () => {
    const ordinary = 'the work, the root of the clone, a session, workshop/main, temporary files\n';
    expect(findPrivateWords([['docs/a.md', ordinary]])).toEqual([]);
    expect(
      findPrivateWords([['package-lock.json', `https://${['registry', 'npmjs'].join('.')}.org`]]),
    ).toEqual([]);
  });
});
