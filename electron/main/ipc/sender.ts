import type { IpcMainInvokeEvent, WebContents } from 'electron';

/**
 * Whether a message comes from the main frame of one of our windows while it shows one of our pages.
 * Host and protocol are compared because `URL.origin` of an `app:` address is `'null'` (security.md 4).
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  isOurWindow: (contents: WebContents) => boolean,
): boolean {
  const frame = event.senderFrame;
  if (!isOurWindow(event.sender) || frame === null || frame !== event.sender.mainFrame) return false;
  if (!URL.canParse(frame.url)) return false;
  const url = new URL(frame.url);
  return url.protocol === 'app:' && url.host === 'ui';
}
