import { useEffect, useEffectEvent } from 'react';

/** `Mod` is Ctrl, or the command key on a Mac. Single letters work outside fields only and can be switched off. */
export type Keys = `Mod+${string}` | `F${number}` | Lowercase<string> | '?';

interface Shortcut {
  readonly keys: Keys;
  /** What it does, for the list behind `?`. */
  readonly label: string;
  readonly act: () => void;
}

let shortcuts: readonly Shortcut[] = [];
let singleKeys = true;

/** Every shortcut that works right now; of two with the same keys the one that came last works. */
export function listShortcuts(): readonly Shortcut[] {
  const working = new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut]));
  return [...working.values()];
}

/** Adds a shortcut. @returns a function that takes it away */
export function addShortcut(shortcut: Shortcut): () => void {
  shortcuts = [...shortcuts, shortcut];
  return () => {
    shortcuts = shortcuts.filter((other) => other !== shortcut);
  };
}

/** A shortcut that works while this part is on the screen. `null` instead of an act: not now. */
export function useShortcut(keys: Keys, label: string, act: (() => void) | null): void {
  const latest = useEffectEvent(() => act?.());
  const active = act !== null;
  useEffect(() => {
    if (!active) return undefined;
    return addShortcut({ keys, label, act: () => latest() });
  }, [keys, label, active]);
}

const fields =
  'input, textarea, select, [contenteditable="true"], [role="spinbutton"], [role="combobox"], dialog, [role="dialog"]';

function isSingleKey(keys: Keys): boolean {
  return keys.length === 1;
}

function matches(keys: Keys, event: KeyboardEvent): boolean {
  const mod = event.ctrlKey || event.metaKey;
  const wanted = keys.startsWith('Mod+') ? keys.slice(4) : keys;
  return mod === keys.startsWith('Mod+') && !event.altKey && event.key.toLowerCase() === wanted.toLowerCase();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const found = listShortcuts().find((shortcut) => matches(shortcut.keys, event));
  if (found === undefined) return;
  const inField = event.target instanceof Element && event.target.closest(fields) !== null;
  if (isSingleKey(found.keys) && (inField || !singleKeys)) return;
  event.preventDefault();
  if (!event.repeat) found.act();
}

/** Listens for all shortcuts of the page. @returns a function that ends it */
export function listenForShortcuts(options: { readonly singleKeys: boolean }): () => void {
  ({ singleKeys } = options);
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
  };
}

/** How keys are printed beside words: `Ctrl K`, `N`, `F9`. */
export function printKeys(keys: Keys, words: { readonly ctrl: string; readonly enter: string }): string {
  const onMac = navigator.userAgent.includes('Mac');
  const last = keys.startsWith('Mod+') ? keys.slice(4) : keys;
  const name = last === 'enter' ? words.enter : last.toUpperCase();
  return keys.startsWith('Mod+') ? `${onMac ? '⌘' : words.ctrl} ${name}` : name;
}
