import { buildRenderer } from '../build/build-renderer.ts';
import { runNode } from '../run-node.ts';
import { isTestProject, vitestArguments } from './test-reports.ts';

const [project, ...typed] = process.argv.slice(2);
if (!isTestProject(project)) throw new Error(`Say which tests: unit or e2e, not "${project ?? ''}".`);

// End-to-end tests drive the built page, so a change to its sources must be in it.
if (project === 'e2e') await buildRenderer({ onlyIfStale: true });
process.exitCode = await runNode([...vitestArguments(project), ...typed]);
