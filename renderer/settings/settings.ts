// How the app looks and works on this computer. Kept in this browser and nowhere else: it says nothing about anybody.

export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = ['100', '125', '150', '200'] as const;

/** When the officer is asked for their own words before the choices: never, at three moments, or at every turn. */
export const ownWordsTimes = ['none', 'three', 'every'] as const;

export type Settings = {
  readonly theme: (typeof themes)[number];
  /** Per cent of the browser's own size. */
  readonly text: (typeof textSizes)[number];
  /** Whether a digit moves to a choice. */
  readonly digits: boolean;
  readonly ownWords: (typeof ownWordsTimes)[number];
};

export const defaultSettings: Settings = {
  theme: 'system',
  text: '100',
  digits: true,
  ownWords: 'three',
};

const storageKey = 'first-account/settings';

/** The settings of this browser; what is not there, or not understood, is as it comes. */
export function readSettings(storage: Pick<Storage, 'getItem'>): Settings {
  const stored = parsed(storage.getItem(storageKey));
  return {
    theme: themes.find((theme) => theme === stored['theme']) ?? defaultSettings.theme,
    text: textSizes.find((size) => size === stored['text']) ?? defaultSettings.text,
    digits: stored['digits'] !== false,
    ownWords: ownWordsTimes.find((when) => when === stored['ownWords']) ?? defaultSettings.ownWords,
  };
}

/** Keeps the settings, and only them. */
export function writeSettings(storage: Pick<Storage, 'setItem'>, settings: Settings): void {
  storage.setItem(storageKey, JSON.stringify(settings));
}

/** Makes a page look as the settings say. */
export function applySettings(root: HTMLElement, { theme, text }: Settings): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.style.fontSize = text === '100' ? '' : `${text}%`;
}

function parsed(stored: string | null): Readonly<Record<string, unknown>> {
  if (stored === null) return {};
  try {
    const value: unknown = JSON.parse(stored);
    // An object's own fields may be looked at by name; each is checked by whoever reads it.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // somebody else's words under our name
  }
}
