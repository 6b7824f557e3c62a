import { CasePage } from '../pages/case-page.ts';
import { PalettePage } from '../pages/palette-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { SetupPage } from '../pages/setup-page.ts';
import { StarPage } from '../pages/star-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { lindenHomes, test } from '../support/fixtures.ts';

test('no screen has an accessibility violation', async ({ empty }) => {
  const { page } = empty;
  await expectAccessible(page, 'first run');
  await new SetupPage(page).run(lindenHomes);
  await expectAccessible(page, 'today, empty');
  const people = new PeoplePage(page);
  await people.open();
  await expectAccessible(page, 'people, empty');
  await people.startNewFile();
  await expectAccessible(page, 'new file');
  await people.createPerson({ chosenName: 'Ilka Varga', pronouns: 'she / her' });
  const file = new CasePage(page);
  await expectAccessible(page, 'case file');
  await file.addNote();
  await expectAccessible(page, 'note');
  await page.goBack();
  await file.tab('star');
  await new StarPage(page).doStar([4, 3, 4, 3, 2, 3, 4, null, 5, 3]);
  await expectAccessible(page, 'star');
  await new StarPage(page).begin();
  await expectAccessible(page, 'star together');
  await page.goBack();
  for (const tab of ['notes', 'home', 'papers'] as const) {
    await file.tab(tab);
    await expectAccessible(page, tab);
  }
  await people.open();
  await expectAccessible(page, 'people');
  await new TodayPage(page).open();
  await expectAccessible(page, 'today');
  await page.keyboard.press('Control+k');
  await new PalettePage(page).input().waitFor();
  await expectAccessible(page, 'find or do');
});
