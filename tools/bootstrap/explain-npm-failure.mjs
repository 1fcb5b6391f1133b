/** @type {readonly { pattern: RegExp, sentence: (folder: string) => string }[]} */
const causes = [
  {
    pattern: /ENOSPC/,
    sentence: (folder) =>
      `There is no space left on the disk that holds ${folder}; the packages need about 1 GB, so free some and try again.`,
  },
  {
    pattern: /CERT_|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)/,
    sentence: () =>
      "The package registry's certificate is not trusted on this machine; point NODE_EXTRA_CA_CERTS at your organisation's certificate and try again.",
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
    sentence: () =>
      "The package registry cannot be reached from here; check the network connection or npm's proxy setting and try again.",
  },
  {
    pattern: /\bE40[13]\b|\bE407\b/,
    sentence: () =>
      "The package registry refused this machine; check npm's login or proxy setting and try again.",
  },
  {
    pattern: /EINTEGRITY/,
    sentence: () =>
      'A downloaded package is not the one the lock file names; run "npm cache clean --force" and try again.',
  },
  {
    pattern: /EUSAGE|can only install packages when your package\.json and package-lock\.json/,
    sentence: () =>
      'package.json and package-lock.json do not agree; run "npm install" once to bring them together.',
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    sentence: (folder) =>
      `npm may not write in ${folder}; give yourself the right to, or clone into a folder of your own.`,
  },
  {
    pattern: /E404|ETARGET|notarget/,
    sentence: () =>
      "The package registry used here does not have a package we need; check npm's registry setting.",
  },
];

/**
 * One sentence on why npm failed and what to do, from what npm printed. The first cause that fits wins: a full disk
 * also shows as other errors, and so does a registry that cannot be reached.
 *
 * @param {string} output everything npm wrote
 * @param {number | null} status its exit status
 * @param {string} folder where it was installing
 * @returns {string}
 */
export function explainNpmFailure(output, status, folder) {
  const cause = causes.find(({ pattern }) => pattern.test(output));
  if (cause !== undefined) return cause.sentence(folder);
  return `npm could not install the packages and stopped with status ${status ?? 'unknown'}.`;
}
