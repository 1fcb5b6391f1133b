import type { ShippedPackage } from './shipped-packages.ts';

const rule = '-'.repeat(80);

const opening = `First Account
Copyright 2026 the First Account authors

The code is licensed under the Apache License 2.0 (see LICENSE). The scenarios and the service directory in
scenarios/library are licensed under Creative Commons Attribution 4.0 International (CC BY 4.0,
https://creativecommons.org/licenses/by/4.0/).

This file is made by "npm run notice" from what is really in the builds; do not edit it by hand.`;

const portraits = `Portraits are made with Open Peeps by Pablo Stanley (https://www.openpeeps.com/), dedicated to the public domain
under CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/).`;

const sqlite = 'SQLite (https://sqlite.org/), which better-sqlite3 contains, is in the public domain.';

const runtimes = `A portable folder carries Node.js (https://nodejs.org/); its licence, and those of everything in it, are in
runtime/LICENSE.txt there. An installer carries Electron (https://www.electronjs.org/) and with it Chromium and Node.js;
their licences are installed beside the program as LICENSE.electron.txt and LICENSES.chromium.html.`;

/** The NOTICE file: what is ours, then every package that ships, those with the same licence text together. */
export function noticeText(packages: readonly ShippedPackage[]): string {
  const has = (name: string) => packages.some((shipped) => shipped.name === name);
  const acknowledged = [
    ...(has('@dicebear/open-peeps') ? [portraits] : []),
    ...(has('better-sqlite3') ? [sqlite] : []),
    runtimes,
  ];
  return `${[opening, ...acknowledged, ...groupByText(packages)].join('\n\n')}\n`;
}

function groupByText(packages: readonly ShippedPackage[]): readonly string[] {
  const groups = Map.groupBy(
    packages,
    ({ license, text }) => text ?? `${license}, and no licence text of its own.`,
  );
  return [...groups].map(([text, members]) => {
    const names = members.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${rule}\n${names.join('\n')}\n\n${text}`;
  });
}
