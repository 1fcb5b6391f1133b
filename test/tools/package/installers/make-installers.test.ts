import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../../tools/package/installers/make-installers.ts';

describe('whyNot', () => {
  it('names the network when that is what was missing', () => {
    const printed = '  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build';
    expect(whyNot('the installer', printed, 'the.log')).toBe(
      'Not made: the installer, because electron-builder fetches Electron and its own tools from github.com, which was not reached. What it printed is in the.log.',
    );
  });

  it('blames nothing it does not know', () => {
    expect(whyNot('the installer', '  ⨯ icon is too small', 'the.log')).toBe(
      'Not made: the installer, because electron-builder stopped. What it printed is in the.log.',
    );
  });
});
