import type { WebContents } from 'electron';

/** Steps of Chromium's zoom; 0 is 100 %, each step is a factor of 1.2. */
const steps: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5 };
const limits = { smallest: -2, largest: 5 };

/** Ctrl and plus, minus or zero change the size of the page. Without an application menu Electron has no such keys. */
export function followZoomKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || !(input.control || input.meta) || input.alt) return;
    const step = steps[input.key];
    if (step === undefined && input.key !== '0') return;
    event.preventDefault();
    const wanted = step === undefined ? 0 : contents.zoomLevel + step;
    contents.zoomLevel = Math.min(limits.largest, Math.max(limits.smallest, wanted));
  });
}
