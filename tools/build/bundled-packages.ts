import type { Plugin } from 'vite';

/** The folder of the package a module belongs to, or null for our own files and what is made on the fly. */
export function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return found?.[1] ?? null;
}

/**
 * A build plugin that hands over the folders of all packages whose modules took part, fonts and style sheets included.
 * The bundler's own run-time pieces count as the packages they come from.
 */
export function bundledPackages(modules: string, give: (folders: readonly string[]) => void): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_options, bundle) {
      // The graph knows style sheets and fonts; only the chunks know the pieces that the bundler itself put in.
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const ids = [...this.getModuleIds(), ...chunks.flatMap((chunk) => chunk.moduleIds)];
      const folders = ids.map((id) => bundlerFolder(id, modules) ?? packageFolderOf(id));
      give([...new Set(folders)].filter((folder) => folder !== null).toSorted());
    },
  };
}

function bundlerFolder(id: string, modules: string): string | null {
  const bundler = /^\0(vite|rolldown)\//.exec(id)?.[1];
  return bundler === undefined ? null : `${modules}/${bundler}`;
}
