import { describe, expect, it } from 'vitest';
import { callNames } from '../../../electron/contract/call-names.ts';
import { startTestHost } from './start-test-host.ts';

describe('a call', () => {
  it('reaches the services under its name, with the arguments as they came, and brings their answer back', async () => {
    const host = await startTestHost({
      handleCall: async (name, args) =>
        name === 'app.about' ? { ok: true, value: { args } } : { ok: false, problem: { kind: 'signed-out' } },
    });
    const session = await host.enter();
    const good = await host.post('/api/app.about', { anything: [1, 'é'] }, session);
    expect(JSON.parse(good.text)).toEqual({ ok: true, value: { args: { anything: [1, 'é'] } } });
    expect(good.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    const problem = await host.post('/api/shelf.list', {}, session);
    expect(problem.status).toBe(200);
    expect(JSON.parse(problem.text)).toEqual({ ok: false, problem: { kind: 'signed-out' } });
    await host.stop();
  });

  it('has a way in for every name of the contract', async () => {
    const host = await startTestHost();
    const session = await host.enter();
    for (const name of callNames)
      expect(await host.post(`/api/${name}`, {}, session), name).toMatchObject({ status: 200 });
    expect(host.reached.map(({ name }) => name)).toEqual([...callNames]);
    await host.stop();
  });

  it('is refused under any other name, those that every object has included', async () => {
    const host = await startTestHost();
    const session = await host.enter();
    const names = [
      '',
      'nope',
      'constructor',
      '__proto__',
      'toString',
      'APP.ABOUT',
      'app.about/',
      'app.about%00',
      'app',
    ];
    for (const name of [...names, 'app%2eabout/x', '../quit', 'app.about/../../quit', '*', ':name']) {
      const answer = await host.post(`/api/${name}`, {}, session);
      expect(answer, name).toMatchObject({ status: 404, text: '{"error":"There is nothing here."}' });
    }
    expect(host.reached).toEqual([]);
    expect(host.closings).toEqual([]);
    await host.stop();
  });

  it('is refused when its body is no JSON, or reaches for the prototype', async () => {
    const host = await startTestHost();
    const headers = {
      ...(await host.enter()),
      origin: `http://127.0.0.1:${host.port}`,
      'content-type': 'application/json',
    };
    const bodies = [
      '',
      '{',
      '{"a":}',
      'undefined',
      "{'a':1}",
      '{"__proto__":{"admin":true}}',
      '{"a":{"__proto__":{}}}',
      '{"constructor":{"prototype":{"admin":true}}}',
      '\u0000',
    ];
    for (const body of bodies) {
      const answer = await host.send({ method: 'POST', path: '/api/app.about', headers, body });
      expect(answer, body).toMatchObject({ status: 400, text: '{"error":"This is not valid JSON."}' });
    }
    expect(host.reached).toEqual([]);
    await host.stop();
  });

  it('may be nested absurdly deep without harm to the host', async () => {
    const host = await startTestHost();
    const headers = {
      ...(await host.enter()),
      origin: `http://127.0.0.1:${host.port}`,
      'content-type': 'application/json',
    };
    const body = '['.repeat(32_000) + ']'.repeat(32_000);
    const answer = await host.send({ method: 'POST', path: '/api/app.about', headers, body });
    expect([200, 400]).toContain(answer.status);
    expect(await host.send({ path: '/' })).toMatchObject({ status: 200 });
    await host.stop();
  });

  it('that fails by our own mistake says so without a message, a stack or a path, to the page and in the log', async () => {
    const secret = 'UNIQUE constraint failed for Maya Ortiz in /home/ortiz/first-account.db';
    const host = await startTestHost({
      handleCall: () => Promise.reject(Object.assign(new TypeError(secret), { statusCode: 418 })),
    });
    const answer = await host.post('/api/app.about', { name: 'Maya Ortiz' }, await host.enter());
    await host.stop();
    expect(answer.status).toBe(500);
    expect(answer.text).toBe(
      '{"error":"Something went wrong inside First Account; what was stored before is safe."}',
    );
    expect(host.log.join('\n')).toMatch(/^failed: \/api\/app\.about: TypeError at calls\.test\.ts:\d+:\d+$/);
  });
});

describe('the log', () => {
  it('has one line for each refusal, without tokens, cookies, addresses or anything that was typed', async () => {
    const host = await startTestHost();
    const session = await host.enter();
    await host.post('/session', { token: 'guessed-token' });
    await host.send({ headers: { host: 'typed.example' } });
    await host.post('/api/app.about', {}, { ...session, origin: 'http://typed.example' });
    await host.send({ method: 'DELETE', path: '/typed-path?token=typed-token' });
    await host.post('/api/trainee.signIn', { who: 'typed-name', pin: '4711' }, session);
    await host.send({
      method: 'POST',
      path: '/api/trainee.signIn',
      headers: { ...session, origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json' },
      body: '{"who":"typed-name",',
    });
    await host.stop();
    expect(host.log).toEqual([
      'refused a page: its token was wrong',
      'refused a request: host',
      'refused a request: origin',
      'refused a request: method',
      'refused a request: json',
    ]);
  });
});
