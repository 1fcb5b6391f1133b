const oldest = 20;

/**
 * One sentence when this Node cannot even set the project up, otherwise null. Any Node from 20 on will do: the project
 * brings the one it runs on.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const major = Number(version.split('.')[0]);
  if (major >= oldest) return null;
  return `First Account needs Node ${oldest} or newer to set itself up, and this is Node ${version}; install a newer one from nodejs.org and try again.`;
}
