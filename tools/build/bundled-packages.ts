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
    generateBundle() {
      const folders = new Set<string>();
      for (const id of this.getModuleIds()) {
        const folder = id.startsWith('\0vite/')
          ? `${modules}/vite`
          : id.startsWith('\0rolldown/')
            ? `${modules}/rolldown`
            : packageFolderOf(id);
        if (folder !== null) folders.add(folder);
      }
      give([...folders].toSorted());
    },
  };
}
