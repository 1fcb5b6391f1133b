import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer, type ProxyOptions } from 'vite';
import { projectRoot } from './project-root.ts';

// The page from Vite, changing under your hands, with the real host behind it.
const host = spawn(
  process.execPath,
  [join(projectRoot, 'electron', 'cli', 'main.ts'), 'serve', '--json', ...process.argv.slice(2)],
  { stdio: ['inherit', 'pipe', 'inherit'] },
);
host.on('close', (status) => {
  process.exit(status ?? 1);
});
process.on('SIGINT', () => {}); // the terminal has told the host as well, and this ends when the host does
process.on('SIGTERM', () => host.kill('SIGTERM'));

for await (const line of createInterface({ input: host.stdout })) {
  const { address } = JSON.parse(line) as { readonly address: string }; // the one line `serve --json` prints
  console.log(`Open ${await servePage(new URL(address))}`);
}

/** Starts Vite in front of a host and gives the address to open, with the host's token in it. */
async function servePage(behind: URL): Promise<string> {
  let ownOrigin = '';
  const toHost: ProxyOptions = {
    target: behind.origin,
    changeOrigin: true,
    configure(proxy) {
      proxy.on('proxyReq', (request, incoming) => {
        // Only this page may speak in the host's name; a stranger keeps its own, and the host refuses it.
        if (incoming.headers.origin === ownOrigin) request.setHeader('origin', behind.origin);
      });
    },
  };
  const vite = await createServer({
    configFile: join(projectRoot, 'vite.config.ts'),
    server: {
      host: '127.0.0.1',
      // Whole paths, because the page has files such as session.tsx.
      proxy: { '/api/': toHost, '^/(?:session|presence|quit)$': toHost },
    },
  });
  await vite.listen();
  const page = new URL(vite.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173/');
  ownOrigin = page.origin;
  page.hash = behind.hash;
  return page.href;
}
