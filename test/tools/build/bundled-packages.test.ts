import { describe, expect, it } from 'vitest';
import { packageFolderOf } from '../../../tools/build/bundled-packages.ts';

describe('packageFolderOf', () => {
  it.each([
    ['/clone/node_modules/react/index.js', '/clone/node_modules/react'],
    ['/clone/node_modules/@xstate/react/dist/a.js', '/clone/node_modules/@xstate/react'],
    ['/clone/node_modules/a/node_modules/b/c.js', '/clone/node_modules/a/node_modules/b'],
    ['\0/clone/node_modules/react/index.js?commonjs-module', '/clone/node_modules/react'],
    [
      '/clone/node_modules/@fontsource-variable/literata/index.css',
      '/clone/node_modules/@fontsource-variable/literata',
    ],
    ['C:\\clone\\node_modules\\react\\index.js', 'C:/clone/node_modules/react'],
  ])('finds the package of %j', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });

  it('gives null for our own files and for what the bundler makes on the fly', () => {
    expect(packageFolderOf('/clone/renderer/app.tsx')).toBeNull();
    expect(packageFolderOf('\0virtual:thing')).toBeNull();
  });
});
