import { useCallback, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * `Mod` is Ctrl, or the command key on a Mac. Single letters work outside fields only and can be switched off; `Alt`
 * with an arrow does so too on a Mac, where it moves by words inside a field.
 */
export type Keys = `Mod+${string}` | `Alt+${string}` | `F${number}` | Lowercase<string> | '?';

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

function onMac(): boolean {
  return navigator.userAgent.includes('Mac');
}

/** The key itself, without the one that is held with it. */
function lastKey(keys: Keys): string {
  return keys.startsWith('Mod+') || keys.startsWith('Alt+') ? keys.slice(4) : keys;
}

function matches(keys: Keys, event: KeyboardEvent): boolean {
  return (
    (event.ctrlKey || event.metaKey) === keys.startsWith('Mod+') &&
    event.altKey === keys.startsWith('Alt+') &&
    event.key.toLowerCase() === lastKey(keys).toLowerCase()
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const found = listShortcuts().find((shortcut) => matches(shortcut.keys, event));
  if (found === undefined) return;
  const inField = event.target instanceof Element && event.target.closest(fields) !== null;
  if (isSingleKey(found.keys) && (inField || !singleKeys)) return;
  if (found.keys.startsWith('Alt+') && inField && onMac()) return;
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

interface KeyWords {
  readonly ctrl: string;
  readonly alt: string;
  readonly enter: string;
}

/** How keys are printed beside words: `Ctrl K`, `Alt →`, `N`, `F9`. */
export function printKeys(keys: Keys, words: KeyWords): string {
  const last = lastKey(keys);
  const signs: Readonly<Record<string, string>> = {
    enter: words.enter,
    arrowleft: '←',
    arrowright: '→',
    arrowup: '↑',
    arrowdown: '↓',
  };
  const name = signs[last] ?? last.toUpperCase();
  if (keys.startsWith('Mod+')) return `${onMac() ? '⌘' : words.ctrl} ${name}`;
  if (keys.startsWith('Alt+')) return `${onMac() ? '⌥' : words.alt} ${name}`;
  return name;
}

/** `printKeys` in the language of the screen. */
export function usePrintKeys(): (keys: Keys) => string {
  const { t } = useTranslation('app');
  return useCallback(
    (keys: Keys) => printKeys(keys, { ctrl: t('keys.ctrl'), alt: t('keys.alt'), enter: t('keys.enter') }),
    [t],
  );
}
