import path from 'node:path';
import { SupervisionPage } from '#tests/e2e/pages/supervision-page.ts';
import { type Colleague, signInAs } from '#tests/e2e/support/arrange.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface DemoSupervision {
  /** Signed in, may supervise; the two have compared their six words. */
  readonly supervisor: Colleague;
  readonly worker: Colleague;
  /** Somebody whose file the supervisor may open. */
  readonly person: string;
  /** Folder for the PDF. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;

async function signIn(app: LaunchedApp, { name, passphrase }: Colleague): Promise<SupervisionPage> {
  const supervision = new SupervisionPage(await signInAs(app, name, passphrase));
  await supervision.open();
  return supervision;
}

/** The worker's part: a line for the agenda, how they are, and their own words. */
async function prepare(app: LaunchedApp, { supervisor, worker, person }: DemoSupervision): Promise<void> {
  const supervision = await signIn(app, worker);
  await supervision.openNext(supervisor.name);
  await supervision.addToAgenda(firstName(worker.name), `${firstName(person)}: what have we not tried?`);
  await supervision.section('wellbeing');
  await supervision.answer('energy', 3);
  await supervision.answer('workload', 2);
  await supervision.answer('safety', 4);
  await supervision.addNote(
    firstName(worker.name),
    'Two moves in one month. I leave on time, but I take the evenings home in my head.',
  );
}

/** The supervisor's part: the talk about one person, an action, and that the two met. */
async function writeDown(app: LaunchedApp, demo: DemoSupervision): Promise<void> {
  const supervision = await signIn(app, demo.supervisor);
  await supervision.openNext(demo.worker.name);
  await supervision.section('wellbeing');
  await supervision.addNote(
    firstName(demo.supervisor.name),
    'Heard. The Friday visits can be somebody else’s for two weeks.',
  );
  await demo.picture(app, '40-supervision');
  await supervision.section('case_discussion');
  await supervision.addPerson(demo.person);
  await supervision
    .caseField('strengths')
    .fill('Asks for help early. Has kept every appointment made herself.');
  await supervision.caseField('talk').fill('Letters come back as soon as evenings are long.');
  await supervision
    .caseField('plan')
    .fill('A walk by the river instead of the office, with a text after nine.');
  await supervision.caseField('decision').fill('Visits move to Tuesday mornings, outdoors if she likes.');
  await supervision.copyDecision(firstName(demo.person));
  await demo.picture(app, '41-supervision-people');
  await supervision.section('actions');
  await supervision.addAction('Swap Friday visits until 11 December');
  await supervision.weMet();
  await supervision.agreeRecord();
}

/**
 * Shows supervision through the window: agreement, a session prepared and written by two people, agreed by both. Leaves
 * supervision.pdf without a password; the supervisor is signed in afterwards.
 */
export async function showSupervision(app: LaunchedApp, demo: DemoSupervision): Promise<void> {
  const { supervisor, worker, output, picture } = demo;
  const office = new SupervisionPage(app.page);
  await office.open();
  await office.start(worker.name);
  await office.agreementText('place').fill('The green room, phones off.');
  await office
    .agreementText('confidentiality')
    .fill('What you tell me stays here, except danger to somebody.');
  await office.agreeAgreement();
  await office.plan();
  await office.addToAgenda(firstName(supervisor.name), 'Leave over the holidays');
  await prepare(app, demo);
  await writeDown(app, demo);

  const worked = await signIn(app, worker);
  await worked.openAgreement(supervisor.name);
  await worked.agreeAgreement();
  await worked.open();
  await worked.openWaiting();
  await worked.agreeRecord();
  await picture(app, '42-supervision-agreed');
  await app.app.queueDialog([path.join(output, 'supervision.pdf')]);
  await worked.print('session', { protect: false });
  await app.page.getByText('supervision.pdf').first().waitFor({ timeout: 60_000 });
  await signIn(app, supervisor);
}
