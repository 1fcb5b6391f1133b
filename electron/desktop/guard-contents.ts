import { app } from 'electron';
import type { WebContents } from 'electron';
import { openOutside } from './open-outside.ts';
import { isOwnAddress } from './page-address.ts';

/** The one place that decides where any page of this app may go: nowhere but to itself, in its own window. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
}

function keepInPlace(contents: WebContents): void {
  // This event also comes for frames inside a page; there is to be none, so none may go anywhere.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (isOwnAddress(event.url)) return;
    event.preventDefault();
    openOutside(event.url);
  });
  // Our own files never lead anywhere else, so one that does is not ours.
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
