import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { downloadElectron, namedElectron } from '../../../tools/start/download-electron.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const bytes = Buffer.alloc(200_000, 'Electron');

/** A server in the place of Electron's own. */
async function mirror(answer: RequestListener): Promise<readonly string[]> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    vi.unstubAllEnvs();
  });
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`); // it listens on a port
  return asked;
}

const fileName = `electron-v45.4.1-${process.platform}-${process.arch}.zip`;
const sha256 = createHash('sha256').update(bytes).digest('hex');
const release = { version: '45.4.1', checksums: { [fileName]: sha256 } };

describe('downloadElectron', () => {
  it('names the release of the packages, with a checksum for this machine', () => {
    const { version, checksums } = namedElectron();
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(checksums[`electron-v${version}-linux-x64.zip`]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('brings the file into the cache and says how far it is', async () => {
    const asked = await mirror((_request, response) => response.end(bytes));
    const cache = tempFolder();
    const progress: number[] = [];
    const { signal } = new AbortController();
    await downloadElectron(release, cache)({ signal, onBytes: (soFar) => progress.push(soFar) });
    expect(asked).toEqual([`/v45.4.1/${fileName}`]);
    expect(Math.max(...progress)).toBe(bytes.length);
    expect(readdirSync(cache, { recursive: true }).some((name) => String(name).endsWith(fileName))).toBe(
      true,
    );
  });

  it('throws away what does not have the checksum', async () => {
    await mirror((_request, response) => response.end(Buffer.alloc(1000, 'Something else')));
    const cache = tempFolder();
    const { signal } = new AbortController();
    await expect(downloadElectron(release, cache)({ signal, onBytes: () => {} })).rejects.toThrow(fileName);
    expect(readdirSync(cache, { recursive: true }).filter((name) => String(name).endsWith('.zip'))).toEqual(
      [],
    );
  });

  it('stops when it is told to, in the middle of what comes', async () => {
    await mirror((_request, response) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 1000));
    });
    const stop = new AbortController();
    const download = downloadElectron(
      release,
      tempFolder(),
    )({ signal: stop.signal, onBytes: () => stop.abort() });
    await expect(download).rejects.toThrow(/abort/i);
  });

  it('rejects where nobody answers, or somebody has no such file', async () => {
    await mirror((_request, response) => response.writeHead(404).end());
    const { signal } = new AbortController();
    await expect(downloadElectron(release, tempFolder())({ signal, onBytes: () => {} })).rejects.toThrow(
      '404',
    );
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/');
    await expect(downloadElectron(release, tempFolder())({ signal, onBytes: () => {} })).rejects.toThrow(
      'fetch failed',
    );
  });
});
