import { PeoplePage } from '../pages/people-page.ts';
import { SpreadsheetPage } from '../pages/spreadsheet-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { invoke } from '../support/arrange.ts';
import { expect, test } from '../support/fixtures.ts';
import { writeNotesBook, writePeopleList } from '../support/old-sheets.ts';
import { words } from '../support/words.ts';

const { domain, imports, spreadsheets: said } = words;

test('an old list and its notes come in from spreadsheets, somebody known is recognised, and one is taken back', async ({
  keystead,
}) => {
  const { page, app, userData } = keystead;
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(page, 'organisation.get', {});
  await invoke(page, 'people.create', {
    chosenName: 'Mara Lindqvist',
    pronouns: '',
    birthDate: '1981-05-03',
    phone: '020 7946 0999',
    method: null,
    state: 'active',
    openedOn: '2024-01-01',
    teamId: teams[0]?.id,
    mainWorkerId: null,
  });
  const sheet = new SpreadsheetPage(page);
  await sheet.open();
  await app.queueDialog([writePeopleList(userData)]);
  await sheet.choose();
  await expectAccessible(page, 'spreadsheet, file');
  await sheet.toColumns();
  await expect(sheet.becomes('Phone')).toHaveValue('phone');
  await sheet.becomes('Ref').selectOption('externalId');
  await sheet.chooseDay('3 May 1981');
  await page.getByLabel(said.system, { exact: true }).fill('Old list');
  await sheet.look();
  await expect(sheet.means('settled', 'state')).toBeVisible();
  await sheet.means('settled', 'state').selectOption({ label: domain.caseState.active });
  await sheet.means('new', 'state').selectOption({ label: domain.caseState.opening });
  await sheet.fillField('team').selectOption({ index: 1 });
  await expectAccessible(page, 'spreadsheet, columns');
  await sheet.look();
  await sheet.looked().waitFor();
  await expect(page.getByText(said.findings.not_a_date)).toBeVisible();
  await sheet.decide('Mara Lindqvist', 2, 'same_person');
  await expect(sheet.count('newPeople')).toHaveText('3');
  await expect(sheet.count('knownPeople')).toHaveText('1');
  await expectAccessible(page, 'spreadsheet, look');
  await sheet.bringIn();
  await expectAccessible(page, 'spreadsheet, done');
  const people = new PeoplePage(page);
  await people.open();
  await expect(people.table().getByRole('row')).toHaveCount(5);

  await sheet.open();
  await app.queueDialog([await writeNotesBook(userData)]);
  await sheet.choose();
  await expect(page.getByRole('radio', { name: said.kind.notes })).toBeChecked();
  await sheet.toColumns();
  await sheet.fillField('status').selectOption({ label: domain.contactStatus.completed });
  await sheet.fillField('place').selectOption({ label: domain.contactPlace.home });
  await sheet.look();
  await sheet.means('Telefon', 'channel').selectOption({ label: domain.contactChannel.phone });
  await sheet.means('at home', 'channel').selectOption({ label: domain.contactChannel.face_to_face });
  await sheet.look();
  await sheet.looked().waitFor();
  await expect(sheet.count('notes')).toHaveText('3');
  await expect(page.getByText(said.findings.person_unknown)).toBeVisible();
  await expectAccessible(page, 'spreadsheet, look at notes');
  await sheet.bringIn();
  await people.open();
  await people.openFile('Tomáš Beneš');
  const file = new CasePage(page);
  await file.tab('notes');
  await expect(page.getByText('Put up the shelves together.')).toBeVisible();
  await expect(page.getByText('Jonas Hill').first()).toBeVisible();

  await sheet.open();
  await expect(page.getByRole('table', { name: imports.batchesTitle }).getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: imports.undo, exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: imports.undoAct }).click();
  await expect(page.getByText(imports.undoneWhole)).toBeVisible();
  await people.open();
  await people.openFile('Tomáš Beneš');
  await file.tab('notes');
  await expect(page.getByText('Put up the shelves together.')).toBeHidden();
});
