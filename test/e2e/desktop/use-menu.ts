import type { MenuItemConstructorOptions } from 'electron';
import type { OnStage } from './desktop-stage.ts';

/** Clicks an item of the app's menu, found by how the label of each menu on the way begins. */
export function click({ desktop }: Pick<OnStage, 'desktop'>, ...labels: readonly string[]): void {
  let items = desktop.menu();
  let found: MenuItemConstructorOptions | undefined;
  for (const label of labels) {
    found = items.find((item) => item.label?.replaceAll('&', '').startsWith(label));
    items = Array.isArray(found?.submenu) ? found.submenu : [];
  }
  if (found?.click === undefined) throw new Error(`The menu has no ${labels.join(', ')}.`);
  found.click({} as never, undefined, {}); // none of ours looks at what it is given
}

/** What each dialog so far has said. */
export function words({ desktop }: Pick<OnStage, 'desktop'>): readonly string[] {
  return desktop.asked.map((asked) => asked.words);
}
