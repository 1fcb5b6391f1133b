import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { buildCli } from './build-cli.ts';
import { buildDesktop } from './build-desktop.ts';
import { readBuildRecord } from './build-record.ts';
import { buildRenderer } from './build-renderer.ts';
import { noticeText } from './notice-text.ts';
import { shippedPackages } from './shipped-packages.ts';

const writesNotice = process.argv.includes('--write-notice');
const noticePath = join(projectRoot, 'NOTICE');

await buildRenderer({ onlyIfStale: false });
await buildCli();
await buildDesktop({ onlyIfStale: false });

const bundled = (['renderer', 'cli', 'desktop'] as const).flatMap(
  (name) => readBuildRecord(name)?.packages ?? [],
);
const notice = noticeText(shippedPackages(bundled));
const current = existsSync(noticePath) ? readFileSync(noticePath, 'utf8').replaceAll('\r\n', '\n') : '';

if (writesNotice) {
  writeFileSync(noticePath, notice);
  console.log(
    'The page is in dist/renderer, the terminal in dist/cli, the desktop in dist/desktop, and NOTICE names what went into them.',
  );
} else if (notice === current) {
  console.log(
    'The page is in dist/renderer, the terminal in dist/cli, the desktop in dist/desktop, and NOTICE is current.',
  );
} else {
  console.error('NOTICE does not name what ships now; run "npm run notice" and commit it.');
  process.exitCode = 1;
}
