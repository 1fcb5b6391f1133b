import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { runNode } from '../run-node.ts';

/**
 * Builds everything that is packed, whatever was built before, and gives the exit status: not 0 when a part fails to
 * build or NOTICE does not name what is in it.
 */
export function buildParts(): Promise<number> {
  return runNode([join(projectRoot, 'tools', 'build', 'build.ts')]);
}
