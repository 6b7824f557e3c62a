import type { Page } from 'playwright-core';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { invoke } from './arrange.ts';

/** Invented people, in the order in which they come. */
const names = [
  'Ana Kovács',
  'Bo Lindqvist',
  'Clara Novák',
  'Dario Rossi',
  'Edit Varga',
  'Finn O’Leary',
  'Gita Petersen',
  'Hana Svobodová',
  'Ivo Marek',
  'Jonas Berg',
  'Katka Dvořáková',
  'Leo Nagy',
  'Maria-Theresia von Hohenstein-Lichtenberg',
  'Nadia Haddad',
] as const;

/** Numbers that look like chance and are the same every time; 0 up to, not including, `below`. */
function spread(seed: number, below: number): number {
  return Math.abs(Math.imul(seed + 17, 2_654_435_761) >>> 7) % below;
}

interface OnePerson {
  readonly caseId: string;
  readonly index: number;
  readonly today: string;
}

async function doStar(
  page: Page,
  templateId: string,
  { caseId, index }: OnePerson,
  on: string,
  step: number,
) {
  const scores = housingSupportAreas.map((areaKey, area) => {
    const isLeftOut = spread(index * 31 + area, 9) === 3;
    const begun = 2 + spread(index * 7 + area * 3, 7);
    // More steps forward than back: it is a kind service.
    const moved = step === 0 ? 0 : ([-2, -1, 0, 0, 1, 1, 2, 3][spread(index * 13 + area * 5, 8)] ?? 0);
    return {
      areaKey,
      personScore: null,
      workerScore: null,
      agreedScore: isLeftOut ? null : Math.min(10, Math.max(1, begun + moved)),
      leftOutReason: isLeftOut ? 'not_discussed' : null,
      ceiling: null,
      isFocus: false,
      note: '',
    };
  });
  const content = {
    templateId,
    readingDate: on,
    context: step === 0 ? 'first' : 'review',
    method: 'together',
    place: '',
    personComment: '',
    workerComment: '',
    nextReviewDate: null,
    sharedWithPerson: 'shown',
    withheldReason: '',
    scores,
  };
  await invoke(page, 'stars.saveReading', { caseId, content, draftId: null });
}

async function answerScale(page: Page, { caseId, index }: OnePerson, on: string, step: number) {
  const answers = Object.fromEntries(
    ['satisfaction', 'worthwhile', 'happiness', 'anxiety'].map((code, item) => [
      code,
      Math.min(10, 3 + ((index + item) % 4) + step * ((index + item) % 3)),
    ]),
  );
  const content = {
    scaleId: 'ons4',
    completedOn: on,
    mode: 'helped',
    answers,
    personComment: '',
    nextReviewOn: null,
    sharedWithPerson: 'shown',
    withheldReason: '',
  };
  await invoke(page, 'wellbeing.saveReading', { caseId, content, draftId: null });
}

async function meet(page: Page, { caseId, index, today }: OnePerson, day: number) {
  const channels = ['face_to_face', 'face_to_face', 'phone', 'text'] as const;
  const channel = channels[(index + day) % channels.length] ?? 'phone';
  const places = ['home', 'public_place', 'service_premises', 'accompanied_appointment'] as const;
  const content = {
    startedAt: `${addDays(today, -3 - day * 9)}T10:00:00.000Z`,
    minutes: 30 + 15 * (index % 3),
    status: index % 6 === 5 && day === 0 ? 'attempted' : 'completed',
    initiative: 'worker',
    planned: true,
    channel,
    place: channel === 'face_to_face' ? (places[(index + day * 3) % places.length] ?? 'home') : 'remote',
    purposes: [],
    attendees: [],
    whatHappened: 'A walk and a talk.',
    personSaid: '',
    workerView: '',
    strengthNoticed: '',
    agreementsPerson: [],
    agreementsTeam: [],
    homeAndTenancy: '',
    moneyFollowUp: '',
    healthAndWellbeing: '',
    peopleAround: '',
    nextContactAt: null,
    nextContactPlan: '',
    goodNews: false,
    hunch: false,
    sharedWithPerson: 'not_yet',
    withheldReason: '',
  };
  await invoke(page, 'contacts.save', { caseId, content, draftId: null });
}

/**
 * A small service with a year behind it, past the screens: people with homes, stars, wellbeing answers and contacts, so
 * that there is something to count.
 * @param howMany people, at most fourteen
 */
export async function arrangeService(
  page: Page,
  today: string,
  howMany: number = names.length,
): Promise<void> {
  const { teams } = await invoke<{ teams: readonly { id: string }[] }>(page, 'organisation.get', {});
  const [me] = await invoke<readonly { id: string }[]>(page, 'workers.list', {});
  const templates = await invoke<readonly { id: string; kind: string }[]>(page, 'stars.templates', {});
  const templateId = templates.find(({ kind }) => kind === 'generic')?.id ?? '';
  for (const [index, chosenName] of names.slice(0, howMany).entries()) {
    const { caseId } = await invoke<{ caseId: string }>(page, 'people.create', {
      chosenName,
      pronouns: '',
      birthDate: null,
      phone: '',
      method: supportMethods[index % 3],
      state: 'active',
      openedOn: addDays(today, -400 + index * 9),
      teamId: teams[0]?.id,
      mainWorkerId: me?.id,
    });
    const person = { caseId, index, today };
    if (index % 4 !== 3) {
      await invoke(page, 'cases.addAccommodation', {
        caseId,
        typeKey: 'housing_first_home',
        ethosCode: null,
        from: addDays(today, -330 + index * 11),
        until: null,
        approximate: false,
        address: '',
        note: '',
        endsPrevious: false,
      });
    }
    await doStar(page, templateId, person, addDays(today, -300 + index * 5), 0);
    if (index % 5 !== 4) await doStar(page, templateId, person, addDays(today, -30), 1);
    await answerScale(page, person, addDays(today, -200), 0);
    if (index % 6 !== 5) await answerScale(page, person, addDays(today, -20), 1);
    for (const day of [0, 1, 2].slice(index % 2)) await meet(page, person, day);
  }
}
