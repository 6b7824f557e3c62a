import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { DocumentsPage } from '#tests/e2e/pages/documents-page.ts';
import { FeedbackPage } from '#tests/e2e/pages/feedback-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

/** A letter and a day in the open file. @param folder where the letter lies before it is taken in */
export async function attachLetter({ page, app }: LaunchedApp, folder: string): Promise<void> {
  const file = new CasePage(page);
  const papers = new DocumentsPage(page);
  const letter = path.join(folder, 'letter.txt');
  fs.writeFileSync(letter, 'Dear Ilka Varga,\n\nyour deposit comes back in March.\n\nHarbour Homes\n');
  await file.tab('papers');
  await papers.open();
  await app.queueDialog([letter]);
  await papers.attach('Letter about the deposit', 'Answer before Christmas');
  fs.rmSync(letter);
  await file.tab('overview');
  await papers.addDate({ kind: 'key_anniversary', title: 'One year in Lipová 14', day: '08012027' });
}

/** What somebody said, what was learned, and how people took part. */
export async function hearFromPeople({ page }: LaunchedApp): Promise<void> {
  const desk = new FeedbackPage(page);
  await desk.open();
  await desk.part('involvement');
  await desk.takePart('Two people asked the questions when Tereza was chosen.', '2');
  await desk.part('voices');
  await desk.addVoice('Could you ring before you come?', 'Tomáš');
  await desk.learn('We ring now.', 'We ring half an hour before we come.');
}
