import path from 'node:path';
import { AroundPage } from '#tests/e2e/pages/around-page.ts';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

interface DemoMaps {
  /** Folder for the PDF. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const { around } = words;

/**
 * Draws the people around the person in the file that is open, and a map of the week, through the window. Leaves
 * people-around.pdf; the list of maps is open afterwards.
 */
export async function showMaps(app: LaunchedApp, { output, picture }: DemoMaps): Promise<void> {
  const { page } = app;
  const map = new AroundPage(page);
  await new CasePage(page).tab('around');
  await map.beginEcomap();
  await map.add({
    label: 'Zsófi',
    kind: 'family',
    ring: '1',
    strength: 'strong',
    flow: around.edit.flowBoth,
    wish: 'more',
    atNight: true,
    mayContact: true,
  });
  await map.add({ label: 'Aunt Edit', kind: 'family', ring: '3', strength: 'broken', wish: 'more' });
  await map.add({ label: 'Pavel next door', strength: 'weak', wish: 'more' });
  await map.add({ label: 'Moss', kind: 'pet', ring: '1', strength: 'strong', flow: around.edit.flowBoth });
  await map.add({ label: 'Dr Horváth', kind: 'professional', wish: 'same' });
  await map.add({ label: 'Job centre', kind: 'organisation', ring: '3', stressful: true, wish: 'less' });
  await map.add({ label: 'Choir', kind: 'community', wish: 'more' });
  await map.add({ label: 'Bakery course', kind: 'activity', ring: '3' });
  await map.add({ label: 'Bench by the river', kind: 'place', ring: '1', strength: 'strong' });
  await map.tie('Zsófi', 'Moss');
  await picture(app, '60-people-around-form');
  await map.keep();
  await page.getByRole('img', { name: /Ilka/u }).first().waitFor();
  await picture(app, '61-people-around');
  await map.showTogether();
  await picture(app, '62-people-around-together');
  await map.backToFile();
  await app.app.queueDialog([path.join(output, 'people-around.pdf')]);
  await map.print('colour');
  await page.getByText('people-around.pdf').first().waitFor({ timeout: 60_000 });

  await map.openMaps();
  await map.beginMap('steps_to_a_goal');
  const { steps_to_a_goal: questions } = around.guide;
  await map.answer(questions.here, 'I sing in the kitchen');
  await map.answer(questions.step_1, 'Go and listen to the choir once');
  await map.answer(questions.goal, 'Sing at the summer fair');
  await picture(app, '63-map-form');
  await map.keep();
  await page.getByRole('heading', { name: around.maps.kept }).waitFor();
  await map.openMaps();
}
