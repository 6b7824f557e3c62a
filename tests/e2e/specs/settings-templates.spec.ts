import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { ClosingPage } from '../pages/closing-page.ts';
import { NotePage } from '../pages/note-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { app, domain, language, methods, organisation, templates } = words;
const { general } = organisation;

test('own words, templates and checklists are made once and used in every file', async ({ keystead }) => {
  const { page } = keystead;
  const settings = new SettingsPage(page);
  const file = new CasePage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga', state: domain.caseState.active });

  await settings.home();
  await expectAccessible(page, 'settings home');
  await settings.open('noteTemplates');
  await expectAccessible(page, 'note templates empty');
  await settings.addTemplate('note', 'Visit', ['How the home is', 'What we do next']);
  await settings.addTemplate('note', 'Phone call', ['Why we rang']);
  const up = fill(templates.up, { name: 'Phone call' });
  await page.getByRole('button', { name: up, exact: true }).click();
  await expect(settings.offered('note').first()).toContainText('Phone call');
  await page
    .getByRole('button', { name: fill(templates.retireOf, { name: 'Phone call' }), exact: true })
    .click();
  await expect(page.getByRole('heading', { name: templates.retiredTitle, exact: true })).toBeVisible();
  await expectAccessible(page, 'note templates');
  await settings.open('checklists');
  await settings.addTemplate('checklist', 'The first week', ['Show the way to the bus', 'Name on the bell']);
  await expectAccessible(page, 'checklists');

  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile('Ilka Varga');
  await new ClosingPage(page).openSteps();
  await page.getByRole('button', { name: templates.file.begin, exact: true }).click();
  await page.getByRole('menuitem', { name: 'The first week', exact: true }).click();
  await settings.answerLine('Name on the bell', domain.checklistItemState.done);
  await expect(page.getByText(fill(templates.file.progress, { done: 1, all: 2 }))).toBeVisible();
  await expectAccessible(page, 'own checklist');

  await file.addNote();
  const note = new NotePage(page);
  await note.whatHappened().fill('Tea by the window.');
  await page.getByRole('button', { name: templates.insert, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Visit', exact: true }).click();
  await expect(note.whatHappened()).toHaveValue('Tea by the window.\n\nHow the home is\n\nWhat we do next\n');
  await expect(note.whatHappened()).toBeFocused();
  await expectAccessible(page, 'note with headings');
});

test('the word for a person, the rhythm and hints hold everywhere, and a pack goes out and comes back', async ({
  keystead,
}) => {
  const { page } = keystead;
  const settings = new SettingsPage(page);
  await settings.open('organisation');
  await page.getByText(general.personWords.resident, { exact: true }).click();
  await page.getByRole('button', { name: general.save, exact: true }).click();
  const sidebar = page.getByRole('navigation', { name: app.nav.label });
  await expect(sidebar.getByRole('link', { name: 'Residents', exact: true })).toBeVisible();
  await expectAccessible(page, 'organisation');

  await settings.open('methods');
  const figure = (name: keyof typeof methods.settings.usualFigure) =>
    page.getByRole('textbox', { name: methods.settings.usualFigure[name], exact: true });
  await figure('contact').fill('20');
  await page.getByRole('button', { name: methods.settings.save, exact: true }).click();
  await expect(page.getByText(methods.settings.contactOverFloor).first()).toBeVisible();
  await figure('contact').fill('10');
  await page.getByRole('button', { name: methods.settings.save, exact: true }).click();
  await expect(page.getByText(methods.settings.isOwn)).toBeVisible();
  await expectAccessible(page, 'usual rhythm');

  await settings.open('language');
  await settings.addPair('case load', 'people we see', 'Nobody is a load.');
  await page.getByRole('textbox', { name: language.page.test, exact: true }).fill('My case load grows.');
  await expect(page.getByRole('main')).toContainText('case load');
  await page.getByText(language.area.home, { exact: true }).click();
  await expectAccessible(page, 'kind words');

  await settings.open('checklists');
  await settings.addTemplate('checklist', 'Moving out', ['Read the meters']);
  await settings.open('pack');
  const target = path.join(keystead.userData, 'pack.json');
  await keystead.app.queueDialog([target]);
  await page.getByRole('button', { name: templates.pack.save, exact: true }).click();
  await expect(page.getByText(fill(templates.pack.written, { fileName: 'pack.json' }))).toBeVisible();
  const pack = fs.readFileSync(target, 'utf8');
  expect(pack).toContain('Moving out');
  expect(pack).not.toContain('Lindenhof');

  const other = path.join(keystead.userData, 'other.json');
  fs.writeFileSync(other, pack.replace('Read the meters', 'Read both meters'));
  const choose = page.locator('input[type="file"]');
  await choose.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText(templates.pack.problem.not_a_pack)).toBeVisible();
  await choose.setInputFiles(other);
  await expect(page.getByText(templates.pack.change.changed, { exact: true })).toBeVisible();
  await expectAccessible(page, 'template pack');
  await page.getByRole('button', { name: templates.pack.takeAct, exact: true }).click();
  await expect(page.getByText(templates.pack.taken_one.replace('{{count}}', '1')).first()).toBeVisible();
  await page.getByRole('button', { name: templates.pack.undo, exact: true }).first().click();
  await settings.dialog().getByRole('button', { name: templates.pack.undoAct, exact: true }).click();
  await expect(page.getByText(templates.pack.undone)).toBeVisible();
  await settings.open('checklists');
  await expect(settings.offered('checklist').first()).toContainText('Read the meters');
});
