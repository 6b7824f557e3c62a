import { resolve } from 'node:path';
import { drivenByTest, hostState } from './host-state.ts';
import type { HostBrowserWindow } from './browser-window.ts';

/** What a test wants the next dialog to answer: chosen paths, or nothing when the person closes it. */
export type DialogAnswer = readonly string[] | 'cancel';

interface ShownDialog {
  readonly kind: 'open' | 'save';
  readonly options: Electron.OpenDialogOptions | Electron.SaveDialogOptions;
}

export const queuedAnswers: DialogAnswer[] = [];
export const shownDialogs: ShownDialog[] = [];

/** A test's queue, or Chromium's own prompt asking a person for a path. */
async function ask(window: HostBrowserWindow, dialog: ShownDialog): Promise<readonly string[]> {
  shownDialogs.push(dialog);
  if (drivenByTest) {
    const answer = queuedAnswers.shift();
    if (answer === undefined) {
      console.error(`chromium-host: a test opened a ${dialog.kind} dialog without queueing an answer`);
      return [];
    }
    return answer === 'cancel' ? [] : answer;
  }
  const chromium = await window.chromium;
  const question = dialog.kind === 'save' ? 'Save as (path):' : 'Open (path):';
  const answer = await chromium?.page.send('Runtime.evaluate', {
    expression: `prompt(${JSON.stringify(question)}, ${JSON.stringify(dialog.options.defaultPath ?? '')})`,
    userGesture: true,
  });
  const path: unknown = answer?.result.value;
  return typeof path === 'string' && path.trim() !== '' ? [resolve(path.trim())] : [];
}

type WithWindow<O> = readonly [window: Electron.BaseWindow, options: O] | readonly [options: O];

/** The window may be left out, as in Electron; the host then asks in the one that is shown. */
function ownerOf(args: WithWindow<unknown>): HostBrowserWindow {
  const [owner] = args;
  const windows = [...hostState.windows];
  const window = args.length === 2 ? windows.find((known) => Object.is(known, owner)) : windows.at(-1);
  if (window === undefined) throw new Error('Object has been destroyed');
  return window;
}

function optionsOf<O>(args: WithWindow<O>): O {
  return args.length === 2 ? args[1] : args[0];
}

/** Electron's `dialog` module. */
export const dialog: Pick<Electron.Dialog, 'showErrorBox' | 'showOpenDialog' | 'showSaveDialog'> = {
  showErrorBox: (title, content) => console.error(`${title}: ${content}`),
  async showOpenDialog(
    ...args: WithWindow<Electron.OpenDialogOptions>
  ): Promise<Electron.OpenDialogReturnValue> {
    const filePaths = [...(await ask(ownerOf(args), { kind: 'open', options: optionsOf(args) }))];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(
    ...args: WithWindow<Electron.SaveDialogOptions>
  ): Promise<Electron.SaveDialogReturnValue> {
    const [filePath] = await ask(ownerOf(args), { kind: 'save', options: optionsOf(args) });
    return { canceled: filePath === undefined, filePath: filePath ?? '' };
  },
};
