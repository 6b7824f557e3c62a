import path from 'node:path';
import { CoverPage } from '#tests/e2e/pages/cover-page.ts';
import { TodayPage } from '#tests/e2e/pages/today-page.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';

interface CoverDemo {
  readonly app: LaunchedApp;
  /** Where `cover-pack.pdf` goes. */
  readonly output: string;
  /** The colleague who stands in. */
  readonly colleague: string;
  /** One of the signed-in worker's own people, with a word for the colleague. */
  readonly person: { readonly name: string; readonly word: string; readonly nextStep: string };
  /** The team whose day is shown. */
  readonly team: string;
  readonly picture: (app: LaunchedApp, name: string) => Promise<void>;
}

function typed(inDays: number): string {
  const day = new Date(Date.now() + inDays * 86_400_000);
  return day.toLocaleDateString('en-GB').replaceAll('/', '');
}

/** A week off next month: who is there for whom, and the pages for them. @returns the password of the pages */
export async function planCover({
  app,
  output,
  colleague,
  person,
  team,
  picture,
}: CoverDemo): Promise<string> {
  const cover = new CoverPage(app.page);
  await cover.open();
  await cover.openForm();
  await cover.days(typed(14), typed(20));
  await cover.allTo(colleague);
  await cover.tell(person.name, person.word, person.nextStep);
  await picture(app, '80-i-will-be-away');
  await cover.save();
  await app.app.queueDialog([path.join(output, 'cover-pack.pdf')]);
  const password = await cover.print();
  await picture(app, '81-cover');
  const today = new TodayPage(app.page);
  await today.open();
  await today.team(team);
  await picture(app, '82-today-of-a-team');
  return password;
}
