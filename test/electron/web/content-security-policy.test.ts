import { describe, expect, it } from 'vitest';
import { startTestHost } from './start-test-host.ts';

function directives(policy: string | readonly string[] | undefined): Readonly<Record<string, string>> {
  const parts = String(policy).split('; ');
  return Object.fromEntries(
    parts.map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]),
  );
}

describe('the content security policy', () => {
  it('stands on every answer, whatever it answers, beside the other security headers', async () => {
    const host = await startTestHost();
    const session = await host.enter();
    const answers = [
      await host.send({ path: '/' }),
      await host.send({ path: '/assets/app-1a2b3c.js' }),
      await host.send({ path: '/nowhere' }),
      await host.send({ path: '/%zz' }),
      await host.send({ headers: { host: 'evil.example' } }),
      await host.send({ method: 'PUT' }),
      await host.post('/session', { token: 'wrong' }),
      await host.post('/api/app.about', {}),
      await host.post('/api/app.about', {}, session),
      await host.post('/api/app.about', 'x'.repeat(70_000), session),
    ];
    await host.stop();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 421, 405, 401, 401, 200, 413]);
    for (const { status, headers } of answers) {
      expect(headers, String(status)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toMatch(/camera=\(\).*microphone=\(\)/);
      expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined();
      expect(directives(headers['content-security-policy'])).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'connect-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
        'require-trusted-types-for': "'script'",
      });
    }
  });

  it('names no other server, no inline or evaluated code, and no wildcard; data: is for drawings', async () => {
    const host = await startTestHost();
    const { headers } = await host.send({ path: '/' });
    await host.stop();
    const { 'img-src': images, ...others } = directives(headers['content-security-policy']);
    expect(Object.values(others).join(' ')).not.toMatch(/unsafe|https?:|data:|blob:|\*|strict-dynamic/);
    expect(images).toBe("'self' data:");
  });

  it('has a fresh nonce for styles on each load of the page, the same one as in the page', async () => {
    const host = await startTestHost();
    const loads = await Promise.all([1, 2, 3].map(() => host.send({ path: '/' })));
    await host.stop();
    const nonces = loads.map(({ headers, text }) => {
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
      expect(nonce).toMatch(/^[\w-]{24}$/);
      expect(text).toContain(`nonce="${nonce}"`);
      expect(directives(headers['content-security-policy'])['style-src']).toBe(`'self' 'nonce-${nonce}'`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(3);
  });

  it('has no nonce on anything but the page', async () => {
    const host = await startTestHost();
    const { headers } = await host.send({ path: '/assets/app-1a2b3c.js' });
    await host.stop();
    expect(headers['content-security-policy']).not.toContain('nonce');
  });
});
