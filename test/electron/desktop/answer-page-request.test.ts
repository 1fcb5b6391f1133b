import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageRequest } from '../../../electron/desktop/answer-page-request.ts';

const around = mkdtempSync(join(tmpdir(), 'first-account-page-'));
const root = join(around, 'renderer');
const secret = 'nobody may read this';

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(around, 'renderer-of-another'));
  for (const name of ['secret.json', 'index.html', 'renderer-of-another/secret.json', 'first-account.db']) {
    writeFileSync(join(around, name), secret);
  }
  writeFileSync(join(root, 'index.html'), '<meta nonce="__STYLE_NONCE__"><title>Page</title>');
  writeFileSync(join(root, 'assets', 'app-1a2b3c.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'two words.svg'), '<svg/>');
  writeFileSync(join(root, 'assets', 'program.exe'), secret);
  writeFileSync(join(root, 'assets', 'unnamed'), secret);
});
afterAll(() => rmSync(around, { recursive: true }));

const get = (url: string, method = 'GET') => answerPageRequest({ url, method }, root);

describe('answerPageRequest', () => {
  it('gives the files of the page with their kind and the headers that keep it closed', async () => {
    const answers = await Promise.all([
      get('app://simulator/'),
      get('app://simulator/assets/app-1a2b3c.js'),
      get('app://simulator/assets/two%20words.svg'),
      get('app://simulator/assets/app-1a2b3c.js?v=1#part'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'image/svg+xml',
      'text/javascript; charset=utf-8',
    ]);
    expect(await answers[1]?.text()).toBe('export {};');
    for (const { headers } of answers) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  it('gives the page a fresh number for its styles at each load, in the policy and in the page', async () => {
    const numbers = await Promise.all(
      [1, 2].map(async () => {
        const answer = await get('app://simulator/');
        const [, number = ''] = /nonce="([\w-]{24})"/.exec(await answer.text()) ?? [];
        expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${number}'`);
        return number;
      }),
    );
    expect(new Set(numbers).size).toBe(2);
    expect(
      (await get('app://simulator/assets/app-1a2b3c.js')).headers.get('content-security-policy'),
    ).not.toContain('nonce');
  });

  it.each(['POST', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'get', ''])('refuses to %s', async (method) => {
    expect((await get('app://simulator/', method)).status).toBe(405);
  });

  it.each([
    'app://elsewhere/',
    'app://SIMULATOR/',
    'app://simulator.evil.example/',
    'app://simulator:81/',
    'app://me@simulator/',
    'app:simulator',
    'https://simulator/',
    'file:///index.html',
    'not an address',
  ])('refuses another host: %s', async (url) => {
    expect((await get(url)).status).toBe(403);
  });

  const tricks = [
    '/../secret.json',
    '/assets/../../secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%2fsecret.json',
    '/..%2Fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/%2e%2e/secret.json',
    '/.%2e/secret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/%252e%252e%252fsecret.json',
    '//secret.json',
    '/./../secret.json',
    '/....//secret.json',
    '/..%2frenderer-of-another/secret.json',
    '/..%2frenderer/../secret.json',
    '/..%2findex.html',
    '/..%2f',
    '/assets',
    '/assets/',
    '/assets/program.exe',
    '/assets/unnamed',
    '/assets/app-1a2b3c.js/',
    '/assets/app-1a2b3c.js::$DATA',
    '/constructor',
    '/__proto__.js',
    `/${around}/secret.json`,
    `/..%2f..${encodeURIComponent(around)}/secret.json`,
    '/c:/secret.json',
    '/c:%5csecret.json',
    '/%5c%5cserver%5cshare%5csecret.json',
  ];

  it.each(tricks)('finds nothing outside the page, however a path is written: %s', async (path) => {
    const answer = await get(`app://simulator${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['/..', '/.', '/%2e%2e', '/../index.html', '/assets/..'])(
    'takes %s for the page, which it is',
    async (path) => {
      expect(await (await get(`app://simulator${path}`)).text()).toContain('<title>Page</title>');
    },
  );

  it.each(['/%', '/%zz', '/%c0%ae%c0%ae/secret.json', '/%00', '/assets/app-1a2b3c.js%00.html', '/%ff'])(
    'refuses what cannot be decoded: %s',
    async (path) => {
      expect((await get(`app://simulator${path}`)).status).toBe(400);
    },
  );

  it('never gives what lies outside the page, whatever is asked for', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'assets',
      'secret.json',
      'renderer',
      '%2e%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      '%00',
      ':',
      around,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        const answer = await get(`app://simulator/${parts.join('')}`);
        expect(await answer.text()).not.toContain(secret);
      }),
    );
  });
});
