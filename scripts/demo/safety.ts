import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { SafetyPage } from '#tests/e2e/pages/safety-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

interface DemoSafety {
  /** Folder for the PDF. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/**
 * Makes a safety plan in the file that is open, turns it round, prints the copy and writes down an incident through the
 * window. Leaves safety-plan.pdf; the Safety tab is open afterwards.
 */
export async function showSafety(app: LaunchedApp, { output, picture }: DemoSafety): Promise<void> {
  const { page } = app;
  const plan = new SafetyPage(page);
  await new CasePage(page).tab('safety');
  await plan.beginPlan();
  await plan.write({
    triggers: ['Fireworks', 'Letters from the court', 'The second of May'],
    selfHelp: ['Watering all the plants, slowly', 'Ringing Zsófi before ten'],
    contact: { name: 'Zsófi', relation: 'daughter', phone: '0700 000 015' },
    noContact: { days: '3', steps: ['Call Zsófi', 'Knock on a weekday morning, and say who it is'] },
    pageForOthers: ['triggers', 'self_help', 'contacts', 'no_contact'],
    workerView: 'The lock sticks. I asked the landlord twice.',
  });
  await plan.addSituation(1, {
    situation: 'Somebody from before rings at night and wants to come in.',
    personView: 'I do not want to be rude to him. I want him to ring by day.',
    actions: ['A chain on the door', 'Ilka calls Zsófi before she opens'],
    before: ['likely', 'major'],
    after: ['unlikely', 'moderate'],
  });
  await picture(app, '40-safety-form');
  await plan.agree('yes', 'This is mine. Ask me again in spring.');
  await plan.keep();
  await page.getByText('Somebody from before rings at night').waitFor();
  await picture(app, '41-safety-plan');
  await plan.showTogether();
  await picture(app, '42-safety-together');
  await plan.backToFile();
  await app.app.queueDialog([path.join(output, 'safety-plan.pdf')]);
  await plan.print('colour');
  await page.getByText('safety-plan.pdf').first().waitFor({ timeout: 60_000 });

  await plan.beginIncident();
  await plan.writeIncident({
    kind: 'threat',
    severity: 'minor',
    time: '0030',
    whatHappened: 'Two visitors shouted on the stairs and hit the door twice. They left after some minutes.',
    account: 'I stayed quiet until they left. Then I watered the plants.',
    reason: 'Ilka did not want it, and nobody was hurt. We talked it through together.',
  });
  await plan.saveIncident();
  await page.getByRole('heading', { name: words.domain.incidentKind.threat }).waitFor();
  await picture(app, '43-incident');
}
