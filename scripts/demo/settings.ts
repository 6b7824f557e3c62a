import path from 'node:path';
import { ClosingPage } from '#tests/e2e/pages/closing-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { SettingsPage } from '#tests/e2e/pages/settings-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { fill, words } from '#tests/e2e/support/words.ts';

const { domain, language, templates } = words;

interface DemoSettings {
  /** Somebody in whose file a checklist is begun. */
  readonly person: string;
  /** Folder for the template file. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/**
 * Makes note templates, a checklist and a hint of the house, uses the checklist in a file, and gives the templates away.
 * Leaves templates.json.
 */
export async function showSettings(
  app: LaunchedApp,
  { person, output, picture }: DemoSettings,
): Promise<void> {
  const { page } = app;
  const settings = new SettingsPage(page);
  await settings.home();
  await picture(app, '170-settings');
  await settings.open('noteTemplates');
  await settings.addTemplate('note', 'Visit at home', ['How the home is', 'What we did', 'What comes next']);
  await settings.addTemplate('note', 'Talk with the landlord', [
    'What was asked',
    'What we agreed',
    'Who says it on',
  ]);
  await picture(app, '171-note-templates');
  await settings.open('checklists');
  await settings.addTemplate('checklist', 'The first week', [
    'The bus, the shop and the chemist shown',
    'Name on the bell and the letter box',
    'Who to ring at night, on the fridge',
    'Tea with the neighbour, if wanted',
  ]);
  await settings.open('language');
  await settings.addPair('caseload', 'the people I work with', 'Nobody wants to be a load.');
  await page
    .getByRole('textbox', { name: language.page.test, exact: true })
    .fill('My caseload is long, and the homeless man on it refuses to engage.');
  await picture(app, '172-kind-words');

  const list = new PeoplePage(page);
  await list.open();
  await list.openFile(person);
  await new ClosingPage(page).openSteps();
  await page.getByRole('button', { name: templates.file.begin, exact: true }).click();
  await page.getByRole('menuitem', { name: 'The first week', exact: true }).click();
  await settings.answerLine('Name on the bell and the letter box', domain.checklistItemState.done);
  await page.getByText(fill(templates.file.progress, { done: 1, all: 4 })).waitFor();
  await picture(app, '173-own-checklist');

  await settings.open('pack');
  const target = path.join(output, 'templates.json');
  await app.app.queueDialog([target]);
  await page.getByRole('button', { name: templates.pack.save, exact: true }).click();
  await page.getByText(fill(templates.pack.written, { fileName: 'templates.json' })).waitFor();
  await picture(app, '174-template-file');
}
