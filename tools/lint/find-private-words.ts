/** Written with a bracket in each, so that this file does not find itself. */
const privateWords =
  /\/[w]ork\/|\/[t]mp\/[a-z]|\/[f]arm\/|\/[r]oot\/|registry\.[n]pmjs|deb\.[d]ebian|\b[s]ubagent|\b[h]elper session/i;

/** The lock file names where packages come from, and that is its job. */
const exempt = /(?:^|\/)package-lock\.json$/;

/**
 * One sentence for every line that speaks of a particular machine (its folders, its mirrors) or of how the work is
 * organised; neither belongs in what is shipped. The files come as pairs of path and text.
 */
export function findPrivateWords(files: Iterable<readonly [path: string, text: string]>): readonly string[] {
  const sentences: string[] = [];
  for (const [path, text] of files) {
    if (exempt.test(path) || !privateWords.test(text)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      const found = privateWords.exec(line);
      if (found === null) continue;
      sentences.push(`${path}:${index + 1} names "${found[0]}", which is about one machine; leave it out.`);
    }
  }
  return sentences;
}
