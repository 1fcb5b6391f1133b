const quietFor = 2000;
const lineEvery = 5000;

/**
 * Shows that something long is going on: nothing for the first two seconds, then the elapsed time, in place on a
 * terminal and as a line every five seconds elsewhere. Returns the function that ends it, which gives the seconds.
 *
 * @param {string} what such as `Installing the packages`
 * @param {NodeJS.WritableStream & { isTTY?: boolean }} out
 * @returns {() => number}
 */
export function showProgress(what, out = process.stderr) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const inPlace = out.isTTY === true;
  let shown = false;
  let lastLine = 0;
  const timer = setInterval(() => {
    const elapsed = Date.now() - began;
    if (elapsed < quietFor || (!inPlace && elapsed - lastLine < lineEvery && shown)) return;
    shown = true;
    lastLine = elapsed;
    out.write(inPlace ? `\r${what} … ${seconds()} s` : `${what} … ${seconds()} s\n`);
  }, 500);
  return () => {
    clearInterval(timer);
    if (shown && inPlace) out.write('\r\u001B[K');
    return seconds();
  };
}
