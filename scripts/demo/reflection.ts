import path from 'node:path';
import { ReflectionPage } from '#tests/e2e/pages/reflection-page.ts';
import { type Colleague, signInAs } from '#tests/e2e/support/arrange.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';

const { domain, reflections } = words;

interface DemoReflection {
  /** Gives supervision, and is signed in before and after. */
  readonly supervisor: Colleague;
  readonly author: Colleague;
  /** A person with a file whom the author may see; the note about names shows with it. */
  readonly person: string;
  /** Folder for the PDF. */
  readonly output: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

/**
 * Shows reflective practice through the window: a private log with the gentle note about names, shared with the
 * supervisor, and a team reflection after an incident. Leaves reflective-log.pdf.
 * @returns the password of reflective-log.pdf
 */
export async function showReflection(app: LaunchedApp, demo: DemoReflection): Promise<string> {
  const { supervisor, author, person, output, picture } = demo;
  const title = 'The long silence on the stairs';
  const log = new ReflectionPage(await signInAs(app, author.name, author.passphrase));
  await log.open();
  await log.begin({ first: true });
  await log.title().fill(title);
  await log
    .question('what')
    .fill(
      `We sat on the stairs for twenty minutes and ${person} said nothing. I wanted to fill it. I looked at my phone once. Then I put it away and we listened to the pigeons.`,
    );
  await log
    .question('so_what')
    .fill('I notice how fast I reach for a plan when someone is quiet. Sitting there was the visit.');
  await log.question('now_what').fill('Ten minutes with nothing on the list, every visit.');
  await log.feeling('unsure');
  await log.feeling('hopeful');
  await log.nameNote().waitFor();
  await picture(app, '40-reflective-log');
  await log.nameNote().getByRole('button').first().click();
  await log.openShare();
  await log.shareWith(`${supervisor.name}, ${reflections.share.supervisor}`);
  await log.shareDialog().getByRole('button', { name: reflections.share.takeBack }).waitFor();
  await picture(app, '41-share-a-log');
  await log.closeShare();
  await app.app.queueDialog([path.join(output, 'reflective-log.pdf')]);
  const password = await log.savePdf(author.passphrase);
  await log.close();
  await picture(app, '42-reflective-logs');

  const team = new ReflectionPage(await signInAs(app, supervisor.name, supervisor.passphrase));
  await team.open();
  await team.tab('team');
  await team.beginSession('post_incident');
  await team.sessionText(reflections.team.incident).fill('The fire alarm on the second floor');
  await team.sessionText(domain.reflectionField.hot_everyone).fill('Shaken, and together. Nobody was hurt.');
  await team.sessionText(domain.reflectionField.incident_helped).fill('Somebody stayed with each person.');
  await team.sessionText(reflections.team.themes).fill('Who do we ring first, and who rings us?');
  await team.addAction('Put the three numbers on the wall');
  await team.closeSession();
  await team.page.getByText('Put the three numbers on the wall').waitFor();
  await picture(app, '43-team-reflection');
  return password;
}
