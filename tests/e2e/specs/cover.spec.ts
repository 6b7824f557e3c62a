import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { CoverPage } from '../pages/cover-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { invoke, signInAs } from '../support/arrange.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import type { LaunchedApp } from '../support/launched-app.ts';
import { fill, words } from '../support/words.ts';

const sam = { name: 'Sam Okoro', passphrase: 'oyster mittens gravel parade' };
const { cover, today } = words;

const note = {
  minutes: 30,
  status: 'completed',
  initiative: 'worker',
  planned: true,
  channel: 'face_to_face',
  place: 'home',
  purposes: [],
  attendees: [],
  whatHappened: 'The new stove stands. She made tea on it at once.',
  personSaid: '',
  workerView: '',
  strengthNoticed: '',
  agreementsPerson: [],
  agreementsTeam: [],
  homeAndTenancy: '',
  moneyFollowUp: '',
  healthAndWellbeing: '',
  peopleAround: '',
  nextContactAt: null,
  nextContactPlan: '',
  goodNews: false,
  hunch: false,
  sharedWithPerson: 'not_yet',
  withheldReason: '',
} as const;

/** A colleague of the same team, and two people of the manager's own. @returns their cases */
async function arrange({ page }: LaunchedApp): Promise<readonly string[]> {
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(page, 'organisation.get', {});
  const [me] = await invoke<readonly { id: string }[]>(page, 'workers.list', {});
  await invoke(page, 'vault.confirm', { passphrase: lindenHomes.passphrase });
  const teamIds = teams.map(({ id }) => id);
  await invoke(page, 'vault.addUser', { ...sam, roles: ['worker'], teamIds });
  const caseIds: string[] = [];
  for (const chosenName of ['Ilka Varga', 'Tomáš Beneš']) {
    const person = { chosenName, pronouns: 'she / her', birthDate: null, phone: '07700 900 112' };
    const file = { method: 'icm', state: 'active', openedOn: '2026-01-12', teamId: teamIds[0] };
    const { caseId } = await invoke<{ caseId: string }>(page, 'people.create', {
      ...person,
      ...file,
      mainWorkerId: me?.id,
    });
    caseIds.push(caseId);
  }
  return caseIds;
}

/** More than a page holds, in the widest letters: every part still ends within its lines. */
async function fillFile({ page }: LaunchedApp, caseId: string): Promise<void> {
  const long = 'WWWWWW WWWWWWWW WWWWW. '.repeat(60);
  const short = long.slice(0, 183);
  const strengths = Array.from({ length: 20 }, () => ({ text: short, foundBy: 'person' }));
  await invoke(page, 'cases.saveOverview', {
    caseId,
    basedOnVersion: 0,
    content: {
      whatMattersToMe: long,
      whatPeopleLikeAboutMe: '',
      howBestToSupportMe: long,
      aspirations: '',
      strengths,
    },
  });
  for (let n = 1; n < 9; n += 1) {
    const on = new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
    const date = { kind: 'key_other', on, at: null, title: short, visibleToPerson: true };
    await invoke(page, 'dates.add', { caseId, ...date });
  }
}

/** A day of the calendar as it is typed. */
function typed(inDays: number): string {
  const day = new Date(Date.now() + inDays * 86_400_000);
  return day.toLocaleDateString('en-GB').replaceAll('/', '');
}

test('a worker is away: people are handed over, the colleague sees what matters, and what happened is told', async ({
  keystead,
}) => {
  const { page } = keystead;
  const [ilka = ''] = await arrange(keystead);
  await fillFile(keystead, ilka);
  await page.getByRole('link', { name: cover.today.away }).click();
  const away = new CoverPage(page);
  await away.days(typed(0), typed(6));
  await away.allTo(sam.name);
  await away.tell('Ilka Varga', 'The new stove comes on Thursday.', 'Ring her before nine');
  await expectAccessible(page, 'cover form');
  await away.save();
  await expectAccessible(page, 'cover');
  const pack = path.join(keystead.userData, 'cover.pdf');
  await keystead.app.queueDialog([pack]);
  const password = await away.print();
  const pages = execFileSync('qpdf', [`--password=${password}`, '--show-npages', pack])
    .toString()
    .trim();
  expect(pages).toBe('2');
  await new TodayPage(page).open();
  await expect(page.getByText(fill(cover.today.by_one, { names: sam.name }), { exact: false })).toBeVisible();

  const theirs = await signInAs(keystead, sam.name, sam.passphrase);
  const [forWhom = ''] = fill(today.people.coverUntil, { name: lindenHomes.manager }).split('{{day}}');
  const group = theirs.getByRole('list', { name: forWhom });
  await expect(group.getByText('The new stove comes on Thursday.')).toBeVisible();
  await expectAccessible(theirs, 'today of who stands in');
  const startedAt = new Date(Date.now() - 1000).toISOString();
  await invoke(theirs, 'contacts.save', {
    caseId: ilka,
    content: { ...note, startedAt },
    draftId: null,
  });
  const standIn = new CoverPage(theirs);
  await standIn.open();
  await expectAccessible(theirs, 'covers');
  await standIn.openOf(lindenHomes.manager);
  await expect(standIn.changes()).toContainText('She made tea on it at once.');
  await expectAccessible(theirs, 'what changed meanwhile');

  const mine = await signInAs(keystead, lindenHomes.manager, lindenHomes.passphrase);
  const back = new CoverPage(mine);
  await back.open();
  await back.openOf(lindenHomes.manager);
  await back.takeBack();
});
