// What passes between the page and the desktop besides the calls. Names only, like call-names.ts.

/** Channels of the desktop that are no calls of the services. */
export const desktopChannels = {
  saveFile: 'host.saveFile',
  quit: 'host.quit',
  /** The one thing the desktop says unasked. */
  notice: 'host.notice',
} as const;
