import { useSyncExternalStore } from 'react';

/** Windows of the frame that anything may open: the palette and the list of shortcuts. */
type FrameDialog = 'palette' | 'shortcuts' | null;

let current: FrameDialog = null;
const listeners = new Set<() => void>();

/** Opens one of the frame's windows, or closes the open one with `null`. */
export function showDialog(dialog: FrameDialog): void {
  current = dialog;
  for (const listener of listeners) listener();
}

/** Which of the frame's windows is open. */
export function useFrameDialog(): FrameDialog {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => current,
  );
}
