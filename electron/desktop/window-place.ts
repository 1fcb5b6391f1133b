import { z } from 'zod';

/** Where the window stands; without x and y the system decides. */
export const windowPlace = z.strictObject({
  x: z.int().exactOptional(),
  y: z.int().exactOptional(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});

export type WindowPlace = z.infer<typeof windowPlace>;

/** A part of the desktop, in its own units. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const first = { width: 1280, height: 800 } as const;

/** How much of the window must be on some screen to be taken hold of. */
const grip = { width: 200, height: 100 } as const;

/**
 * Where to put the window: where it was, made to fit and moved only if the screens have changed so that it could not be
 * reached any more. Screens are the work areas, the main one first.
 */
export function placeWindow(last: WindowPlace | null, screens: readonly Area[]): WindowPlace {
  const [main] = screens;
  const wished = last ?? { ...first, maximized: false };
  if (main === undefined) return withoutCorner(wished);
  const at = cornerOf(wished);
  const screen =
    at === null ? undefined : screens.find((area) => showsEnough({ ...fitted(wished, area), ...at }, area));
  return screen === undefined ? withoutCorner(fitted(wished, main)) : fitted(wished, screen);
}

function fitted(place: WindowPlace, { width, height }: Area): WindowPlace {
  return { ...place, width: Math.min(place.width, width), height: Math.min(place.height, height) };
}

function cornerOf({ x, y }: WindowPlace): { readonly x: number; readonly y: number } | null {
  return x === undefined || y === undefined ? null : { x, y };
}

/** Its top edge, which has the title to take hold of, must be on the screen as well. */
function showsEnough(window: Area, screen: Area): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  return (
    width >= Math.min(grip.width, window.width) &&
    height >= Math.min(grip.height, window.height) &&
    window.y >= screen.y
  );
}

function withoutCorner({ width, height, maximized }: WindowPlace): WindowPlace {
  return { width, height, maximized };
}
