import { strFromU8, unzipSync } from 'fflate';

/** What a package may unpack to: far more than the largest county needs, far less than would fill a small computer. */
const mostBytes = 64 * 1024 * 1024;

/** The text files of a zip by their name without folders, or the sentence that says why it cannot be read. */
export function unzipPackage(
  bytes: Uint8Array,
):
  | { readonly ok: true; readonly files: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly sentence: string } {
  let size = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = /\.(csv|json)$/i.test(name) && !name.startsWith('__MACOSX/');
        if (wanted) size += originalSize;
        return wanted && size <= mostBytes;
      },
    });
    if (size > mostBytes) return { ok: false, sentence: 'The package is too large: it may unpack to 64 MB.' };
    const files = Object.entries(unpacked).map(
      ([path, content]) => [path.split('/').at(-1)?.toLowerCase() ?? path, strFromU8(content)] as const,
    );
    return { ok: true, files: new Map(files) };
  } catch {
    return {
      ok: false,
      sentence: 'The file is not a zip that can be read. Choose the package as it was downloaded.',
    };
  }
}
