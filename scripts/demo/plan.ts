import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { type GoalText, PlanPage } from '#tests/e2e/pages/plan-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface PlanDemo {
  readonly app: LaunchedApp;
  /** Where `plan.pdf` goes. */
  readonly output: string;
  /** Two people with files; the first has the fullest one. */
  readonly people: readonly [string, string];
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const sewing = 'A sewing table by the window, and the first paid repair.';
const letters = 'Letters do not pile up any more.';

const goals: readonly GoalText[] = [
  {
    words: sewing,
    why: 'I can earn with it, and I am somebody who mends things.',
    person: ['Measure the wall with Zsófi'],
    team: ['Ask the shop about a table'],
  },
  { words: letters, person: ['Put letters in the blue box'], team: ['Open the box together on Thursdays'] },
  { words: 'Sleep four nights in a row.', person: ['Tea instead of TV after ten'], team: ['Book the GP'] },
];

/**
 * The demo's plans: goals with steps of both sides, a look back, something to change with its stage and an idea that
 * waits, through the real window. Leaves the first person's copy as `plan.pdf`.
 */
export async function makePlans({ app, output, people, picture }: PlanDemo): Promise<void> {
  const [first, second] = people;
  const { page } = app;
  const files = new PeoplePage(page);
  const file = new CasePage(page);
  const plan = new PlanPage(page);
  await files.open();
  await files.openFile(second);
  await file.tab('plan');
  await plan.addGoal({
    words: 'To cook for three friends.',
    person: ['Write the list'],
    team: ['Find a pot'],
  });
  await files.open();
  await files.openFile(first);
  await file.tab('plan');
  for (const goal of goals) await plan.addGoal(goal);
  await plan.review(letters, { person: 7, worker: 6, helped: 'The blue box, and Thursdays.' });
  await plan.tick('Put letters in the blue box');
  await plan.addTopic('My evenings');
  await plan.noteStage('My evenings', 'contemplation');
  await plan.noteStage('My evenings', 'preparation');
  await plan.addTopic('Going back to work');
  await plan.park('Going back to work');
  await picture(app, '13-plan');
  await plan.showTogether();
  await picture(app, '14-plan-together');
  await page.goBack();
  await app.app.queueDialog([path.join(output, 'plan.pdf')]);
  await plan.print('colour');
  await page.getByText('plan.pdf').first().waitFor({ timeout: 60_000 });
  await file.tab('overview');
  await picture(app, '15-working-on');
}
