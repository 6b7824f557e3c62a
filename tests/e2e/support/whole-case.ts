import fs from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { AroundPage } from '../pages/around-page.ts';
import { BarriersPage } from '../pages/barriers-page.ts';
import { CasePage } from '../pages/case-page.ts';
import { ClosingPage } from '../pages/closing-page.ts';
import { DocumentsPage } from '../pages/documents-page.ts';
import { HandoverPage } from '../pages/handover-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { MethodPage } from '../pages/method-page.ts';
import { MoneyPage } from '../pages/money-page.ts';
import { NetworkPage } from '../pages/network-page.ts';
import { NotePage } from '../pages/note-page.ts';
import { OverviewPage } from '../pages/overview-page.ts';
import { PapersPage } from '../pages/papers-page.ts';
import { PeoplePage } from '../pages/people-page.ts';
import { PlanPage } from '../pages/plan-page.ts';
import { SafetyPage } from '../pages/safety-page.ts';
import { StarPage } from '../pages/star-page.ts';
import { TenancyPage } from '../pages/tenancy-page.ts';
import { WellbeingPage } from '../pages/wellbeing-page.ts';
import { confirmPassphrase } from './confirm.ts';
import type { LaunchedApp } from './launched-app.ts';
import { words } from './words.ts';

const { closing, domain, methods } = words;
const override = 'Talked through in the team.';

/** To whom everything is handed over at the end. */
export const healthCentre = 'Lipová health centre';

/** What must stand on the pages that are handed over, each from another tool. */
export const handedOver = [
  'A door I can lock',
  'Asks for help early',
  'Lipová 14',
  'Harbour Homes',
  'Sing with others again',
  'Watering all the plants',
  'Debt advice Harbour',
  'Hearing about the deposit',
  'Kontanthjælp',
  'Somebody who comes along to the bank',
  words.domain.wellbeingScale.ons4,
] as const;

/** The first weeks: who Ilka is, what is agreed, which support fits. */
async function begin({ page }: LaunchedApp): Promise<void> {
  const file = new CasePage(page);
  const papers = new PapersPage(page);
  await papers.settings('notices');
  await papers.publishNotice('Your data with us', 'We write down what we do together.');
  await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga', state: domain.caseState.enquiry });
  await file.writeOverview({ whatMatters: 'A door I can lock.', strengths: ['Asks for help early'] });
  const overview = new OverviewPage(page);
  await overview.beginChange();
  await overview.addNeed(1, {
    text: 'Letters that do not pile up',
    area: 'money',
    priority: 1,
    support: 'do_together',
  });
  await overview.save();
  await file.move({ to: domain.caseState.opening });
  await file.tab('papers');
  await papers.section('notices');
  await papers.giveNotice('Hungarian');
  await papers.section('agreement');
  await papers.agree(['Somebody who comes along to the bank.']);
  const method = new MethodPage(page);
  await method.open();
  await method.beginTalk();
  const { question } = methods;
  await method.write({
    wish: 'Somebody who comes along to the bank.',
    answers: {
      use_of_services: question.use_of_services.a,
      duration: question.duration.a,
      transition: question.transition.a,
      nine_months: question.nine_months.a,
      daily_life: question.daily_life.a,
    },
    preferred: 'cti',
    offered: ['cti'],
    chosen: 'cti',
    rationale: 'The move is in two weeks.',
    decidedBy: 'Ilka and the team',
  });
  await method.keep();
  await method.setMethod('cti');
  await method.beginFirstPhase('phase_1_transition', 'The bank');
}

