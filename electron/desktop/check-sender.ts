import { isOwnAddress } from './page-address.ts';

/** What is known of whoever sends a message; a frame that has gone meanwhile is null. */
export type Sender = {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
};

/**
 * Why a message is not heard, or null when it comes from the app's own page: from a window of ours, its main frame, at
 * our own address.
 */
export function strangerIn({ sender, senderFrame }: Sender, isOurs: (id: number) => boolean): string | null {
  if (!isOurs(sender.id)) return 'it comes from no window of this app';
  if (senderFrame === null) return 'the frame it came from is gone';
  if (senderFrame.parent !== null) return 'it comes from a frame inside the page';
  if (!isOwnAddress(senderFrame.url)) return 'it comes from another address';
  return null;
}
