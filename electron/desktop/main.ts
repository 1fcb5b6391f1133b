import { startDesktop } from './start-desktop.ts';

startDesktop(process.argv.slice(1), process.cwd());
