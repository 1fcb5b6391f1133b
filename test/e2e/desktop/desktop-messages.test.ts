import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { callNames } from '../../../electron/contract/call-names.ts';
import { callArguments } from '../../../electron/contract/calls.ts';
import { desktopStage } from './desktop-stage.ts';

const stage = desktopStage('test page');

const ourPage = { url: 'app://simulator/#/records', parent: null };

const about = ['app.about', {}] as const;

describe('a message to the main process', { timeout: 60_000 }, () => {
  it('is answered for each call of the contract, and for two things more', async () => {
    const { desktop } = await stage.start();
    expect(desktop.ipcChannels().toSorted()).toEqual([...callNames, 'host.quit', 'host.saveFile'].toSorted());
  });

  it('is answered to our page, through the preload, with data or with a problem that has a name', async () => {
    const { page, dataFolder } = await stage.start();
    await page.waitForFunction(() => globalThis.testPage !== undefined);
    const answers = await page.evaluate(async () => ({
      about: await globalThis.testPage.call('app.about', {}),
      stranger: await globalThis.testPage.call('shelf.list', { as: 'x'.repeat(30) }),
    }));
    expect(answers.about).toMatchObject({ ok: true, value: { host: 'desktop', dataFolder } });
    expect(answers.stranger).toEqual({ ok: false, problem: { kind: 'signed-out' } });
  });

  it('is not heard from anybody but the main frame of our own window at our own address', async () => {
    const { desktop, window } = await stage.start();
    const ours = window.webContents;
    const strangers = [
      { sender: { id: ours.id + 1 }, senderFrame: ourPage },
      { sender: ours, senderFrame: null },
      { sender: ours, senderFrame: { ...ourPage, parent: {} } },
      ...[
        'https://evil.example/',
        'https://simulator/',
        'app://elsewhere/',
        'app://simulator.evil.example/',
        'app://simulator:81/',
        'app://me@simulator/',
        'app:simulator',
        'file:///C:/simulator',
        'about:blank',
        'data:text/html,hello',
        'devtools://simulator/',
        '',
      ].map((url) => ({ sender: ours, senderFrame: { url, parent: null } })),
    ];
    for (const sender of strangers) {
      for (const channel of desktop.ipcChannels()) {
        await expect(desktop.invoke(sender, channel, {}), JSON.stringify(sender)).rejects.toThrow(
          'was not heard',
        );
      }
    }
    expect(desktop.hasEnded()).toBe(false);
    expect(desktop.asked).toEqual([]);
    expect(await desktop.invoke({ sender: ours, senderFrame: ourPage }, ...about)).toMatchObject({
      ok: true,
    });
  });

  it('from a frame inside our page is not heard, and the frame has no bridge', async () => {
    const { page, desktop, window } = await stage.start({ context: { bypassCSP: true } });
    window.webContents.removeAllListeners(); // so that a frame can come about at all
    desktop.permission.beforeRequest = null;
    await page.evaluate(() => document.body.append(document.createElement('iframe')));
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    const said = await frame?.evaluate(async () => {
      // The binding stands for whatever a frame that was taken over could send by itself.
      const invoke = Reflect.get(globalThis, '__invoke') as (
        channel: string,
        given: readonly unknown[],
      ) => Promise<unknown>; // see test/doubles/window.ts
      const answer = invoke('app.about', [{}]).then(
        () => 'answered',
        (error: Error) => error.message,
      );
      return { bridge: typeof globalThis.firstAccount, answer: await answer };
    });
    expect(said).toEqual({
      bridge: 'undefined',
      answer: expect.stringContaining('it comes from a frame inside the page'),
    });
  });

  it('without its one argument, or with more, is refused', async () => {
    const { desktop, window } = await stage.start();
    const us = { sender: window.webContents, senderFrame: ourPage };
    for (const channel of desktop.ipcChannels()) {
      await expect(desktop.invoke(us, channel)).rejects.toThrow('takes one argument');
      await expect(desktop.invoke(us, channel, {}, {})).rejects.toThrow('takes one argument');
    }
    await expect(desktop.invoke(us, 'app.eval', {})).rejects.toThrow('No handler registered');
  });

  it('with arguments that are not as agreed is answered with a problem, whatever they are', async () => {
    const { desktop, window } = await stage.start();
    const us = { sender: window.webContents, senderFrame: ourPage };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...callNames),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
        async (channel, argument) => {
          fc.pre(!callArguments[channel].safeParse(argument).success);
          expect(await desktop.invoke(us, channel, argument)).toMatchObject({
            ok: false,
            problem: { kind: 'bad-arguments' },
          });
        },
      ),
    );
  });

  it('that would save what is no export, or name a path, is refused before anybody is asked', async () => {
    const { desktop, window } = await stage.start();
    const us = { sender: window.webContents, senderFrame: ourPage };
    const file = { name: 'records.csv', mediaType: 'text/csv', text: 'a' };
    const wrong: readonly unknown[] = [
      null,
      'records.csv',
      {},
      { ...file, path: '/etc/passwd' },
      { ...file, text: 7 },
      { ...file, encoding: 'hex' },
      ...[
        '../records.csv',
        '/etc/records.csv',
        'C:\\records.csv',
        'a/b.csv',
        'a\\b.csv',
        'records.csv\0.exe',
        'program.exe',
        'start.bat',
        'start.cmd',
        'page.hta',
        'link.lnk',
        'records.csv.exe',
        'records',
        '.csv',
        'records.csv ',
        'records.',
        'con\u202Evsc.csv',
        'x'.repeat(200),
        '',
      ].map((name) => ({ ...file, name })),
    ];
    for (const given of wrong) {
      await expect(desktop.invoke(us, 'host.saveFile', given), JSON.stringify(given)).rejects.toThrow(
        'Error invoking remote method',
      );
    }
    expect(desktop.asked).toEqual([]);
    await desktop.invoke(us, 'host.saveFile', file);
    expect(desktop.asked.map(({ dialog }) => dialog)).toEqual(['save']);
  });

  it('is not answered any more when the app is ending', async () => {
    const { desktop, window } = await stage.start();
    const us = { sender: window.webContents, senderFrame: ourPage };
    desktop.app.quit();
    expect(await desktop.invoke(us, ...about)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    expect(await desktop.ended).toBe(0);
  });
});
