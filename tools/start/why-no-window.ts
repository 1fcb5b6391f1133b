/** The parts of a machine that decide it; passed in so that a test can describe any. */
export type Screen = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
};

/** Why Electron could open no window here, as the beginning of a sentence; null when it could. */
export function whyNoWindow({ platform, env, isRoot }: Screen): string | null {
  if (platform === 'win32' || platform === 'darwin') return null;
  const hasScreen = (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
  if (!hasScreen) return 'There is no screen for a window here';
  // It would have to run without its sandbox, and this app never does.
  return isRoot ? 'Electron does not run for the administrator' : null;
}
