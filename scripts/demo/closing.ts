import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { ClosingPage } from '#tests/e2e/pages/closing-page.ts';
import { PapersPage } from '#tests/e2e/pages/papers-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

interface DemoClosing {
  /** Folder for the PDFs. */
  readonly output: string;
  /** Whose file gets an agreement, an information sheet and a consent. */
  readonly person: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const notice = `We write down what we do together, so that help goes on when one of us is ill.
You may read all of it, and have a copy of it.
Nobody outside our team sees anything unless you say so, or somebody may come to harm.
You can ask us to correct it, and you can complain to us and to the data protection authority.`;

/** The organisation's papers, then those of one person, each through the window. */
async function showPapers(app: LaunchedApp, { output, person, picture }: DemoClosing): Promise<void> {
  const { page } = app;
  const papers = new PapersPage(page);
  await papers.settings('notices');
  await papers.publishNotice('What we write down, and why', notice);
  await picture(app, '130-settings-notices');
  await papers.settings('processing');
  await papers.addUse({
    purpose: 'The file of a person, so that help goes on',
    article6: 'public_task',
    article9: 'health_or_social_care',
    decidedBy: 'Our privacy lead',
  });
  await picture(app, '131-settings-processing');
  await new PeoplePage(page).open();
  await new PeoplePage(page).openFile(person);
  await new CasePage(page).tab('papers');
  await papers.consent({
    kind: 'share_with',
    recipient: 'Rooftop housing office',
    scopes: ['home_and_tenancy'],
    understood: 'Talked through twice; she repeated it in her own words.',
  });
  await app.app.queueDialog([path.join(output, 'consent.pdf')]);
  await papers.printConsent('Rooftop housing office');
  await page.getByText('consent.pdf').first().waitFor({ timeout: 60_000 });
  await picture(app, '132-papers');
  await papers.section('notices');
  await papers.giveNotice('Hungarian');
  await picture(app, '133-notices');
  await papers.section('agreement');
  await papers.agree([
    'Somebody who comes along to the court',
    'That you ring before you come',
    'Help with letters until I do them myself',
  ]);
  await picture(app, '134-agreement');
}

/** Somebody who is ready to go on alone: the talk, what is agreed, the end, and the first check-in. */
async function showEnd(app: LaunchedApp, { output, picture }: DemoClosing): Promise<void> {
  const { page } = app;
  const file = new CasePage(page);
  const ending = new ClosingPage(page);
  const { caseState } = words.domain;
  const override = 'All of it was done before this file was kept here.';
  await new PeoplePage(page).createPerson({ chosenName: 'Pavel Dvořák', state: caseState.active });
  await file.writeOverview({
    whatMatters: 'My workshop, and being the one whom others ask.',
    strengths: ['Mends bicycles for half the street', 'Pays the rent on the first, always'],
  });
  await file.more('readiness');
  await ending.talkAboutReadiness({
    wants: 'yes',
    theirWords: 'I know where you are. I would like my Thursdays back.',
    answers: [
      ['income_steady', 'going_well', 'going_well'],
      ['rent_in_time', 'going_well', 'going_well'],
      ['people_to_turn_to', 'mostly', 'mostly'],
      ['day_has_content', 'going_well', 'going_well'],
      ['health_care_in_place', 'mostly', 'not_yet'],
    ],
  });
  await picture(app, '135-readiness');
  await app.app.queueDialog([path.join(output, 'readiness.pdf')]);
  await page.getByRole('button', { name: words.records.printButton, exact: true }).click();
  await page.getByRole('menuitem', { name: words.records.printLook.colour, exact: true }).click();
  await page.getByText('readiness.pdf').first().waitFor({ timeout: 60_000 });
  await ending.way('record');
  await ending.beginRecord();
  await ending.writeRecord({
    reason: 'goals_reached_own_view',
    theirView: 'You never asked me to be somebody else first.',
    whoNow: ['Letters from offices', 'The citizens’ desk in the library', 'Mondays, no appointment'],
  });
  await ending.keep();
  await picture(app, '136-closing');
  await file.move({ to: caseState.closing, override });
  await picture(app, '137-steps');
  await file.move({ to: caseState.closed, override });
  await file.more('followUp');
  await ending.recordCheckIn({
    home: 'yes_same',
    wish: 'as_agreed',
    note: 'The workshop has a second bench. He laughed a lot.',
  });
  await picture(app, '138-check-ins');
}

/** Papers, and the end of support; leaves consent.pdf and readiness.pdf. */
export async function showClosing(app: LaunchedApp, demo: DemoClosing): Promise<void> {
  await showPapers(app, demo);
  await showEnd(app, demo);
}
