import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { projectRoot } from './project-root.ts';

// The page from Vite, changing under your hands, with the real host behind it: Vite passes /api on to the host under
// the host's own name, so the host's checks of Host and Origin stay as they are.
const host = spawn(
  process.execPath,
  [
    join(projectRoot, 'electron', 'cli', 'main.ts'),
    'serve',
    '--port',
    '0',
    '--json',
    ...process.argv.slice(2),
  ],
  { stdio: ['inherit', 'pipe', 'inherit'] },
);
host.on('close', (status) => {
  process.exit(status ?? 1);
});
process.on('SIGTERM', () => host.kill('SIGTERM'));

for await (const line of createInterface({ input: host.stdout })) {
  const { url } = JSON.parse(line) as { readonly url: string }; // what `serve --json` prints, one line
  await serve(new URL(url));
}

async function serve(behind: URL): Promise<void> {
  const vite = await createServer({
    configFile: join(projectRoot, 'vite.config.ts'),
    server: {
      host: '127.0.0.1',
      proxy: {
        '/api': {
          target: behind.origin,
          changeOrigin: true,
          headers: { origin: behind.origin },
        },
      },
    },
  });
  await vite.listen();
  const page = new URL(vite.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173/');
  page.hash = behind.hash;
  console.log(`Open ${page.href}`);
}
