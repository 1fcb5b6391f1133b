import { describe, expect, it } from 'vitest';
import {
  createTokenJudge,
  makeOpeningToken,
  makeSecret,
  proveLaunchToken,
} from '../../../electron/web/launch-token.ts';
import { startTestHost } from './start-test-host.ts';

const noon = Date.UTC(2026, 0, 1, 12);

describe('makeSecret', () => {
  it('gives 256 bits that a URL keeps as they are, never the same twice', () => {
    const made = Array.from({ length: 100 }, makeSecret);
    expect(new Set(made).size).toBe(100);
    for (const secret of made) expect(secret).toMatch(/^[\w-]{43}$/);
  });
});

describe('the launch token', () => {
  it('lets pages in again and again: a second tab is opened from the printed address', () => {
    const token = makeSecret();
    const judge = createTokenJudge(token, () => noon);
    expect([judge(token), judge(token), judge(token)]).toEqual(['let-in', 'let-in', 'let-in']);
  });

  it('is refused when anything about it differs', () => {
    const token = makeSecret();
    const judge = createTokenJudge(token, () => noon);
    const flipped = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
    const near = [
      '',
      token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      ` ${token}`,
      `${token}\n`,
      flipped,
      makeSecret(),
    ];
    for (const other of near) expect(judge(other), JSON.stringify(other)).toBe('wrong');
  });

  it('is not an opening token, nor the proof of a running host, nor the other way round', () => {
    const token = makeSecret();
    const judge = createTokenJudge(token, () => noon);
    const [until = '', random = ''] = makeOpeningToken(token, noon).split('.');
    const proof = proveLaunchToken(token, `${until}.${random}`);
    expect(judge(`${until}.${random}.${proof}`)).toBe('wrong');
    expect(judge(proof)).toBe('wrong');
  });
});

describe('an opening token', () => {
  it('lets one page in and no second: the list of running programs shows it to everybody', () => {
    const token = makeSecret();
    const judge = createTokenJudge(token, () => noon);
    const opening = makeOpeningToken(token, noon);
    expect(opening).not.toContain(token);
    expect([judge(opening), judge(opening)]).toEqual(['let-in', 'used']);
  });

  it('stays used when others are used after it', () => {
    const token = makeSecret();
    const judge = createTokenJudge(token, () => noon);
    const [first, second] = [makeOpeningToken(token, noon), makeOpeningToken(token, noon)];
    expect([judge(first), judge(second), judge(first), judge(second)]).toEqual([
      'let-in',
      'let-in',
      'used',
      'used',
    ]);
  });

  it('is good for two minutes, used or not', () => {
    const token = makeSecret();
    let now = noon;
    const judge = createTokenJudge(token, () => now);
    const [early, late] = [makeOpeningToken(token, noon), makeOpeningToken(token, noon)];
    now = noon + 120_000;
    expect(judge(early)).toBe('let-in');
    now = noon + 120_001;
    expect(judge(late)).toBe('late');
    expect(judge(early)).toBe('late');
  });

  it('cannot be made longer-lived, reused under another number, or made without the launch token', () => {
    const token = makeSecret();
    const judge = createTokenJudge(token, () => noon);
    const [until = '', random = '', signature = ''] = makeOpeningToken(token, noon).split('.');
    const forged = [
      `${Number(until) + 1}.${random}.${signature}`,
      `${until}.${random}A.${signature}`,
      `${until}${random}..${signature}`,
      `${until}.${random}.${signature}.`,
      `${until}.${random}.`,
      `${until}.${random}`,
      `Infinity.${random}.${signature}`,
      makeOpeningToken(makeSecret(), noon),
    ];
    for (const other of forged) expect(judge(other), other).toBe('wrong');
    expect(judge(`${until}.${random}.${signature}`)).toBe('let-in');
  });
});

describe('POST /session', () => {
  it('lets nobody in by a wrong token, a token of another shape, or one in a query or header', async () => {
    const host = await startTestHost();
    try {
      const { launchToken: token } = host;
      const bodies = [
        {},
        null,
        [],
        token,
        { token: '' },
        { token: [token] },
        { token: { toString: token } },
        { token: null },
        { Token: token },
        { token: makeSecret() },
      ];
      for (const body of bodies) {
        const answer = await host.post('/session', body);
        expect(answer, JSON.stringify(body)).toMatchObject({ status: 401 });
        expect(answer.headers['set-cookie']).toBeUndefined();
        expect(answer.text).not.toContain('pageKey');
      }
      expect(await host.post(`/session?token=${token}`, {})).toMatchObject({ status: 401 });
      expect(await host.post('/session', {}, { authorization: `Bearer ${token}` })).toMatchObject({
        status: 401,
      });
    } finally {
      await host.stop();
    }
  });

  it('says of an opening token that it was used, and refuses it', async () => {
    const host = await startTestHost();
    try {
      const token = new URL(host.openingAddress()).hash.replace('#token=', '');
      expect(await host.post('/session', { token })).toMatchObject({ status: 200 });
      const again = await host.post('/session', { token });
      expect(again.status).toBe(401);
      expect(JSON.parse(again.text)).toMatchObject({ reason: 'used' });
    } finally {
      await host.stop();
    }
  });
});
