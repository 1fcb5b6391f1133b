import type { Session } from 'electron';

/**
 * Refuses everything a page can ask of the system; without this, Electron grants it all. There is no table of
 * exceptions because there are none: the page needs no camera, microphone, place, notification or device.
 */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The page hands its files over by name and content, and the person says where they go.
  session.on('will-download', (event) => event.preventDefault());
}
