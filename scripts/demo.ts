import fs from 'node:fs';
import path from 'node:path';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { HandoverPage } from '#tests/e2e/pages/handover-page.ts';
import { ImportPage } from '#tests/e2e/pages/import-page.ts';
import { NotePage } from '#tests/e2e/pages/note-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { SetupPage } from '#tests/e2e/pages/setup-page.ts';
import { SignInPage } from '#tests/e2e/pages/sign-in-page.ts';
import { StarPage } from '#tests/e2e/pages/star-page.ts';
import { TodayPage } from '#tests/e2e/pages/today-page.ts';
import { launchApp } from '#tests/e2e/support/app-launcher.ts';
import { addPairedColleague } from '#tests/e2e/support/arrange.ts';
import { confirmPassphrase } from '#tests/e2e/support/confirm.ts';
import type { LaunchedApp } from '#tests/e2e/support/launched-app.ts';
import { words } from '#tests/e2e/support/words.ts';
import { tellWhatGotOut } from './demo/breaches.ts';
import { showClosing } from './demo/closing.ts';
import { holdCallover } from './demo/callover.ts';
import { colleague, demoPassphrase, demoPeople, type DemoPerson, organisation } from './demo/people.ts';
import { planCover } from './demo/cover.ts';
import { attachLetter, hearFromPeople } from './demo/documents.ts';
import { exportedPeople, writeHmisExport } from './demo/hmis-export.ts';
import { showHome } from './demo/home.ts';
import { showErasure } from './demo/erasure.ts';
import { showRights } from './demo/rights.ts';
import { showLeaving } from './demo/leaving.ts';
import { showExport } from './demo/export.ts';
import { showMethods } from './demo/methods.ts';
import { showMoney } from './demo/money.ts';
import { showMaps } from './demo/around.ts';
import { makePlans } from './demo/plan.ts';
import { showNetwork } from './demo/network.ts';
import { showPractice } from './demo/practice.ts';
import { showReflection } from './demo/reflection.ts';
import { makeHmisFile } from './demo/hmis-out.ts';
import { showReports } from './demo/reports.ts';
import { showSafety } from './demo/safety.ts';
import { showSettings } from './demo/settings.ts';
import { showSpreadsheet } from './demo/spreadsheet.ts';
import { showSupervision } from './demo/supervision.ts';
import { showTenancy } from './demo/tenancy.ts';
import { showWellbeing } from './demo/wellbeing.ts';
import { lookBack } from './demo/audit.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensureFreshBuild } from './fresh-build.ts';

/**
 * `npm run demo`: drives the real window as a person would, with an invented organisation, and leaves its vault,
 * PDFs and pictures in demo-output/.
 */
