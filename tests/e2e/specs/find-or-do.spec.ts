import { CasePage } from '../pages/case-page.ts';
import { PalettePage } from '../pages/palette-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

test('find or do: files opened lately, every act of a file, and what can be taken back', async ({
  keystead,
}) => {
  const { page } = keystead;
  const people = new PeoplePage(page);
  const palette = new PalettePage(page);
  const file = new CasePage(page);
  for (const chosenName of ['Ilka Varga', 'Tomáš Novák']) {
    await people.open();
    await people.startNewFile();
    await people.createPerson({ chosenName });
    await expect(file.heading(chosenName)).toBeVisible();
  }

  await test.step('the file on the screen offers its acts by their words', async () => {
    await palette.open();
    await palette.type(words.cases.act.goal.toLowerCase());
    await expect(palette.option(words.cases.act.goal)).toBeVisible();
    await expectAccessible(page, 'acts of a file');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/plan\/goals\/new/u);
    await page.goBack();
  });

  await test.step('V agrees the next time, and it can be taken back', async () => {
    await file.tab('overview');
    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog', { name: words.cases.next.planTitle });
    await dialog.getByRole('button', { name: words.ui.save }).click();
    await expect(dialog.getByText(words.fields.required).first()).toBeVisible();
    await expectAccessible(page, 'the next time');
    const day = dialog.getByRole('group', { name: words.cases.next.day });
    await day.getByRole('spinbutton').first().focus();
    await page.keyboard.type('24122030');
    await dialog.getByRole('group', { name: words.cases.next.time }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('1030');
    await dialog.getByLabel(words.cases.next.where).fill('at the library');
    await page.keyboard.press('Control+Enter');
    await dialog.getByRole('button', { name: words.ui.save }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('at the library')).toBeVisible();
    await page.getByRole('button', { name: words.ui.undo }).click();
    await expect(page.getByText(words.cases.next.none)).toBeVisible();
  });

  await test.step('a page of the office is one word away', async () => {
    await palette.open();
    await palette.type(words.app.nav.pettyCash.toLowerCase());
    await palette.run(words.app.nav.pettyCash);
    await expect(page).toHaveURL(/petty-cash/u);
  });

  await test.step('T turns the file round, with the other pages to look at together', async () => {
    await palette.open();
    await expect(palette.option('Tomáš Novák')).toBeVisible();
    await palette.type('Ilka');
    await palette.run('Ilka Varga');
    await expect(file.heading('Ilka Varga')).toBeVisible();
    await page.keyboard.press('t');
    await page.getByRole('link', { name: words.cases.together.way.rent }).click();
    await expect(page.getByText(words.money.rent.noTenancy)).toBeVisible();
    await expectAccessible(page, 'rent together');
  });
});
