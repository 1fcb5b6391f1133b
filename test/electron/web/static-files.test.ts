import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStaticFiles } from '../../../electron/web/static-files.ts';
import { sendBytes } from './send-raw.ts';
import { startTestHost, type TestHost } from './start-test-host.ts';

const around = mkdtempSync(join(tmpdir(), 'first-account-page-'));
const page = join(around, 'renderer');
const secret = 'nobody may read this';
let host: TestHost;

beforeAll(async () => {
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(around, 'secret.json'), secret);
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(page, 'assets', 'app-1a2b3c.js'), 'export {};');
  writeFileSync(join(page, 'assets', 'text-4d5e6f.woff2'), Buffer.from([0x77, 0x4f, 0x46, 0x32, 0xff]));
  symlinkSync(join(around, 'secret.json'), join(page, 'linked.json'));
  symlinkSync(around, join(page, 'folder'));
  host = await startTestHost({ files: readStaticFiles(page) });
});
afterAll(async () => {
  await host.stop();
  rmSync(around, { recursive: true });
});

describe('static files', () => {
  it('are served with their kind and for as long as they stay true', async () => {
    const script = await host.send({ path: '/assets/app-1a2b3c.js' });
    expect(script).toMatchObject({
      status: 200,
      text: 'export {};',
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    });
    const font = await host.send({ path: '/assets/text-4d5e6f.woff2', method: 'HEAD' });
    expect(font).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-type': 'font/woff2', 'content-length': '5' },
    });
    const start = await host.send({ path: '/' });
    expect(start).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
  });

  it('are those on the list and none besides, however a path is written', async () => {
    const tricks = [
      '/../secret.json',
      '/assets/../../secret.json',
      '/assets/..%2f..%2fsecret.json',
      '/%2e%2e%2fsecret.json',
      '/%2e%2e/secret.json',
      '/..%5csecret.json',
      '/..\\secret.json',
      '/%252e%252e%252fsecret.json',
      '//secret.json',
      '//127.0.0.1/secret.json',
      '/./../secret.json',
      '/....//secret.json',
      '/%c0%ae%c0%ae/secret.json',
      '/%00/../secret.json',
      '/assets/app-1a2b3c.js%00.html',
      '/assets/app-1a2b3c.js/',
      '/assets/',
      '/assets',
      '/index.html',
      '/INDEX.HTML',
      '/linked.json',
      '/folder/secret.json',
      '/constructor',
      '/__proto__',
      '/toString',
      '/%',
      '/%zz',
      '/*',
      '/:file',
      `${around}/secret.json`,
      `/${around}/secret.json`,
      '/c:/secret.json',
    ];
    for (const path of tricks) {
      const answer = await host.send({ path });
      expect(answer, path).toMatchObject({ status: 404 });
      expect(answer.text, path).not.toContain(secret);
      expect(answer.headers['content-security-policy'], path).toContain("default-src 'none'");
    }
  });

  it('are not found by bytes that no URL may contain', async () => {
    for (const path of [
      '/\0',
      '/assets/\0/../../../secret.json',
      '/\u0080',
      '/ /../secret.json',
      'secret.json',
      '*',
    ]) {
      const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`;
      const answer = await sendBytes(host.port, request);
      expect(answer, JSON.stringify(path)).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(answer).not.toContain(secret);
    }
  });

  it('do not grow while the host runs', async () => {
    writeFileSync(join(page, 'assets', 'late.js'), 'late');
    expect(await host.send({ path: '/assets/late.js' })).toMatchObject({ status: 404 });
  });
});

describe('readStaticFiles', () => {
  it('gives nothing where no page has been built, and the host then says so', async () => {
    expect(readStaticFiles(join(around, 'nowhere'))).toEqual([]);
    const empty = await startTestHost({ files: [] });
    const answer = await empty.send({ path: '/' });
    await empty.stop();
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('npm run build');
  });

  it('refuses a file whose kind it does not know rather than let a browser guess', () => {
    const odd = join(around, 'odd');
    mkdirSync(odd);
    writeFileSync(join(odd, 'index.html'), '');
    writeFileSync(join(odd, 'program.exe'), '');
    expect(() => readStaticFiles(odd)).toThrow('/program.exe');
  });
});
