import { CasePage } from '../pages/case-page.ts';
import { NotePage } from '../pages/note-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { invoke } from '../support/arrange.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

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

test('who plans with a team sees room for people, what waits, and the next meetings', async ({
  keystead,
}) => {
  const { page } = keystead;
  const { teams } = await invoke<{ teams: readonly { id: string; name: string }[] }>(
    page,
    'organisation.get',
    {},
  );
  const [me] = await invoke<readonly { id: string }[]>(page, 'workers.list', {});
  const person = { pronouns: '', birthDate: null, phone: '', method: 'icm', state: 'active' };
  for (const [chosenName, mainWorkerId] of [
    ['Fatou Diallo', me?.id],
    ['Nuala Keane', null],
  ] as const) {
    await invoke(page, 'people.create', {
      ...person,
      chosenName,
      openedOn: '2026-09-01',
      teamId: teams[0]?.id,
      mainWorkerId,
    });
  }
  const today = new TodayPage(page);
  await today.team(teams[0]?.name ?? '');
  const colleague = today.colleague(lindenHomes.manager);
  await expect(colleague).toContainText(fill(words.cover.load.room_other, { count: '7' }));
  await expect(page.getByRole('region', { name: words.today.team.without })).toContainText('Nuala Keane');
  await expect(page.getByRole('region', { name: words.today.meetings.title })).toBeVisible();
  await expectAccessible(page, 'today of a team');
});