/** From looking for a home to living in it: tenancy, rent, money, a worry. */
async function moveIn({ page }: LaunchedApp): Promise<void> {
  const file = new CasePage(page);
  const home = new HomePage(page);
  await file.tab('home');
  await home.addMember({ name: 'Zsófi', relation: 'daughter' });
  await home.open('search');
  await home.writeWishes({ areas: 'Near the river', notes: 'Light in the kitchen.' });
  await home.open('search');
  await home.beginSearch();
  await home.addOffer({ address: 'Lipová 14', rent: '350', answer: 'yes', landlord: 'yes' });
  await home.moveInto('Lipová 14');
  await home.endSearch('found');
  await home.open('movingIn');
  await home.beginMovingIn();
  await home.noteKey({ what: 'Front door', holder: 'Ilka' });
  await file.move({ to: domain.caseState.active, override });
  await file.tab('home');
  const tenancy = new TenancyPage(page);
  await tenancy.open('tenancy');
  await tenancy.addTenancy({ landlord: 'Harbour Homes', rent: '350' });
  const money = new MoneyPage(page);
  await money.open('rent');
  await money.noteNextRent();
  await money.open('money');
  await money.addIncome({ name: 'Kontanthjælp', amount: '900' });
  await money.addExpense({ name: 'Food and tea', amount: '45.50' });
  await money.addDebt({ name: 'Nordlys', balance: '240', instalment: '20' });
  await money.open('lent');
  await money.lend('A drill');
  await tenancy.open('concerns');
  await tenancy.raise({
    kind: 'noise',
    summary: 'Music after midnight, said the neighbour.',
    severity: 'act_soon',
  });
}

/** What is made with Ilka: star, wellbeing, what helps, goals, safety, the people around. */
async function makeTogether({ page }: LaunchedApp): Promise<void> {
  const file = new CasePage(page);
  await file.tab('star');
  const star = new StarPage(page);
  await star.doStar([6, 4, 5, 4, 3, 5, 4, 6, 5, 7]);
  const wellbeing = new WellbeingPage(page);
  await wellbeing.open();
  await wellbeing.fillIn('ons4', [7, 6, 8, 3], 'A good week.');
  const barriers = new BarriersPage(page);
  await barriers.open();
  await barriers.begin();
  await barriers.add('network', 'protection', 1, 'Zsófi rings every Sunday');
  await barriers.add('income', 'risk', 1, 'The benefit letters are hard to read', 'services');
  await barriers.keep();
  await file.tab('plan');
  const plan = new PlanPage(page);
  await plan.addGoal({
    words: 'Sing with others again',
    why: 'I was good at it.',
    person: ['Ask at the choir'],
    team: ['Find out when they meet'],
  });
  await plan.addTopic('Evenings with wine');
  await plan.noteStage('Evenings with wine', 'contemplation');
  await file.tab('safety');
  const safety = new SafetyPage(page);
  await safety.beginPlan();
  await safety.write({
    triggers: ['Fireworks'],
    selfHelp: ['Watering all the plants'],
    pageForOthers: ['self_help'],
  });
  await safety.agree('yes', 'This is mine.');
  await safety.keep();
  await safety.beginIncident();
  await safety.writeIncident({
    kind: 'threat',
    severity: 'near_miss',
    time: '0010',
    whatHappened: 'Somebody shouted through the door.',
    reason: 'Nobody under eighteen was there.',
  });
  await safety.saveIncident();
}

/** The network: map, boxes, agencies, a referral, a peer. */
async function lookAround({ page }: LaunchedApp): Promise<void> {
  const file = new CasePage(page);
  const map = new AroundPage(page);
  await file.tab('around');
  await map.beginEcomap();
  await map.add({ label: 'Zsófi Varga', kind: 'family', ring: '1', strength: 'strong', atNight: true });
  await map.add({ label: 'Job centre', kind: 'organisation', ring: '3', stressful: true });
  await map.keep();
  await map.openMaps();
  await map.beginMap(null);
  await map.title('What carries me');
  await map.addBox('I sing in the kitchen');
  await map.keep();
  const network = new NetworkPage(page);
  await network.openSection('agencies');
  await network.addAgency({ name: 'Debt advice Harbour', scopes: ['dates_and_services'] });
  await network.refer({ whatFor: 'A dentist who takes time', kind: 'health', to: 'Dr. Novak' });
  await network.answer('A dentist who takes time', 'waiting_list', 'In March');
  await network.openSection('peers');
  await network.noteOffer('later');
}

