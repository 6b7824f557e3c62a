import path from 'node:path';
import { MethodPage, ServicePage } from '#tests/e2e/pages/method-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

interface DemoMethods {
  /** Two people: one is supported with ICM, the other begins CTI. */
  readonly people: readonly [string, string];
  /** Folder for the PDF. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const { question } = words.methods;

/**
 * Talks over which support fits with two people, begins CTI with one of them, and looks at the figures, the places and
 * the service itself. Leaves service-figures.pdf.
 */
export async function showMethods(app: LaunchedApp, { people, output, picture }: DemoMethods): Promise<void> {
  const { page } = app;
  const method = new MethodPage(page);
  const list = new PeoplePage(page);
  const [first, second] = people;
  await list.open();
  await list.openFile(first);
  await method.open();
  await method.beginTalk();
  await method.write({
    wish: 'Somebody who stays the same. And who drinks the tea while it is hot.',
    answers: {
      use_of_services: question.use_of_services.b,
      duration: question.duration.b,
      transition: question.transition.b,
      nine_months: question.nine_months.c,
      daily_life: question.daily_life.b,
      coordination: question.coordination.b,
    },
    preferred: 'icm',
    offered: ['cti', 'icm'],
    chosen: 'icm',
    rationale: 'There is no end to plan for, and several services to keep together.',
    decidedBy: 'Ilka, with the team',
  });
  await picture(app, '80-which-support-fits');
  await method.keep();
  await method.setMethod('icm');
  await picture(app, '81-method');

  await list.open();
  await list.openFile(second);
  await method.open();
  await method.beginTalk();
  await method.write({
    wish: 'Help with the first months in the flat, then my own rhythm.',
    answers: {
      use_of_services: question.use_of_services.a,
      duration: question.duration.a,
      transition: question.transition.a,
      nine_months: question.nine_months.a,
      daily_life: question.daily_life.a,
    },
    preferred: 'cti',
    offered: ['cti', 'icm'],
    chosen: 'cti',
    rationale: 'A clear step now, and most things go well without us.',
    decidedBy: 'The two of us',
  });
  await method.keep();
  await method.setMethod('cti');
  await method.beginFirstPhase('phase_1_transition', 'The bank account and the housing office');
  await method.phases().waitFor();
  await picture(app, '82-phases-of-cti');

  const office = new ServicePage(page);
  await office.open();
  await office.figure('contacts_per_week').waitFor();
  await picture(app, '83-service-figures');
  await office.keepFigures();
  await office.tab('kept');
  await page.getByRole('link', { name: new RegExp(words.service.ask.allServices) }).click();
  await app.app.queueDialog([path.join(output, 'service-figures.pdf')]);
  await office.print();
  await page.getByText('service-figures.pdf').first().waitFor({ timeout: 60_000 });
  await office.tab('capacity');
  await picture(app, '84-capacity');
  await office.tab('selfCheck');
  await office.lookAtOurselves(
    'range',
    'partly',
    'CTI and ICM. Nobody near us offers ACT.',
    'Ask the city about a shared ACT team.',
  );
  await page.getByText(words.domain.selfCheckLine.range).waitFor();
  await picture(app, '85-self-check');
}
