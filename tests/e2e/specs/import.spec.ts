import fs from 'node:fs';
import path from 'node:path';
import { ImportPage } from '../pages/import-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const data = path.resolve(import.meta.dirname, '../../../../shared/data');
const absent = !fs.existsSync(data);

test('a whole HMIS export comes in as one batch and can be taken back', async ({ keystead }) => {
  test.skip(absent, `${data} is not here: the real export was not imported`);
  const { page } = keystead;
  const imports = new ImportPage(page);
  await imports.open();
  await keystead.app.queueDialog([path.join(data, 'hmis-csv-2026')]);
  await imports.choose('folder');
  await imports.look();
  await imports.bringIn();
  await expect(page.getByText(fill(words.imports.doneText_other, { count: 514 }))).toBeVisible();
  const people = new PeoplePage(page);
  await people.open();
  await expect(people.table().getByRole('row')).toHaveCount(51);
  await imports.open();
  await imports.takeBack();
  await expect(page.getByText(fill(words.imports.undone_other, { count: 514 }))).toBeVisible({
    timeout: 60_000,
  });
  await people.open();
  await expect(people.table()).toHaveCount(0);
});

test('a broken export says what is wrong and brings in nobody', async ({ keystead }) => {
  test.skip(absent, `${data} is not here: no broken export was tried`);
  const { page } = keystead;
  const imports = new ImportPage(page);
  for (const broken of ['duplicate_primary_keys', 'bad_ending', 'loader_errors', 'validation_files']) {
    await imports.open();
    const folder = path.join(data, 'hmis-csv-2026-broken', broken);
    const inner = path.join(folder, 'source');
    await keystead.app.queueDialog([fs.existsSync(inner) ? inner : folder]);
    await imports.choose('folder');
    await expect(page.getByText(words.imports.stopTitle)).toBeVisible();
    await new PeoplePage(page).open();
    await expect(page.getByText(words.people.empty)).toBeVisible();
  }
});
