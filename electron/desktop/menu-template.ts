import type { MenuItemConstructorOptions } from 'electron';
import type { HostNotice } from '../contract/bridge.ts';

type Place = Extract<HostNotice, { readonly kind: 'go-to' }>['place'];

/** What the menu can do, for whoever puts it up. */
export type MenuActions = {
  readonly goTo: (place: Place) => void;
  readonly openScenario: () => void;
  readonly takeOffShelf: (scenario: { readonly hash: string; readonly title: string }) => void;
  readonly showDataFolder: () => void;
  readonly installUpdate: () => void;
  readonly about: () => void;
};

export type MenuMaterial = {
  readonly isMac: boolean;
  /** While it is worked on, the menu has what one looks into a page with. */
  readonly isPackaged: boolean;
  readonly added: readonly { readonly hash: string; readonly title: string }[];
};

/** The app's menu, with the keys that each system's people know. */
export function menuTemplate(material: MenuMaterial, actions: MenuActions): MenuItemConstructorOptions[] {
  const { isMac } = material;
  return [
    ...(isMac ? [appMenu(actions)] : []),
    fileMenu(material, actions),
    editMenu(),
    viewMenu(material, actions),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(material, actions),
  ];
}

const line = { type: 'separator' } as const;

function appMenu({ about }: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'First Account',
    submenu: [
      { label: 'About First Account', click: about },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
}

function fileMenu({ isMac, added }: MenuMaterial, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      { label: '&Open a Scenario…', accelerator: 'CommandOrControl+O', click: actions.openScenario },
      {
        label: '&Added Scenarios',
        enabled: added.length > 0,
        submenu: added.map((scenario) => ({
          label: `Take ${scenario.title.replaceAll('&', '&&')} Off the Shelf…`,
          click: () => actions.takeOffShelf(scenario),
        })),
      },
      line,
      { label: 'Show the &Data Folder', click: actions.showDataFolder },
      { label: '&Install an Update from a File…', click: actions.installUpdate },
      line,
      isMac ? { role: 'close' } : { role: 'quit', label: '&Quit', accelerator: 'Control+Q' },
    ],
  };
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu({ isPackaged }: MenuMaterial, { goTo }: MenuActions): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      { label: '&Shelf', accelerator: 'CommandOrControl+1', click: () => goTo('shelf') },
      { label: '&Records', accelerator: 'CommandOrControl+2', click: () => goTo('records') },
      line,
      { role: 'zoomIn' },
      // Without Shift as well, as people know it from their browser.
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      line,
      { role: 'togglefullscreen' },
      ...(isPackaged ? [] : [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
    ],
  };
}

function helpMenu({ isMac }: MenuMaterial, { goTo, about }: MenuActions): MenuItemConstructorOptions {
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      { label: '&Help and Versions', accelerator: 'F1', click: () => goTo('help') },
      ...(isMac ? [] : [{ label: '&About First Account', click: about }]),
    ],
  };
}
