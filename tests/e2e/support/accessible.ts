import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a colour scheme can change; everything else is looked at once. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** A folder for pictures of every screen that is checked, to be looked at; none are taken without it. */
const pictures = process.env['PICTURES'];
const sizes = [
  { width: 1024, height: 700 },
  { width: 1280, height: 800 },
] as const;

/** No violation on this screen, in light and in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(tags) : axe.withRules([...ofColour])
    ).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
  if (pictures !== undefined) await takePictures(page, `${pictures}/${screen.replaceAll(/\W+/gu, '-')}`);
}

async function takePictures(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${name}-${size.width}.png` });
  }
}
