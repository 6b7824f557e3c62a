import { CasePage } from '../pages/case-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { StarResultPage } from '../pages/star-result-page.ts';
import { StarTemplatesPage } from '../pages/star-templates-page.ts';
import { StarTogetherPage } from '../pages/star-together-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { words } from '../support/words.ts';

const { domain, stars } = words;
const area = domain.housingSupportStar.area;

test('a star is stopped, gone on with where it stood, and keeps both numbers and what was left out', async ({
  keystead: { page },
}) => {
  const people = new PeoplePage(page);
  await people.createPerson({ chosenName: 'Ilka Varga' });
  await new CasePage(page).tab('star');
  const result = new StarResultPage(page);
  const together = new StarTogetherPage(page);

  await result.begin();
  await together.begin();
  await expect(together.question()).toHaveText(area.home.label);
  await together.press(8);
  await together.next();
  await together.press(5);
  await together.differ({ worker: 3, agreed: 4 });
  await together.next();
  await together.leaveOut('prefer_not_to_say');
  await together.stop();

  await result.begin();
  await together.goOn();
  await expect(together.question()).toHaveText(area.body.label);
  await together.next();
  await together.answer([4, 6, 10, 6, null, 7, 7]);
  await together.workOn([area.mind.label]);
  await together.keep();

  await expect(result.chart()).toBeVisible();
  await expect(result.change(area.money.label)).toContainText('5');
  await result.showTable();
  await expect(result.row(area.home.label)).toContainText('8');
  await expect(result.row(area.money.label)).toContainText('4');
  await expect(result.row(area.body.label)).toContainText(stars.leftOut);
  await expect(result.row(area.days.label)).toContainText('10');
});

test('a tool that is licensed is noted with where it is kept, without a number', async ({
  keystead: { page },
}) => {
  await new PeoplePage(page).createPerson({ chosenName: 'Tomáš Beneš' });
  await new CasePage(page).tab('star');
  await new StarResultPage(page).addTool({ name: 'A licensed tool', whereKept: 'red folder' });
  await expect(page.getByText('red folder')).toBeVisible();
});

test('an own star is built behind the statement, put into use, and done', async ({ keystead: { page } }) => {
  const templates = new StarTemplatesPage(page);
  await templates.open();
  await templates.makeOwn();
  await templates.write({
    name: 'Our house star',
    parts: ['Home', 'Money', 'Days', 'Friends'],
    steps: ['Hard', 'Hard with help', 'Up and down', 'All right', 'Well'],
  });
  await templates.publish();
  await expect(templates.row('Our house star')).toContainText(domain.starTemplateStatus.in_use);

  await new PeoplePage(page).createPerson({ chosenName: 'Nuala Keane' });
  await new CasePage(page).tab('star');
  const together = new StarTogetherPage(page);
  await new StarResultPage(page).begin();
  await together.choose('Our house star');
  await together.begin();
  await together.answer([2, 9, 10, 5]);
  await together.keep();
  await expect(new StarResultPage(page).change('Money')).toContainText('9');
});
