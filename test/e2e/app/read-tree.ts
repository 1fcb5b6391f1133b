import type { Page } from 'playwright-core';

/** Something a screen reader is told about: what it is, what it is called, and what else is said of it. */
export type Told = {
  readonly role: string;
  readonly name: string;
  readonly isFocused: boolean;
  readonly isFocusable: boolean;
  readonly isDisabled: boolean;
  readonly level: number | undefined;
  /** The things it is inside of, the nearest first, by their places in the list. */
  readonly within: readonly number[];
};

type Value = { readonly value?: unknown };
type Property = { readonly name: string; readonly value: Value };

type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly properties?: readonly Property[];
  readonly childIds?: readonly string[];
  readonly parentId?: string;
};

/** Everything in the page's accessibility tree, in the order in which it is read. What is hidden is not in it. */
export async function readTree(page: Page): Promise<readonly Told[]> {
  const session = await page.context().newCDPSession(page);
  try {
    // Chromium's own answer, which the protocol's types leave open; each field is looked at below.
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
    return flattened(nodes);
  } finally {
    await session.detach();
  }
}

function flattened(nodes: readonly Node[]): readonly Told[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: Told[] = [];
  const walk = (node: Node, within: readonly number[]): void => {
    const inside = node.ignored ? within : [told.length, ...within];
    if (!node.ignored) told.push(toldOf(node, within));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child, inside);
    }
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root !== undefined) walk(root, []);
  return told;
}

function toldOf(node: Node, within: readonly number[]): Told {
  const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value;
  const level = property('level');
  return {
    role: wordsOf(node.role),
    name: wordsOf(node.name).trim(),
    isFocused: property('focused') === true,
    isFocusable: property('focusable') === true,
    isDisabled: property('disabled') === true,
    level: typeof level === 'number' ? level : undefined,
    within,
  };
}

function wordsOf(value: Value | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}
