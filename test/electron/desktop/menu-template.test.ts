import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  menuTemplate,
  type MenuActions,
  type MenuMaterial,
} from '../../../electron/desktop/menu-template.ts';

const windows: MenuMaterial = { isMac: false, isPackaged: true, added: [] };

function menuOf(material: Partial<MenuMaterial> = {}) {
  const done: unknown[] = [];
  const note =
    (name: string) =>
    (...given: readonly unknown[]) =>
      void done.push([name, ...given]);
  const actions: MenuActions = {
    goTo: note('goTo'),
    openScenario: note('openScenario'),
    takeOffShelf: note('takeOffShelf'),
    showDataFolder: note('showDataFolder'),
    installUpdate: note('installUpdate'),
    about: note('about'),
  };
  const template = menuTemplate({ ...windows, ...material }, actions);
  return { template, items: template.flatMap(allItems), done };
}

function allItems(item: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(allItems) : [])];
}

const both = [{ isMac: false }, { isMac: true }] as const;

describe('the menu', () => {
  it('has the places each system’s people look in', () => {
    const names = (isMac: boolean) =>
      menuOf({ isMac }).template.map(({ label, role }) => label?.replace('&', '') ?? role);
    expect(names(false)).toEqual(['File', 'Edit', 'View', 'Help']);
    expect(names(true)).toEqual(['First Account', 'File', 'Edit', 'View', 'windowMenu', 'Help']);
  });

  it.each(both)('has keys that Electron understands, each for one thing (%o)', (material) => {
    const keys = menuOf(material)
      .items.map(({ accelerator }) => accelerator)
      .filter((key) => typeof key === 'string');
    expect(keys.length).toBeGreaterThan(3);
    for (const key of keys) {
      expect(key).toMatch(
        /^(?:(?:CommandOrControl|Control|Command|Alt|Shift)\+)*(?:[A-Z0-9=]|F\d{1,2}|Plus)$/,
      );
    }
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(both)(
    'can undo, copy, paste, zoom and fill the screen by roles, which bring their usual keys (%o)',
    (material) => {
      const roles = menuOf(material).items.map(({ role }) => role);
      for (const role of [
        'undo',
        'redo',
        'cut',
        'copy',
        'paste',
        'selectAll',
        'zoomIn',
        'zoomOut',
        'resetZoom',
        'togglefullscreen',
        'quit',
      ]) {
        expect(roles).toContain(role);
      }
    },
  );

  it('leaves the tools for looking into a page, and reloading, to whoever works on it', () => {
    const rolesOf = (isPackaged: boolean) => menuOf({ isPackaged }).items.map(({ role }) => role);
    expect(rolesOf(true)).not.toContain('toggleDevTools');
    expect(rolesOf(true)).not.toContain('reload');
    expect(rolesOf(false)).toContain('toggleDevTools');
  });

  it.each(both)(
    'does something at every item that is no role and has no menu of its own (%o)',
    (material) => {
      const { items, done } = menuOf({ ...material, added: [{ hash: 'a', title: 'Ours & Theirs' }] });
      const plain = items.filter(
        (item) => item.role === undefined && item.submenu === undefined && item.type !== 'separator',
      );
      for (const { click } of plain) click?.({} as never, undefined, {});
      expect(done).toHaveLength(plain.length);
      expect(done).toContainEqual(['takeOffShelf', { hash: 'a', title: 'Ours & Theirs' }]);
      expect(new Set(done.map((each) => JSON.stringify(each))).size).toBe(plain.length);
    },
  );

  it('shows a title as it is, and greys the list of added scenarios when there are none', () => {
    const listOf = (material: Partial<MenuMaterial>) =>
      menuOf(material).items.find(({ label }) => label === '&Added Scenarios');
    expect(listOf({})?.enabled).toBe(false);
    const list = listOf({ added: [{ hash: 'a', title: 'Ours & Theirs' }] });
    expect(list?.enabled).toBe(true);
    expect(list?.submenu).toMatchObject([{ label: 'Take Ours && Theirs Off the Shelf…' }]);
  });
});
