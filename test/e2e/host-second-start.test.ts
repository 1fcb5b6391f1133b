import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { enter } from './host/enter.ts';
import { fakeOpener } from './host/fake-opener.ts';
import { said, servingStage } from './host/serving-stage.ts';

const stage = servingStage();

describe('a second start on one folder', () => {
  it('leads to the first and ends, with the same address in words and in JSON', async () => {
    const first = stage.start({ json: true, dataFolder: stage.dataFolder });
    const { address, port } = await said(first);
    const second = stage.start({ json: true, dataFolder: stage.dataFolder });
    expect(await second.ended).toBe(0);
    expect(JSON.parse(second.out())).toEqual({ address, port, dataFolder: stage.dataFolder });
    const third = stage.start({ dataFolder: stage.dataFolder });
    expect(await third.ended).toBe(0);
    expect(third.out()).toContain(address);
    expect(third.problems()).toBe('First Account is running for this folder already.\n');
    expect(await enter(address)).toMatchObject({ status: 200 });
  });

  it.runIf(process.platform === 'linux')(
    'opens the browser on the first, by an address that is good once',
    async () => {
      const first = stage.start({ json: true, dataFolder: stage.dataFolder });
      await said(first);
      const opener = fakeOpener(stage.around);
      const second = stage.start({ json: true, open: true, dataFolder: stage.dataFolder }, opener.env);
      expect(await second.ended).toBe(0);
      expect(await enter(opener.given())).toMatchObject({ status: 200 });
      expect(await enter(opener.given())).toMatchObject({ status: 401 });
    },
  );

  it('that comes while the first is still starting waits for it', async () => {
    const both = [
      stage.start({ json: true, dataFolder: stage.dataFolder }),
      stage.start({ json: true, dataFolder: stage.dataFolder }),
    ];
    const [one, other] = await Promise.all(both.map(said));
    expect(one).toEqual(other);
    expect(await enter(one?.address ?? '')).toMatchObject({ status: 200 });
  });

  it('begins anew after a crash, whoever has the old port by then', async () => {
    const first = stage.start({ json: true, dataFolder: stage.dataFolder });
    const { port } = await said(first);
    first.signal('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    expect(readdirSync(stage.dataFolder)).toContain('running.json');
    const impostor = createServer((_request, response) => response.end('{"proof":"no"}'));
    await new Promise<void>((resolve) => {
      impostor.listen(port, '127.0.0.1', resolve);
    });
    const second = stage.start({ json: true, dataFolder: stage.dataFolder });
    const anew = await said(second);
    expect(anew.port).not.toBe(port);
    expect(await enter(anew.address)).toMatchObject({ status: 200 });
    impostor.close();
  });
});
