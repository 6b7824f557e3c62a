import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { strFromU8, unzipSync } from 'fflate';
import { CasePage } from '../pages/case-page.ts';
import { DocumentsPage } from '../pages/documents-page.ts';
import { ExportPage } from '../pages/export-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { confirmPassphrase } from '../support/confirm.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const { exports } = words;

/** The zip inside a zip with a password. */
async function opened(file: string, password: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(fs.readFileSync(file))])), {
    password,
    useWebWorkers: false,
  });
  const [inner] = await reader.getEntries();
  if (inner === undefined || inner.directory) throw new Error('nothing inside');
  return unzipSync(await inner.getData(new Uint8ArrayWriter()));
}

test('everything is taken out with a password, then once more without one after its warning', async ({
  keystead,
}) => {
  const { page, app, userData } = keystead;
  const desk = new ExportPage(page);
  const letter = path.join(userData, 'Letter to Ilka.txt');
  fs.writeFileSync(letter, 'Dear Ilka Varga, your deposit comes back in March.\n');
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await new CasePage(page).tab('papers');
  const papers = new DocumentsPage(page);
  await papers.open();
  await app.queueDialog([letter]);
  await papers.attach('Letter about the deposit', '');

  await desk.open();
  await expect(page.getByText(exports.stays.private)).toBeVisible();
  await expectAccessible(page, 'take everything out');
  const closed = path.join(userData, 'closed.zip');
  await desk.start().click();
  await expect(desk.question()).toContainText(exports.sure);
  await expectAccessible(page, 'before everything is taken out');
  await desk.back();
  await app.queueDialog([closed]);
  await desk.takeOut();
  await expectAccessible(page, 'everything is taken out');
  const sum = createHash('sha256').update(fs.readFileSync(closed)).digest('hex');
  await expect(page.getByText(sum)).toBeVisible();
  // What came of it waits, also when its page was left.
  await new PeoplePage(page).open();
  await desk.open();
  const files = await opened(closed, await desk.password());
  const names = Object.keys(files);
  expect(names).toEqual(
    expect.arrayContaining(['README.txt', 'format.json', 'data/people.csv', 'checksums.txt']),
  );
  const attached = names.filter((name) => name.startsWith('attachments/'));
  expect(attached).toEqual([expect.stringMatching(/^attachments\/[0-9a-f-]{36}\/Letter to Ilka\.txt$/u)]);
  expect(strFromU8(files[attached[0] ?? ''] ?? new Uint8Array())).toContain('in March');
  expect(strFromU8(files['data/people.json'] ?? new Uint8Array())).toContain('Ilka Varga');
  await expect(page.getByText(exports.passwordTold)).toBeVisible();

  await desk.again();
  await desk.box(exports.encrypt).press('Space');
  await expect(page.getByText(exports.openWarning)).toBeVisible();
  await expectAccessible(page, 'without a password');
  await desk.box(exports.openAgree).press('Space');
  await desk.box(exports.withDocuments).press('Space');
  const open = path.join(userData, 'open.zip');
  await app.queueDialog([open]);
  await desk.start().press('Enter');
  await desk.question().getByRole('button', { name: exports.sureGo, exact: true }).press('Enter');
  await desk.done().waitFor();
  const without = Object.keys(unzipSync(new Uint8Array(fs.readFileSync(open))));
  expect(without.filter((name) => name.startsWith('attachments/'))).toEqual([]);
  expect(without.filter((name) => name.startsWith('people/'))).toHaveLength(1);
  expect(fs.readdirSync(userData).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('closing the dialog begins nothing', async ({ keystead }) => {
  const { page, app } = keystead;
  const desk = new ExportPage(page);
  await desk.open();
  await app.queueDialog([]);
  await desk.start().click();
  await desk.question().getByRole('button', { name: exports.sureGo, exact: true }).click();
  await confirmPassphrase(page);
  await expect(desk.start()).toBeVisible();
  await expect(desk.done()).toHaveCount(0);
});
