import { createHash } from 'node:crypto';

/**
 * What an installed folder was made from: the text of its lock file (or package.json) and the kind of machine, since
 * packages hold binaries. Equal keys mean there is nothing to install.
 *
 * @param {string} text
 * @param {string} platform such as `linux-x64`
 * @returns {string}
 */
export function installKey(text, platform) {
  // A checkout on Windows may have turned the line ends.
  const hash = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
  return `${platform} ${hash}\n`;
}

/**
 * Whether what npm says it installed is what the lock file asks for, so that a hand-made `npm install` is not repeated.
 * Optional packages may be absent, for they are mostly other machines' binaries.
 *
 * @param {string} lockText `package-lock.json`
 * @param {string} installedText `node_modules/.package-lock.json`, which npm writes last
 * @returns {boolean}
 */
export function isInstalled(lockText, installedText) {
  const wanted = packagesOf(lockText);
  const installed = packagesOf(installedText);
  if (wanted === null || installed === null) return false;
  const missing = Object.entries(wanted).some(
    ([path, entry]) => path !== '' && entry.optional !== true && installed[path]?.version !== entry.version,
  );
  const extra = Object.entries(installed).some(([path, entry]) => wanted[path]?.version !== entry.version);
  return !missing && !extra;
}

/**
 * @param {string} text
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesOf(text) {
  try {
    return JSON.parse(text).packages ?? null;
  } catch {
    return null; // A lock file that cannot be read is the same as none: npm will say what is wrong with it.
  }
}
