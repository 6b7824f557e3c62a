import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '../pages/case-page.ts';
import { DocumentsPage } from '../pages/documents-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { documents, errors, timeline } = words;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);

test('a letter is taken in, looked at, copied outside on purpose, and taken out with a reason', async ({
  keystead,
}) => {
  const { page, app, userData } = keystead;
  const file = new CasePage(page);
  const papers = new DocumentsPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.tab('papers');
  await papers.open();
  await expectAccessible(page, 'documents, empty');

  const letter = path.join(userData, 'letter.txt');
  fs.writeFileSync(letter, 'Dear Ilka Varga,\nyour deposit comes back in March.\n');
  await app.queueDialog([letter]);
  await papers.attach('Letter about the deposit', 'Answer before Christmas');
  await expect(papers.document('Letter about the deposit')).toContainText('Answer before Christmas');
  const scan = path.join(userData, 'scan.png');
  fs.writeFileSync(scan, png);
  await app.queueDialog([scan]);
  await papers.attach('Drawing of the kitchen', '');
  await expectAccessible(page, 'documents');

  const program = path.join(userData, 'setup.exe');
  fs.writeFileSync(program, 'MZ');
  await app.queueDialog([program]);
  await page.getByRole('button', { name: documents.add, exact: true }).click();
  await expect(page.getByText(errors.file_is_program)).toBeVisible();

  const text = await papers.look('Letter about the deposit');
  await expect(text).toContainText('your deposit comes back in March');
  await expectAccessible(page, 'document as text');
  await page.keyboard.press('Escape');
  const picture = await papers.look('Drawing of the kitchen');
  await expect(picture.getByRole('img')).toHaveJSProperty('naturalWidth', 1);
  await page.keyboard.press('Escape');

  const copy = path.join(userData, 'outside.txt');
  await app.queueDialog([copy]);
  await papers.copyOut('Letter about the deposit');
  await expect(page.getByText(fill(documents.copySaved, { file: 'outside.txt' }))).toBeVisible();
  expect(fs.readFileSync(copy, 'utf8')).toContain('in March');

  await papers.takeOut('Letter about the deposit', 'It belongs to her neighbour.');
  await expect(papers.document('Letter about the deposit')).toContainText('It belongs to her neighbour.');
  await file.tab('notes');
  await expect(
    file.entry(fill(timeline.document.title, { title: 'Letter about the deposit' })),
  ).toContainText(timeline.document.removed);
});

test('a day to remember stands on the file until it is done', async ({ keystead: { page } }) => {
  const papers = new DocumentsPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  const tomorrow = new Date(Date.now() + 86_400_000);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${two(tomorrow.getDate())}${two(tomorrow.getMonth() + 1)}${tomorrow.getFullYear()}`;
  await papers.addDate({ kind: 'key_court', title: 'Hearing about the deposit', day });
  await expect(papers.dates()).toContainText('Hearing about the deposit');
  await expectAccessible(page, 'overview with a day');
  await papers.settleDate('Hearing about the deposit');
  await expect(papers.dates()).not.toContainText('Hearing about the deposit');
});