/** Everyday work: how often we meet, a note, a letter, a day to remember. */
async function goOn({ page, app, userData }: LaunchedApp): Promise<void> {
  const file = new CasePage(page);
  const home = new HomePage(page);
  await file.tab('overview');
  await home.openRhythm();
  await home.agreeRhythm({ contact: '10', visit: '', why: 'Mornings are for work.' });
  await file.addNote();
  const note = new NotePage(page);
  await note.write({ minutes: '50', where: 'home', whatHappened: 'We sorted eleven letters.' });
  await note.saveByKeys();
  await file.tab('papers');
  const papers = new DocumentsPage(page);
  await papers.open();
  const letter = path.join(userData, 'letter.txt');
  fs.writeFileSync(letter, 'Dear Ilka Varga, your deposit comes back in March.');
  await app.queueDialog([letter]);
  await papers.attach('Letter about the deposit', '');
  await file.tab('overview');
  const soon = new Date(Date.now() + 20 * 86_400_000);
  const two = (part: number) => String(part).padStart(2, '0');
  await papers.addDate({
    kind: 'key_court',
    title: 'Hearing about the deposit',
    day: `${two(soon.getDate())}${two(soon.getMonth() + 1)}${String(soon.getFullYear())}`,
  });
}

/** The end that is none: being ready, what is agreed, closing, a check-in. */
async function end({ page }: LaunchedApp): Promise<void> {
  const file = new CasePage(page);
  const ending = new ClosingPage(page);
  await ending.openSteps();
  await ending.way('readiness');
  await ending.talkAboutReadiness({ wants: 'yes', theirWords: 'I want my Thursdays for myself.' });
  await ending.way('record');
  await ending.beginRecord();
  await ending.writeRecord({
    reason: 'goals_reached_own_view',
    theirView: 'They always came back.',
    whoNow: ['Rent', 'Zsófi', 'Thursday mornings'],
  });
  await ending.keep();
  await page.getByText('They always came back.').waitFor();
  await file.move({ to: domain.caseState.closing, override });
  await file.move({ to: domain.caseState.closed, override });
  await file.more('followUp');
  await expect(page.getByRole('button', { name: closing.followUp.record, exact: true })).toHaveCount(4);
  await ending.recordCheckIn({ home: 'yes_same', wish: 'as_agreed', note: 'Sings on Thursdays' });
}

/**
 * One person from enquiry to follow-up, through every tool once; ends with the handover as a PDF.
 * @returns the file
 */
export async function wholeCase(keystead: LaunchedApp): Promise<string> {
  const { page } = keystead;
  // What is not there within this time is missing; better told at once than at the end of the journey.
  page.setDefaultTimeout(20_000);
  await begin(keystead);
  await moveIn(keystead);
  await makeTogether(keystead);
  await lookAround(keystead);
  await goOn(keystead);
  await end(keystead);
  await page.getByText('Sings on Thursdays').first().waitFor();
  await new CasePage(page).tab('overview');
  return handOver(keystead);
}

async function handOver({ page, app, userData }: LaunchedApp): Promise<string> {
  await page.keyboard.press('h');
  const desk = new HandoverPage(page);
  await desk.heading().waitFor();
  await desk.agree(healthCentre, [
    'home_and_tenancy',
    'people_around',
    'goals',
    'safety_plan',
    'dates_and_services',
    'star',
    'health',
    'money',
  ]);
  await desk.recipient().fill(healthCentre);
  for (const section of [
    'home_and_tenancy',
    'money',
    'people_around',
    'goals',
    'safety_plan',
    'key_dates',
    'services',
    'tenancy_concerns',
    'star',
    'wellbeing',
  ] as const) {
    // What the person agreed to goes in by itself.
    await expect(desk.section(section)).toBeChecked();
  }
  await desk.protect(false);
  const target = path.join(userData, 'handover.pdf');
  await app.queueDialog([target]);
  await desk.make();
  await confirmPassphrase(page);
  await desk.saved().waitFor({ timeout: 60_000 });
  return target;
}
