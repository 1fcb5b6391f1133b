import { describe, expect, it } from 'vitest';
import { prove } from '../../../scenarios/prove/prove.ts';
import { changedFixture } from '../../builders/broken-document.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { fixtureDirectory } from '../../builders/parsed-fixture.ts';
import type { Changes } from '../../builders/broken-document.ts';

const directory = fixtureDirectory('referral-county');

function unmet(changes: Changes): readonly (readonly [string, string])[] {
  const { findings } = prove(parsedOrThrow(changedFixture('referral', changes)), directory);
  return findings
    .filter(({ kind }) => kind === 'need-unmet')
    .map(({ path, sentence }) => [path, sentence] as const);
}

describe('prove, over the needs of a referral', () => {
  it('finds a need that nobody in the directory meets, unless the scenario says why', () => {
    expect(unmet({})).toEqual([]);
    expect(unmet({ 'needs.lawyer.unmet': undefined })).toEqual([
      [
        'needs.lawyer',
        'The need *lawyer* is met by no service of the directory at that hour; say why in *unmet*, or let somebody meet it.',
      ],
    ]);
  });

  it('finds a need that nobody ever comes to take up', () => {
    const place = 'machine.states.account.states.third.on';
    expect(
      unmet({ [`${place}.third-open.actions.1`]: undefined, [`${place}.third-closed.actions.1`]: undefined }),
    ).toEqual([['needs.boy', 'The need *boy* is met in no run: nobody who meets it is ever offered.']]);
  });
});
