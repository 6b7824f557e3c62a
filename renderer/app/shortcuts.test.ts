import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addShortcut, type Keys, listenForShortcuts, listShortcuts, printKeys } from './shortcuts.ts';

/** Just enough of an element to stand as the place of typing. */
class Place extends EventTarget {
  readonly inField: boolean;

  constructor(inField: boolean) {
    super();
    this.inField = inField;
  }

  closest() {
    return this.inField ? this : null;
  }
}

const page = new Place(false);
const field = new Place(true);
let press: (key: string, more?: Record<string, unknown>) => boolean;
const endings: (() => void)[] = [];

beforeEach(() => {
  const window = new EventTarget();
  vi.stubGlobal('window', window);
  vi.stubGlobal('Element', Place);
  press = (key, more = {}) => {
    const event = new Event('keydown', { cancelable: true });
    Object.defineProperties(event, {
      target: { value: more['target'] ?? page },
      key: { value: key },
      ctrlKey: { value: more['ctrlKey'] ?? false },
      metaKey: { value: false },
      altKey: { value: more['altKey'] ?? false },
      repeat: { value: more['repeat'] ?? false },
    });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
});
afterEach(() => {
  for (const end of endings.splice(0)) end();
  vi.unstubAllGlobals();
});

function set(keys: Keys, label: string): () => number {
  let times = 0;
  endings.push(addShortcut({ keys, label, act: () => (times += 1) }));
  return () => times;
}

test('combinations work everywhere, single letters outside fields only', () => {
  endings.push(listenForShortcuts({ singleKeys: true }));
  const find = set('Mod+k', 'find');
  const note = set('n', 'note');
  expect(press('k', { ctrlKey: true, target: field })).toBe(true);
  expect(press('n', { target: field })).toBe(false);
  expect(press('n')).toBe(true);
  expect(press('n', { ctrlKey: true })).toBe(false);
  expect(press('n', { altKey: true })).toBe(false);
  expect([find(), note()]).toEqual([1, 1]);
});

test('single letters can be switched off; function keys stay', () => {
  endings.push(listenForShortcuts({ singleKeys: false }));
  const note = set('n', 'note');
  const cover = set('F9', 'cover');
  press('n');
  press('F9', { target: field });
  expect([note(), cover()]).toEqual([0, 1]);
});

test('Alt with an arrow works in fields too, but not on a Mac, where it moves by words', () => {
  endings.push(listenForShortcuts({ singleKeys: true }));
  const next = set('Alt+arrowright', 'next');
  expect(press('ArrowRight', { target: field })).toBe(false);
  expect(press('ArrowRight', { altKey: true, target: field })).toBe(true);
  vi.stubGlobal('navigator', { userAgent: 'Macintosh' });
  expect(press('ArrowRight', { altKey: true, target: field })).toBe(false);
  expect(press('ArrowRight', { altKey: true })).toBe(true);
  expect(next()).toBe(2);
});

test('a key held down acts once, and of two with the same keys the later one acts', () => {
  endings.push(listenForShortcuts({ singleKeys: true }));
  const first = set('Mod+enter', 'first');
  const second = set('Mod+enter', 'second');
  press('Enter', { ctrlKey: true });
  press('Enter', { ctrlKey: true, repeat: true });
  expect([first(), second()]).toEqual([0, 1]);
  expect(listShortcuts().map(({ label }) => label)).toEqual(['second']);
});

test('keys are printed as on the keyboard', () => {
  const words = { ctrl: 'Ctrl', alt: 'Alt', enter: '↵' };
  expect(printKeys('Mod+k', words)).toBe('Ctrl K');
  expect(printKeys('Mod+enter', words)).toBe('Ctrl ↵');
  expect(printKeys('Alt+arrowright', words)).toBe('Alt →');
  expect(printKeys('F9', words)).toBe('F9');
  expect(printKeys('n', words)).toBe('N');
});
