import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Area } from '../../../electron/desktop/window-place.ts';

const main: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Area = { x: 1920, y: 0, width: 1280, height: 1000 };
const last = { x: 100, y: 80, width: 1300, height: 800, maximized: false };

describe('placeWindow', () => {
  it('opens in the middle the first time, no larger than the screen', () => {
    expect(placeWindow(null, [main])).toEqual({ width: 1280, height: 800, maximized: false });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700,
      maximized: false,
    });
  });

  it('goes back to where it was, also on a second screen', () => {
    expect(placeWindow(last, [main])).toEqual(last);
    const beside = { ...last, x: 2000, width: 1000 };
    expect(placeWindow(beside, [main, right])).toEqual(beside);
    expect(placeWindow({ ...last, maximized: true }, [main])).toEqual({ ...last, maximized: true });
  });

  it('comes back to the main screen when the one it was on is gone', () => {
    expect(placeWindow({ ...last, x: 2000 }, [main])).toEqual({ width: 1300, height: 800, maximized: false });
  });

  it('does not stay where its title could not be taken hold of', () => {
    expect(placeWindow({ ...last, y: -40 }, [main])).not.toHaveProperty('y');
    expect(placeWindow({ ...last, y: 1000 }, [main])).not.toHaveProperty('y');
    expect(placeWindow({ ...last, x: -1200 }, [main])).not.toHaveProperty('x');
  });

  it('can always be reached, whatever it remembers and whatever the screens are now', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 5000 });
    const area = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(area, fc.array(area, { minLength: 1, maxLength: 3 }), (was, screens) => {
        const { x, y, width, height } = placeWindow({ ...was, maximized: false }, screens);
        // Without a corner the system puts it in the middle of the first screen.
        const reached = screens.some((screen, index) =>
          x === undefined || y === undefined
            ? index === 0 && width <= screen.width && height <= screen.height
            : y >= screen.y &&
              y < screen.y + screen.height &&
              x < screen.x + screen.width &&
              x + width > screen.x,
        );
        expect(reached).toBe(true);
      }),
    );
  });
});
