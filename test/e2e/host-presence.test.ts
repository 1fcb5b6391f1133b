import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { HostState } from '../../electron/contract/bridge.ts';
import { stepsUntilEnd } from '../../electron/web/presence.ts';
import { breakConnections } from './host/break-connections.ts';
import { hostStage } from './host/host-stage.ts';

const about = (page: Page) => page.evaluate(() => globalThis.testPage.call('app.about', {}));
const waitForState = (page: Page, state: HostState) =>
  page.waitForFunction((wanted) => globalThis.testPage.states.at(-1) === wanted, state);
const letIn = { ok: true, value: null };
const stage = hostStage();

describe('presence', () => {
  it('keeps the host while a tab is open, and one request does it for all tabs', async () => {
    const posts: string[] = [];
    stage.context.on('request', (request) => posts.push(new URL(request.url()).pathname));
    const tabs: Page[] = [];
    for (let count = 0; count < 8; count += 1) tabs.push(await stage.open());
    // A ninth still gets through, although browsers open six connections to one host at most.
    for (const tab of tabs) expect(await about(tab)).toEqual(letIn);
    expect(posts.filter((path) => path === '/presence')).toHaveLength(1);
    for (let taken = 0; taken < 3 * stepsUntilEnd; taken += 1) stage.host.step();
    expect(stage.host.closings).toEqual([]);
  });

  it('passes to another tab when the one that shows it is closed', async () => {
    const [first, second] = [await stage.open(), await stage.open()];
    const taken = second.waitForRequest('**/presence');
    await first.close();
    expect((await taken).method()).toBe('POST');
  });

  it('ends when the last tab is closed, and the host ends after it', async () => {
    const page = await stage.open();
    await page.close();
    for (let steps = 0; stage.host.closings.length === 0 && steps < 1_000_000; steps += 1) {
      stage.host.step();
      await new Promise(setImmediate);
    }
    expect(await stage.host.ended).toBe(null);
  });

  it('tells all tabs when the host is away, and when it is back', async () => {
    const tabs = [await stage.open(), await stage.open()];
    for (const tab of tabs) await waitForState(tab, 'here');
    await stage.context.setOffline(true);
    breakConnections(stage.host.port);
    for (const tab of tabs) await waitForState(tab, 'away');
    await stage.context.setOffline(false);
    for (const tab of tabs) await waitForState(tab, 'here');
    for (const tab of tabs) expect(await about(tab)).toEqual(letIn);
  });

  it('tells all tabs when the host has ended, and they send it nothing more', async () => {
    const tabs = [await stage.open(), await stage.open()];
    await stage.host.stop();
    for (const tab of tabs) await waitForState(tab, 'ended');
    const stranger = await stage.startInItsPlace();
    for (const tab of tabs) expect(await about(tab)).toEqual({ ok: false, problem: { kind: 'host-gone' } });
    expect(stranger.log).toEqual([]);
    await stranger.stop();
  });

  it('of a tab from an earlier start does not stand in the way of the next', async () => {
    const old = await stage.open();
    await stage.context.setOffline(true);
    breakConnections(stage.host.port);
    await waitForState(old, 'away');
    await stage.host.stop();
    const next = await stage.startInItsPlace();
    await stage.context.setOffline(false);
    const fresh = await stage.open(next.address);
    await waitForState(old, 'ended');
    expect(await about(fresh)).toEqual(letIn);
    expect(await fresh.evaluate(() => globalThis.testPage.states)).not.toContain('ended');
    await next.stop();
  });
});
