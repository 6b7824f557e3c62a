import { CasePage } from '../pages/case-page.ts';
import { NotePage } from '../pages/note-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

test('the day begins with good news, people to be in touch with, and a way to write', async ({
  keystead,
}) => {
  const { page } = keystead;
  const people = new PeoplePage(page);
  const today = new TodayPage(page);
  await expect(page.getByText(words.today.people.none)).toBeVisible();
  await people.createPerson({ chosenName: 'Fatou Diallo', openedOn: '01092026' });
  await people.createPerson({ chosenName: 'Sanna Koskinen' });
  await new CasePage(page).addNote();
  const note = new NotePage(page);
  await note.write({ where: 'home', minutes: '50', whatHappened: 'Her sister came to stay.' });
  await note.markGoodNews();
  await note.saveByKeys();
  await today.open();
  await expect(today.news()).toContainText('Her sister came to stay.');
  const fatou = today.person('Fatou Diallo');
  await expect(fatou).toContainText(words.domain.rhythmWord.talk_in_team);
  await expect(fatou).toContainText(words.today.people.neverSpoke);
  await expect(today.person('Sanna Koskinen')).toContainText(words.domain.rhythmWord.in_touch);
  await expectAccessible(page, 'today with people');
  await fatou.getByRole('link', { name: words.today.people.write }).click();
  await expect(note.whatHappened()).toBeVisible();
});
