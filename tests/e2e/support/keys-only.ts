import type { Locator, Page } from 'playwright-core';

/** What a person presses to do what a click would do; `focus` where a click would only put the cursor there. */
type Press = 'Enter' | 'Space' | 'focus';

/** The acts of a locator that a hand on the mouse would do. */
type Acts = Pick<Locator, 'click' | 'check' | 'uncheck' | 'setChecked' | 'hover' | 'dblclick' | 'dragTo'>;

/**
 * Focuses what a click would reach, if Tab or the arrow keys of its group lead there, and says which key does the act.
 * Runs in the page. A label stands for its field.
 */
function reachByKeys(start: Element): Press {
  const interactive =
    'a[href],button,input,select,textarea,summary,[tabindex],[role=option],[role=menuitem],[role=tab],[role=radio]';
  const label = start.closest('label');
  const target: Element | null = label?.control ?? start.closest(interactive);
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) {
    throw new Error(`no key leads to <${start.tagName.toLowerCase()}>`);
  }
  const group = target.closest(
    '[role=radiogroup],[role=listbox],[role=menu],[role=tablist],[role=grid],[role=tree]',
  );
  const isReachable = target.tabIndex >= 0 || group !== null;
  if (!isReachable) throw new Error(`Tab does not stop at <${target.tagName.toLowerCase()}>`);
  target.focus();
  if (document.activeElement !== target) throw new Error('focus does not stay there');
  if (target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type)) return 'Space';
  const role = target.getAttribute('role');
  if (role === 'checkbox' || role === 'radio' || role === 'switch') return 'Space';
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    role === 'spinbutton' ||
    role === 'textbox';
  return isField ? 'focus' : 'Enter';
}

async function pressOn(locator: Locator): Promise<void> {
  await locator.waitFor();
  // Waits as a click would until it is in sight, still and enabled; nothing is pressed.
  await locator.click({ trial: true, force: false });
  const press = await locator.evaluate(reachByKeys);
  if (press !== 'focus') await locator.page().keyboard.press(press);
}

async function setByKeys(locator: Locator, wanted: boolean): Promise<void> {
  await locator.waitFor({ state: 'attached' });
  if ((await locator.isChecked()) !== wanted) await locatorPress(locator);
}

/** A checkbox may lie under its own mark; it is reached all the same. */
async function locatorPress(locator: Locator): Promise<void> {
  const press = await locator.evaluate(reachByKeys);
  if (press !== 'focus') await locator.page().keyboard.press(press);
}

/**
 * Runs a journey with the keyboard only: every click becomes a focus that keys could reach and a key press; hovering,
 * dragging and the mouse itself throw. Page objects need not know.
 * @throws when something can only be reached by the mouse, or when the window saw a pointer after all
 */
export async function withKeysOnly(page: Page, journey: () => Promise<void>): Promise<void> {
  const prototype = Object.getPrototypeOf(page.locator('body')) as Acts;
  const { click, check, uncheck, setChecked, hover, dblclick, dragTo } = prototype;
  const original: Acts = { click, check, uncheck, setChecked, hover, dblclick, dragTo };
  const refuse = (): Promise<never> => Promise.reject(new Error('only the mouse can do this'));
  await page.evaluate(() => {
    const seen = () => document.documentElement.setAttribute('data-pointer', 'seen');
    addEventListener('pointerdown', (event) => event.isTrusted && seen(), { capture: true });
  });
  Object.assign(prototype, {
    async click(this: Locator, options?: Parameters<Locator['click']>[0]) {
      if (options?.trial === true) return original.click.call(this, options);
      return pressOn(this);
    },
    check(this: Locator) {
      return setByKeys(this, true);
    },
    uncheck(this: Locator) {
      return setByKeys(this, false);
    },
    setChecked(this: Locator, wanted: boolean) {
      return setByKeys(this, wanted);
    },
    hover: refuse,
    dblclick: refuse,
    dragTo: refuse,
  } satisfies Record<keyof Acts, unknown>);
  const { mouse } = page;
  const down = mouse.down.bind(mouse);
  mouse.down = refuse;
  try {
    await journey();
  } finally {
    Object.assign(prototype, original);
    mouse.down = down;
  }
  if ((await page.locator('html').getAttribute('data-pointer')) !== null)
    throw new Error('a pointer was used');
}
