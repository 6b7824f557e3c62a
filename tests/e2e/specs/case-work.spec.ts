import { CasePage } from '../pages/case-page.ts';
import { NotePage } from '../pages/note-page.ts';
import { PalettePage } from '../pages/palette-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';

const ilka = { chosenName: 'Ilka Varga', pronouns: 'she / her' } as const;

test('a worker opens a file, writes a note, corrects it and finds it again', async ({ keystead }) => {
  const people = new PeoplePage(keystead.page);
  const file = new CasePage(keystead.page);
  const note = new NotePage(keystead.page);
  await people.createPerson(ilka);
  await file.addNote();
  await note.write({
    where: 'home',
    minutes: '50',
    whatHappened: 'We sorted eleven letters from the blue box.',
    personSaid: 'Now the box hides them for me.',
    workerView: 'Tired, but proud.',
  });
  await note.saveByKeys();
  await file.tab('notes');
  await expect(file.entry('eleven letters')).toBeVisible();
  await expect(file.entry('Now the box hides them')).toBeVisible();

  await file.entry('eleven letters').getByRole('link').first().click();
  await note.openCorrection();
  await note.whatHappened().fill('We sorted twelve letters from the blue box.');
  await note.saveCorrection('Counted again.');
  await expect(keystead.page.getByText('twelve letters').first()).toBeVisible();
  await note.showBefore();
  await expect(keystead.page.getByText('eleven letters').first()).toBeVisible();

  const palette = new PalettePage(keystead.page);
  await palette.open();
  await palette.type('twelv');
  await expect(palette.option('letters')).toBeVisible();
  expect(await keystead.page.title()).toBe('Keystead');
});

test('a draft survives the lock', async ({ keystead }) => {
  const people = new PeoplePage(keystead.page);
  const file = new CasePage(keystead.page);
  await people.createPerson(ilka);
  await file.addNote();
  await new NotePage(keystead.page).write({ where: 'phone', whatHappened: 'Half a sentence that must not' });
  await keystead.replaced(() => keystead.page.keyboard.press('Control+l'));
  await new SignInPage(keystead.page).signIn(lindenHomes.passphrase);
  await new TodayPage(keystead.page).openDraft(ilka.chosenName);
  await expect(new NotePage(keystead.page).whatHappened()).toHaveValue('Half a sentence that must not');
});
