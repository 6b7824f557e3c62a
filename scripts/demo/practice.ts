import path from 'node:path';
import { DevelopmentPage } from '#tests/e2e/pages/development-page.ts';
import { type Colleague, signInAs } from '#tests/e2e/support/arrange.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { fill, words } from '#tests/e2e/support/words.ts';

const { practice } = words;

interface DemoPractice {
  /** Signed in, may look after practice; the two have compared their six words. */
  readonly supervisor: Colleague;
  readonly worker: Colleague;
  /** Folder for the PDFs. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

const set = 'What good work is at Linden Homes';

/**
 * Shows staff development through the window: an own set, an appraisal by two people that both agree to, training, and
 * who is there. Leaves appraisal.pdf and who-is-there-for-us.pdf; the supervisor is signed in afterwards.
 * @returns the password of appraisal.pdf
 */
export async function showPractice(app: LaunchedApp, demo: DemoPractice): Promise<string> {
  const { supervisor, worker, output, picture } = demo;
  const office = new DevelopmentPage(app.page);
  await office.open('competencies');
  await office.copySet({ name: set, first: 'Hope that stays' });
  await picture(app, '30-competencies');
  await office.open('training');
  await office.button(practice.training.begin).click();
  await office.page.getByText(practice.training.starter.self.title).first().waitFor();
  await office.open('support');
  await office.addSupport('ally', {
    title: 'Nadia, night shelter',
    howToReach: 'Any Tuesday, for a walk round the pond',
    about: 'Sixteen years in this work. What you tell her stays with her.',
  });
  await office.addSupport('creative_break', {
    title: 'The Thursday choir',
    howToReach: 'Common room, 16:00',
    about: 'Nobody needs to be able to sing.',
  });
  await picture(app, '31-who-is-there');
  await app.app.queueDialog([path.join(output, 'who-is-there-for-us.pdf')]);
  await office.button(practice.support.print).click();
  await office.page.getByText('who-is-there-for-us.pdf').first().waitFor({ timeout: 60_000 });

  await office.openColleague(worker.name);
  await office.addTraining(practice.training.starter.benefits.title, 'City college');
  await office.beginAppraisal(set);
  await office.writeView({
    label: fill(practice.view.wordsManager, { name: worker.name }),
    words:
      'People ring when things go well, not only when they break. The arrears on Lipová were sorted before a letter came.',
    competency: 'Hope that stays',
    level: 'exceptional',
    evidence: 'Went back four times to a door that stayed shut; the fifth time there was tea.',
  });
  await office.writeTogether({
    said: 'She never talks about me as if I were not in the room.',
    summary: 'A year of trust that held. Next: coaching a newcomer, and a lighter week in August.',
  });
  await office.openColleague(worker.name);
  await office.writeObjective({
    text: 'Lead the Tuesday round on my own by spring',
    specific: 'The running order, the time, and the read-back at the end.',
  });
  await office.writePlan({
    aims: 'Towards coaching newcomers.',
    need: 'Hearing what is not said in a group',
  });
  await picture(app, '32-colleague');

  const own = new DevelopmentPage(await signInAs(app, worker.name, worker.passphrase));
  await own.openOwnAppraisal();
  await own.writeView({
    label: practice.view.wordsSelf,
    words: 'I learned to wait. The hard part was August, and I said so in time.',
    competency: 'Hope that stays',
    level: 'desired',
    evidence: 'Ilka now rings me with the good news first.',
  });
  await own.agree();
  await signInAs(app, supervisor.name, supervisor.passphrase);
  const again = new DevelopmentPage(app.page);
  await again.openColleague(worker.name);
  await again.openAppraisal();
  await again.agree();
  await picture(app, '33-appraisal');
  await app.app.queueDialog([path.join(output, 'appraisal.pdf')]);
  return again.print();
}
