import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { KeepingPage } from '../pages/keeping-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { TodayPage } from '../pages/today-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { invoke } from '../support/arrange.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const { erasure } = words;
const dorota = 'Dorota Malina';

test('somebody asks to be forgotten: held, refused, asked again, seen and erased, with a certificate', async ({
  keystead,
}) => {
  const { page, app, userData } = keystead;
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(page, 'organisation.get', {});
  const [me] = await invoke<readonly { id: string }[]>(page, 'workers.list', {});
  const person = (chosenName: string) => ({
    chosenName,
    pronouns: '',
    birthDate: null,
    phone: '',
    method: 'icm',
    state: 'active',
    openedOn: '2026-01-12',
    teamId: teams[0]?.id,
    mainWorkerId: me?.id,
  });
  await invoke(page, 'people.create', person(dorota));
  await invoke(page, 'people.create', person('Bo Larsen'));
  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile(dorota);
  await new CasePage(page).tab('papers');
  const keeping = new KeepingPage(page);
  await keeping.openInFile();
  await keeping.request('I have moved on. Please keep nothing about me.');
  await keeping.hold('Her claim against the landlord is open until spring.');
  await expect(page.getByText(erasure.screen.onHold)).toBeVisible();
  await keeping.refuse('legal_claims', 'Your claim still needs these papers. We will look again in spring.');
  await expectAccessible(page, 'erasing and holding');
  await keeping.lift('The claim is settled.');
  await keeping.request('The claim is over. Please keep nothing.');
  await keeping.see();
  await expectAccessible(page, 'what would be erased');
  await keeping.erase('K-0001', 'no_longer_needed');
  await expect(page.getByText(erasure.keeping.finishedClean)).toBeVisible();
  await expectAccessible(page, 'keeping and erasing');
  await app.queueDialog([path.join(userData, 'certificate.pdf')]);
  await keeping.certificate('K-0001', '');
  await expect(page.getByText('certificate.pdf').first()).toBeVisible({ timeout: 30_000 });
  await new PeoplePage(page).open();
  await expect(page.getByText('Bo Larsen').first()).toBeVisible();
  await expect(page.getByText(dorota)).toHaveCount(0);
});

test('how long files are kept: a rule of their own, a file whose time has come, kept on with a reason', async ({
  keystead,
}) => {
  const { page } = keystead;
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(page, 'organisation.get', {});
  const { caseId } = await invoke<{ caseId: string }>(page, 'people.create', {
    chosenName: dorota,
    pronouns: '',
    birthDate: null,
    phone: '',
    method: 'icm',
    state: 'enquiry',
    openedOn: '2019-01-12',
    teamId: teams[0]?.id,
    mainWorkerId: null,
  });
  await invoke(page, 'cases.moveState', {
    caseId,
    to: 'not_taken_up',
    on: '2019-02-01',
    reason: 'She found another service nearer to her.',
    withPerson: true,
    closureReason: 'moved_to_other_support',
    overrideReason: null,
  });
  await new TodayPage(page).open();
  await expect(page.getByText(erasure.today.due_one.replace('{{count}}', '1'))).toBeVisible();
  const keeping = new KeepingPage(page);
  await keeping.open();
  await keeping.changeRule('not_taken_up', '3', 'Board of May, after talking to our privacy lead.');
  await expectAccessible(page, 'a file whose time has come');
  await keeping.keepOn(dorota, 'Somebody may come back to her enquiry.');
  await expect(page.getByText(erasure.keeping.dueNone)).toBeVisible();
});
