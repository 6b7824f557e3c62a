import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { AroundPage } from '../pages/around-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test } from '../support/fixtures.ts';
import { fill, words } from '../support/words.ts';

const { around, domain } = words;

test('a map of people is drawn together, arranged by drag and by keys, kept in versions and printed', async ({
  keystead,
}) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const map = new AroundPage(page);
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.tab('around');
  await expectAccessible(page, 'ecomap empty');

  await map.beginEcomap();
  await map.add({
    label: 'Zsófi Varga',
    kind: 'family',
    ring: '1',
    strength: 'strong',
    flow: around.edit.flowBoth,
    wish: 'more',
    atNight: true,
  });
  await map.add({ label: 'Pavel', strength: 'weak', wish: 'same' });
  await map.add({ label: 'Aunt Edit', kind: 'family', ring: '3', strength: 'broken', wish: 'more' });
  await map.add({ label: 'Moss the dog', kind: 'pet', ring: '1', strength: 'strong' });
  await map.add({ label: 'Job centre', kind: 'organisation', ring: '3', stressful: true, wish: 'less' });
  await map.add({
    label: 'Dr Horváth',
    kind: 'professional',
    flow: fill(around.edit.flowTo, { name: 'Ilka' }),
  });
  await map.add({ label: 'Choir', kind: 'community', wish: 'more' });
  await map.add({ label: 'Bench by the river', kind: 'place', strength: 'strong' });
  await map.add({ label: 'Bakery', kind: 'activity', ring: '3', strength: 'moderate' });
  await map.tie('Zsófi Varga', 'Moss the dog');
  await expectAccessible(page, 'ecomap form');

  // Keys: chosen with Enter, moved by arrows, put in another ring by its number.
  const pavel = map.shape('Pavel');
  await pavel.press('Enter');
  await pavel.press('3');
  await expect(page.getByRole('radio', { name: domain.ecomapRing['3'], exact: true })).toBeChecked();
  const before = await pavel.boundingBox();
  for (let press = 0; press < 4; press += 1) await pavel.press('ArrowDown');
  await expect.poll(async () => (await pavel.boundingBox())?.y).not.toBe(before?.y);
  await page.getByRole('button', { name: fill(around.edit.done, { name: 'Pavel' }), exact: true }).click();

  // Drag: towards the middle is closer.
  const choir = await map.shape('Choir').boundingBox();
  const centre = await page.getByRole('img', { name: 'Ilka', exact: true }).first().boundingBox();
  if (choir === null || centre === null) throw new Error('not_drawn');
  await page.mouse.move(choir.x + choir.width / 2, choir.y + choir.height / 2);
  await page.mouse.down();
  await page.mouse.move(centre.x + centre.width / 2, centre.y + centre.height + 30, { steps: 12 });
  await page.mouse.up();
  await expect(page.getByRole('radio', { name: domain.ecomapRing['1'], exact: true })).toBeChecked();
  await map.keep();

  await expect(page.getByRole('img', { name: fill(around.picture.label, { name: 'Ilka' }) })).toBeVisible();
  await expect(page.getByText(fill(around.count.atNight_one, { count: 1 })).first()).toBeVisible();
  await expectAccessible(page, 'ecomap');

  await map.showTogether();
  await expectAccessible(page, 'ecomap together');
  await map.backToFile();

  await map.beginNextEcomap();
  await map.remove('Job centre');
  await map.add({ label: 'Reading group', kind: 'community' });
  await map.keep();
  await map.compare();
  await expect(page.getByRole('region', { name: around.compare.newPeople })).toContainText('Reading group');
  await expect(page.getByRole('region', { name: around.compare.goneTies })).toContainText('Job centre');
  await expectAccessible(page, 'ecomap compared');
  await page.goBack();

  const target = path.join(keystead.userData, 'around.pdf');
  await keystead.app.queueDialog([target]);
  await map.print('grey');
  await expect(page.getByText('around.pdf')).toBeVisible({ timeout: 60_000 });
  const { stdout, error } = spawnSync('pdftotext', ['-layout', target, '-'], { encoding: 'utf8' });
  if (error === undefined) {
    expect(stdout).toContain('ZV');
    expect(stdout).not.toContain('Zsófi');
  }
  const pictures = process.env['PICTURES'];
  if (pictures !== undefined) fs.copyFileSync(target, path.join(pictures, 'around.pdf'));
});

test('a map of thoughts is answered by its list, and a box becomes a goal', async ({ keystead }) => {
  const { page } = keystead;
  const file = new CasePage(page);
  const map = new AroundPage(page);
  const { steps_to_a_goal: questions } = around.guide;
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
  await file.tab('around');
  await map.openMaps();
  await expectAccessible(page, 'maps empty');
  await map.beginMap('steps_to_a_goal');
  await map.answer(questions.here, 'I sing in the kitchen');
  await map.answer(questions.goal, 'Sing at the summer fair');
  await map.addBox('Somebody to go with');
  await expectAccessible(page, 'map form');
  await map.keep();

  const kept = fill(around.maps.line, { title: domain.guideMap.steps_to_a_goal, day: '22 November 2026' });
  await page.getByRole('link', { name: kept, exact: true }).click();
  await expect(page.getByRole('img', { name: /Steps to a goal/u })).toBeVisible();
  await map.makeGoal('Sing at the summer fair');
  await expectAccessible(page, 'map');
  await page.getByRole('link', { name: around.into.goal, exact: true }).click();
  const goal = page.getByRole('article', { name: 'Sing at the summer fair' });
  await expect(goal).toContainText(domain.guideMap.steps_to_a_goal);
  await goal.getByRole('link', { name: /Steps to a goal/u }).click();
  await page.getByRole('button', { name: fill(around.into.menu, { text: 'Somebody to go with' }) }).click();
  await page.getByRole('menuitem', { name: around.into.safety_factor, exact: true }).click();
  await expect(page.getByText('Somebody to go with').first()).toBeVisible();
});
