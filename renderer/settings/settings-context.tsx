import { createContext, use, useLayoutEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { applySettings, defaultSettings, readSettings, writeSettings } from './settings.ts';
import type { Settings } from './settings.ts';

type Kept = { readonly settings: Settings; readonly change: (settings: Settings) => void };

const SettingsContext = createContext<Kept>({ settings: defaultSettings, change: () => undefined });

/** Gives every screen below it the settings of this browser, and makes the page look as they say. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [settings, setSettings] = useState(() => readSettings(localStorage));
  useLayoutEffect(() => applySettings(document.documentElement, settings), [settings]);
  const kept = useMemo<Kept>(
    () => ({
      settings,
      change: (next) => {
        writeSettings(localStorage, next);
        setSettings(next);
      },
    }),
    [settings],
  );
  return <SettingsContext value={kept}>{children}</SettingsContext>;
}

/** The settings, and how to change them. */
export function useSettings(): Kept {
  return use(SettingsContext);
}
