import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { withKeysOnly } from '../support/keys-only.ts';
import { handedOver, wholeCase } from '../support/whole-case.ts';

/** The words of a PDF; undefined where no tool reads it. */
function wordsOf(file: string): string | undefined {
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(file, path.join(pictures, path.basename(file)));
  const { stdout, error } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  return error === undefined ? stdout.replaceAll(/\s+/gu, ' ') : undefined;
}

test('one person from enquiry to follow-up, with every tool, ends in a handover that holds them', async ({
  keystead,
}) => {
  test.setTimeout(300_000);
  const handover = wordsOf(await wholeCase(keystead));
  for (const words of handedOver) expect(handover ?? words).toContain(words);
  await expectAccessible(keystead.page, 'handover of a whole case');
});

test('the same by the keyboard alone', async ({ keystead }) => {
  test.setTimeout(420_000);
  await withKeysOnly(keystead.page, async () => {
    const handover = wordsOf(await wholeCase(keystead));
    for (const words of handedOver) expect(handover ?? words).toContain(words);
  });
});

test('what only a mouse can do is noticed', async ({ empty: { page } }) => {
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.id = 'for-the-mouse';
    box.textContent = 'Press here';
    document.body.prepend(box);
  });
  const box = page.locator('#for-the-mouse');
  await expect(withKeysOnly(page, () => box.click())).rejects.toThrow(/no key leads to/u);
  await expect(withKeysOnly(page, () => box.hover())).rejects.toThrow(/only the mouse/u);
  await expect(withKeysOnly(page, () => page.mouse.click(20, 10))).rejects.toThrow(/a pointer was used/u);
});
