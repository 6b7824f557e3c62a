import path from 'node:path';
import { FeedbackPage } from '../pages/feedback-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, lindenHomes, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { domain, feedback } = words;

test('the computer is handed over for one form, sees nothing else, and comes back by signing in', async ({
  keystead,
}) => {
  await new PeoplePage(keystead.page).createPerson({ chosenName: 'Ilka Varga' });
  const desk = new FeedbackPage(keystead.page);
  await desk.open();
  await expectAccessible(keystead.page, 'what people say, empty');
  const sheet = path.join(keystead.userData, 'sheet.pdf');
  await keystead.app.queueDialog([sheet]);
  await keystead.page.getByRole('button', { name: feedback.sheetPrint, exact: true }).click();
  await expect(keystead.page.getByText(fill(feedback.sheetSaved, { file: 'sheet.pdf' }))).toBeVisible({
    timeout: 60_000,
  });

  const page = await keystead.replaced(() => desk.handOver());
  const kiosk = new FeedbackPage(page);
  await expect(page.getByRole('heading', { name: feedback.kiosk.welcome })).toBeVisible();
  await expectAccessible(page, 'kiosk welcome');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Ilka')).toHaveCount(0);
  await kiosk.beginKiosk();
  await kiosk.send();
  await expect(page.getByRole('alert')).toContainText(feedback.kiosk.nothing);
  await kiosk.answer('listens', '5', 'Later mornings');
  await expectAccessible(page, 'kiosk form');
  await kiosk.send();
  await expect(page.getByRole('heading', { name: feedback.kiosk.thanks })).toBeVisible();
  const forbidden = await page.evaluate(() => window.keystead.invoke('people.list', {}));
  expect(forbidden).toMatchObject({ ok: false, code: 'not_allowed' });
  const dialog = await page.evaluate(() => window.keystead.invoke('shell.pickDocument', {}));
  expect(dialog).toMatchObject({ ok: false, code: 'not_allowed' });

  const gate = await keystead.replaced(() =>
    page.getByRole('button', { name: feedback.kiosk.finish, exact: true }).click(),
  );
  await new SignInPage(gate).signIn(lindenHomes.passphrase);
  const again = new FeedbackPage(gate);
  await again.open();
  await expect(gate.getByText(fill(feedback.waiting_one, { count: 1 }))).toBeVisible();
  await gate.getByRole('button', { name: feedback.review.show, exact: true }).click();
  await expect(gate.getByRole('button', { name: feedback.review.show, exact: true })).toHaveCount(0);
  await expectAccessible(gate, 'what people say');
});

test('what somebody says under their name is answered, and the team reads what was learned', async ({
  keystead: { page },
}) => {
  const desk = new FeedbackPage(page);
  await desk.open();
  await desk.part('voices');
  await desk.addVoice('Could you ring before you come?', 'Tomáš');
  await expect(page.getByText('Could you ring before you come?')).toBeVisible();
  await desk.learn('We ring now.', 'We ring half an hour before.');
  await expect(page.getByRole('region', { name: feedback.voices.learned })).toContainText('half an hour');
  await expectAccessible(page, 'voices');
  await desk.part('involvement');
  await desk.takePart('Two people asked the questions when Tereza was chosen.', '2');
  await expect(page.getByText(domain.involvementKind.choosing_staff)).toBeVisible();
  await expectAccessible(page, 'taking part');
});
