const longest = 250;
const reason = /\bLong because\b/;
const code = /\.(?:ts|tsx|mjs|css)$/;

/**
 * One sentence for every code file over 250 lines that does not say "Long because …" in its first ten. The files come
 * as pairs of path and text.
 */
export function findLongFiles(files: Iterable<readonly [path: string, text: string]>): readonly string[] {
  const sentences: string[] = [];
  for (const [path, text] of files) {
    if (!code.test(path)) continue;
    const lines = text.split('\n');
    const count = text.endsWith('\n') ? lines.length - 1 : lines.length;
    if (count <= longest || reason.test(lines.slice(0, 10).join('\n'))) continue;
    sentences.push(`${path} has ${count} lines; split it, or begin it with a comment "Long because …".`);
  }
  return sentences;
}
