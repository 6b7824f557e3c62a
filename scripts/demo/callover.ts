import path from 'node:path';
import { CalloverPage } from '#tests/e2e/pages/callover-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface CalloverDemo {
  readonly app: LaunchedApp;
  /** Where `callover-pack.pdf` goes. */
  readonly output: string;
  /** Two people with files; the first has the fullest one. */
  readonly people: readonly [string, string];
  /** Who is signed in and shares back. */
  readonly worker: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/**
 * The demo's callover: prepared, printed, run, read back and closed through the real window. Leaves the pack as
 * `callover-pack.pdf`, and in the vault a closed meeting with open actions and a decision in the first person's file.
 */
export async function holdCallover({ app, output, people, worker, picture }: CalloverDemo): Promise<void> {
  const [first, second] = people;
  const meeting = new CalloverPage(app.page);
  const decision = 'A call on Sundays at 19:00 until the new year.';
  await meeting.open();
  await meeting.prepare({ place: 'back room', startsAt: '1300' });
  await meeting.showEverybody();
  await meeting.pick(first);
  await meeting.pick(second);
  await meeting.writeQuestion(
    first,
    'Who can ring me on Sunday evening? That is when the flat gets too quiet.',
  );
  await meeting.takeInDepth(first);
  await picture(app, '10-callover-prepare');
  await app.app.queueDialog([path.join(output, 'callover-pack.pdf')]);
  await meeting.print('pack', 'chosen_name');

  await meeting.start();
  await meeting.goTo(first);
  await meeting
    .discussion()
    .fill('Evenings are long since the clocks changed. What helped in spring: a call at a fixed time.');
  await meeting.decide('contact_rhythm', decision);
  await meeting.act('Talk the Sunday call through');
  await meeting.act('Ask whether the plants club has a place');
  await meeting.shareBackBy(worker);
  await meeting.kept().waitFor();
  await picture(app, '11-callover-run');
  await meeting.end();
  await meeting.close({
    learning: 'A fixed time is easier to trust than “ring us whenever”.',
    summary: 'We talked about two people. One decision waits for a yes.',
  });
  await meeting.copyToFile(decision);
  await picture(app, '12-callover-record');
}