const output = path.resolve(import.meta.dirname, '../demo-output');
const pictures = path.join(output, 'screenshots');

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await work();
  console.log(`  ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
}

/** A picture at both sizes that the design is drawn for, without a message that is about to go. */
async function picture({ page }: LaunchedApp, name: string): Promise<void> {
  const messages = page.getByRole('region', { name: words.ui.messages });
  // All at once: some go by themselves while one is being closed.
  await messages.getByRole('button', { name: words.ui.close }).evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({
      path: path.join(pictures, `${name}-${width}x${height}.png`),
      animations: 'disabled',
    });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function takeIn({ page }: LaunchedApp, person: DemoPerson): Promise<void> {
  const file = new CasePage(page);
  const note = new NotePage(page);
  await new PeoplePage(page).createPerson({
    chosenName: person.name,
    pronouns: person.pronouns,
    phone: person.phone,
    state: words.domain.caseState.active,
    openedOn: person.homeSince,
  });
  await file.addPlace({
    type: words.domain.accommodation.housing_first_home,
    address: person.address,
    since: person.homeSince,
  });
  await file.tab('overview');
  await file.writeOverview({ whatMatters: person.whatMatters, strengths: person.strengths });
  for (const each of person.notes) {
    await file.addNote();
    await note.write(each);
    await note.saveByKeys();
  }
}

async function doStars({ page }: LaunchedApp, person: DemoPerson): Promise<void> {
  await new CasePage(page).tab('star');
  for (const { on, answers } of person.stars) await new StarPage(page).doStar(answers, on);
}

async function handOver(app: LaunchedApp, recipient: string): Promise<string> {
  const { page } = app;
  const desk = new HandoverPage(page);
  await page.keyboard.press('h');
  await desk.heading().waitFor();
  await desk.agree(recipient, [
    'home_and_tenancy',
    'people_around',
    'dates_and_services',
    'star',
    'health',
    'substances',
  ]);
  await desk.recipient().fill(recipient);
  await picture(app, '08-handover');
  await app.app.queueDialog([path.join(output, 'handover.pdf')]);
  await desk.protect(false);
  await desk.make();
  await confirmPassphrase(page, demoPassphrase);
  await desk.saved().waitFor({ timeout: 60_000 });
  await app.app.queueDialog([path.join(output, 'handover-protected.pdf')]);
  await desk.protect(true);
  await desk.make();
  return desk.password();
}

await ensureBrowser();
ensureFreshBuild();
fs.rmSync(output, { recursive: true, force: true });
fs.mkdirSync(pictures, { recursive: true });
const exported = writeHmisExport(output);
const app = await launchApp({
  userData: path.join(output, 'user-data'),
  vaultFolder: path.join(output, 'vault'),
  fastKdf: true,
});
const supervisor = { name: organisation.manager, passphrase: demoPassphrase };
let password = '';
let logPassword = '';
let appraisalPassword = '';
let copyPassword = '';
let exportPassword = '';
let coverPassword = '';
try {
  const [first, second] = demoPeople;
  if (first === undefined || second === undefined) throw new Error('the demo needs people');
  console.log('Keystead demo: an invented organisation, through the real window');
  await step('set up a vault', async () => {
    await picture(app, '01-first-run');
    await new SetupPage(app.page).run(organisation);
  });
  await step(`bring in ${exportedPeople} people from an HMIS export`, async () => {
    const imports = new ImportPage(app.page);
    await imports.open();
    await app.app.queueDialog([exported]);
    await imports.choose('zip');
    await imports.look();
    await picture(app, '02-import');
    await imports.bringIn();
  });
  for (const person of demoPeople) {
    await step(`file, notes and stars of ${person.name}`, async () => {
      await takeIn(app, person);
      await doStars(app, person);
    });
  }
  await step('look at the screens', async () => {
    const people = new PeoplePage(app.page);
    const file = new CasePage(app.page);
    await people.open();
    await picture(app, '03-people');
    await people.openFile(first.name);
    await picture(app, '04-case-file');
    await file.tab('notes');
    await picture(app, '05-notes');
    await file.tab('star');
    await picture(app, '06-star');
    await new StarPage(app.page).showTable();
    await picture(app, '07-star-table');
  });
  await step('print the star', async () => {
    await app.app.queueDialog([path.join(output, 'star.pdf')]);
    await new StarPage(app.page).print('colour');
    await app.page.getByText('star.pdf').first().waitFor({ timeout: 60_000 });
  });
  await step('hand over', async () => {
    password = await handOver(app, 'Eva Kučerová, Lipová health centre');
  });
  const people = [first.name, second.name] as const;
  const places = { output, picture };
  await step('goals and stages of change', () => makePlans({ app, people, ...places }));
  await step('tenancy, a worry about the home, houses', () =>
    showTenancy({ app, people: [first.name, second.name], ...places }),
  );
  await step('money, rent, things lent, petty cash', () => showMoney({ app, person: first.name, ...places }));
  await step('how often we meet, looking for a home, moving in', () => showHome(app, { people, ...places }));
  await step('safety and wellbeing plan, an incident', async () => {
    await new PeoplePage(app.page).open();
    await new PeoplePage(app.page).openFile(first.name);
    await showSafety(app, places);
  });
  await step('people around, a map of thoughts', async () => {
    await new PeoplePage(app.page).open();
    await new PeoplePage(app.page).openFile(first.name);
    await showMaps(app, places);
  });
  await step('wellbeing, what helps and gets in the way, the whole overview', () =>
    showWellbeing(app, { person: first.name, ...places }),
  );
  await step('papers, the end of support, check-ins', () =>
    showClosing(app, { person: first.name, ...places }),
  );
  await step('which support fits, phases of CTI, figures of the service', () =>
    showMethods(app, { people, ...places }),
  );
  await step('templates, a checklist, kind words, the template file', () =>
    showSettings(app, { person: first.name, ...places }),
  );
  await step('a letter, a day to remember; what people say', async () => {
    await new PeoplePage(app.page).open();
    await new PeoplePage(app.page).openFile(first.name);
    await attachLetter(app, output);
    await picture(app, '17-days-to-remember');
    await hearFromPeople(app);
    await picture(app, '18-what-people-say');
  });
  await step('a letter in the wrong flat', async () => {
    await tellWhatGotOut(app, first.name);
    await picture(app, '19-something-got-out');
  });
  await step('a colleague; the two compare their six words', () =>
    addPairedColleague(app, { manager: supervisor.name, passphrase: demoPassphrase }, colleague),
  );
  await step('callover', () => holdCallover({ app, people, worker: supervisor.name, ...places }));
  await step('supervision', () =>
    showSupervision(app, { supervisor, worker: colleague, person: first.name, ...places }),
  );
  await step('development and appraisal', async () => {
    appraisalPassword = await showPractice(app, { supervisor, worker: colleague, ...places });
  });
  await step('agencies, services, a peer and a group', () =>
    showNetwork(app, { manager: supervisor, person: first.name, ...places }),
  );
  await step('a private log, and a team reflection', async () => {
    const author = colleague;
    logPassword = await showReflection(app, {
      supervisor,
      author,
      person: first.name.split(' ')[0] ?? '',
      ...places,
    });
  });
  await step('somebody asks what is held about them', async () => {
    copyPassword = await showRights(app, { person: first.name, passphrase: demoPassphrase, ...places });
  });
  await step('reports, a pack for a funder', () =>
    showReports(app, { passphrase: demoPassphrase, ...places }),
  );
  await step('a file for an HMIS', () =>
    makeHmisFile(app, { passphrase: demoPassphrase, service: organisation.organisation, ...places }),
  );
  await step('everything taken out', async () => {
    exportPassword = await showExport(app, { passphrase: demoPassphrase, ...places });
  });
  await step('an old list from a spreadsheet, and taking it back', () => showSpreadsheet(app, places));
  await step('somebody asks to be forgotten', () => showErasure(app, { manager: supervisor, ...places }));
  await step('a week off: who stands in for whom', async () => {
    coverPassword = await planCover({
      app,
      output,
      colleague: colleague.name,
      person: {
        name: first.name,
        word: 'The evenings are long for her now. A call at seven helps more than a visit.',
        nextStep: 'Ring on Sunday at seven',
      },
      team: organisation.organisation,
      picture,
    });
  });
  await step('a volunteer leaves, and the vault gets a new key', () =>
    showLeaving(app, { manager: supervisor, team: organisation.organisation, ...places }),
  );
  await step('who did what', async () => {
    await lookBack(app, output);
    await picture(app, '40-who-did-what');
  });
  await step('lock and open again', async () => {
    await app.replaced(() => app.page.keyboard.press('Control+l'));
    await picture(app, '09-sign-in');
    const door = new SignInPage(app.page);
    await door.choose(organisation.manager);
    await door.signIn(demoPassphrase);
    await new TodayPage(app.page).open();
    await picture(app, '16-today');
  });
  await app.app.quit();
} finally {
  await app.app.close();
}
console.log(`
All is in ${output}: the vault and screenshots/; handover.pdf, star.pdf, plan.pdf, moving-in.pdf, safety-plan.pdf, callover-pack.pdf,
supervision.pdf, who-is-there-for-us.pdf, certificate.pdf, audit-sheet.pdf, funder-pack.pdf (and .xlsx); and with a password
  handover-protected.pdf: ${password}
  appraisal.pdf: ${appraisalPassword}
  reflective-log.pdf: ${logPassword}
  own-copy.pdf: ${copyPassword}
  cover-pack.pdf: ${coverPassword}
  everything.zip: ${exportPassword}
Open the vault with: npm start -- --demo
  Name: ${organisation.manager}   Passphrase: ${demoPassphrase}
  Name: ${colleague.name}   Passphrase: ${colleague.passphrase}`);
