import { app } from 'electron';
import type { WebContents } from 'electron';
import { openOutside } from './open-outside.ts';
import { isOwnAddress } from './page-address.ts';

/** The one place that decides where any page of this app may go: nowhere but to itself, in its own window. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
}

function keepInPlace(contents: WebContents): void {
  // Comes for the page itself and for frames inside it. There are to be no frames, so none may go anywhere.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnAddress(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) openOutside(event.url);
  });
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  // Our own files never lead anywhere else, so one that does is not ours.
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
