import type { z } from 'zod';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import type { handoverChoice } from '#shared/contracts/handovers.ts';
import type { ChangeTopicBlock, GoalBlock } from '#shared/contracts/plans.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';
import type { ConsentScope } from '#shared/domain/consent/consent-codes.ts';
import { consentStanding, type ConsentTerm } from '#shared/domain/consent/consent-in-force.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { mayShareDate, mayShowDate } from '#shared/domain/dates/case-dates.ts';
import { mayShareArea } from '#shared/domain/handover/star-areas.ts';
import { sectionsToPrint } from '#shared/domain/handover/sections.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { listPeopleAround } from '#core/features/around/around.service.ts';
import { getCaseHeader } from '#core/features/cases/cases.service.ts';
import { getHome } from '#core/features/cases/home.service.ts';
import { listEndings } from '#core/features/closing/closing.service.ts';
import { findAgreementForOthers } from '#core/features/papers/agreement.service.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { listCaseDates } from '#core/features/dates/dates.service.ts';
import { listSharedAgencies } from '#core/features/network/network.service.ts';
import { findMoneyForOthers } from '#core/features/money/money-for-others.service.ts';
import { findSearchForOthers } from '#core/features/housing/home-search.service.ts';
import { findMethodForOthers } from '#core/features/methods/methods.service.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import { getPersonOfCase } from '#core/features/people/people.service.ts';
import { isPlanKeptBack, listChangeTopics, listGoalBlocks } from '#core/features/plans/plans.service.ts';
import { findPageForOthers } from '#core/features/safety/safety.service.ts';
import { findStarPicture } from '#core/features/stars/stars.service.ts';
import { concernBlockOf, listOpenConcerns } from '#core/features/tenancies/concerns.service.ts';
import { listPresentTenancies } from '#core/features/tenancies/tenancies.service.ts';
import { findWellbeingForOthers, listWellbeingLines } from '#core/features/wellbeing/wellbeing.service.ts';
import { findRhythmForOthers } from '#core/features/rhythm/rhythm.service.ts';
import { listDisputes } from '#core/features/rights/disputes.service.ts';
import type { QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { consentsOf, isInForce } from './consents.service.ts';
import { disclosureRows } from './handovers.queries.ts';
import { shareableStar } from './shareable-star.service.ts';

type Choice = z.output<typeof handoverChoice>;

/** How far ahead the dates of a handover go (domain.md 5.5), in days. */
const daysAhead = 60;

function givenScopes(consent: ConsentTerm | null, today: string): readonly ConsentScope[] {
  return consent !== null && consentStanding(consent, today) === 'in_force' ? consent.scopes : [];
}

/**
 * The day beside "days at home": the move into the present home. A home that the person had before support counts from
 * the opening only, and then the older day would contradict the number.
 */
function countedSince({ currentHome, daysAtHome }: CaseHeader): string | null {
  return currentHome !== null && (daysAtHome ?? 0) >= currentHome.days ? currentHome.since : null;
}

/** Days to come, as far as the person sees them and the consent covers them; what is overdue is the team's own list. */
async function shareableDates(
  context: QueryContext,
  { caseId, view }: Choice,
  given: readonly ConsentScope[],
): Promise<HandoverModel['keyDates']> {
  const today = context.clock.today();
  const dates = await listCaseDates(context, [caseId], addDays(today, daysAhead));
  return dates
    .filter((date) => date.on >= today && (view === 'person' ? mayShowDate(date) : mayShareDate(date, given)))
    .map(({ on, at, kind, text, record }) => ({ on, at, kind, text, record }));
}

/** Goals at work and what the person wants to change, as far as the consent covers their areas (domain.md 3.2, 5.5). */
async function shareableGoals(
  db: ReadDb,
  { caseId, view }: Choice,
  given: readonly ConsentScope[],
): Promise<{ goals: GoalBlock[]; changeTopics: ChangeTopicBlock[] }> {
  const mayShare = ({ areaKey }: { readonly areaKey: string | null }) =>
    areaKey === null || mayShareArea(areaKey, 'generic', given);
  if (view === 'person' && (await isPlanKeptBack(db, caseId))) return { goals: [], changeTopics: [] };
  const goals = await listGoalBlocks(db, [caseId]);
  const topics = await listChangeTopics(db, [caseId], view === 'professional');
  return {
    goals: (goals.get(caseId) ?? []).filter(mayShare),
    changeTopics: (topics.get(caseId) ?? []).filter(mayShare),
  };
}

/** What would help, as far as the consent covers its part of life; nothing that is kept back from the person. */
function shareableNeeds(
  { needs, sharedWithPerson }: Awaited<ReturnType<typeof getOverview>>,
  { view }: Choice,
  given: readonly ConsentScope[],
): HandoverModel['needs'] {
  if (view === 'person' && sharedWithPerson === 'withheld_third_party_or_harm') return [];
  return needs
    .filter(({ domain }) => mayShareArea(domain, 'generic', given))
    .map(({ text, supportWanted }) => ({ text, supportWanted }));
}

/** What the right to live in the present home is; a draft from an import says nothing yet. */
async function presentTenancies(db: ReadDb, caseId: CaseId): Promise<HandoverModel['tenancies']> {
  const tenancies = (await listPresentTenancies(db, [caseId])).get(caseId) ?? [];
  return tenancies
    .filter(({ isDraft }) => !isDraft)
    .map(({ address, landlordName, contractKind, startOn }) => ({
      address,
      landlordName,
      contractKind,
      startOn,
    }));
}

/** Open worries about the home without what others said; none that is kept back in the person's own copy (domain.md 5.5). */
async function shareableConcerns(db: ReadDb, { caseId, view }: Choice): Promise<HandoverModel['concerns']> {
  return (await listOpenConcerns(db, [caseId]))
    .filter(({ isKeptBack }) => view === 'professional' || !isKeptBack)
    .map((concern) => ({ ...concernBlockOf(concern), planText: concern.planText }));
}

/** Those round the person by name only where the person agreed that their network may be contacted (domain.md 9.4). */
async function listNetwork(
  db: ReadDb,
  personId: string,
  caseId: Choice['caseId'],
  today: string,
): Promise<HandoverModel['network']> {
  const consents = await consentsOf(db, personId);
  const mayNameThem = consents.some(
    (consent) => consent.kind === 'contact_network' && isInForce(consent, today),
  );
  return [...(await listPeopleAround(db, caseId, mayNameThem))];
}

/**
 * Everything that a handover of this choice shows, and nothing else: what a section would need is left empty when the
 * section is not in, so that a page cannot show by mistake what was not chosen (domain.md 5.5).
 */
export async function buildHandover(
  context: QueryContext,
  choice: Choice,
  consent: ConsentTerm | null,
): Promise<HandoverModel> {
  const { db, actor, clock } = context;
  const today = clock.today();
  const { caseId } = choice;
  const sections = sectionsToPrint(choice.sections);
  const has = (section: HandoverModel['sections'][number]) => sections.includes(section);
  const organisation = await getOrganisation(db);
  const header = await getCaseHeader(db, clock, caseId);
  const { details, preferences } = await getPersonOfCase(db, caseId);
  const overview = await getOverview(db, caseId);
  const home = await getHome({ db, actor, clock }, caseId);
  const star = shareableStar(await findStarPicture(db, caseId, null), givenScopes(consent, today));
  const current = home.accommodations.find(({ until }) => until === null || until > today);
  const version = (await disclosureRows(db, header.personId)).length + 1;
  const safetyPlan = has('safety_plan')
    ? await findPageForOthers(db, organisation, caseId, givenScopes(consent, today))
    : undefined;
  const goals = has('goals')
    ? await shareableGoals(db, choice, givenScopes(consent, today))
    : { goals: [], changeTopics: [] };
  const showHome = has('home_and_tenancy');
  return {
    kind: 'handover',
    frame: {
      organisation: organisation.name,
      language: organisation.language,
      personWord: organisation.personWord,
      paper: choice.paper,
      greyscale: choice.greyscale,
      printedOn: today,
      printedAt: clock.now(),
      author: actor.name,
      version: String(version),
    },
    view: choice.view,
    occasion: choice.kind,
    recipient: choice.recipient,
    basis: choice.basis,
    consent:
      consent === null
        ? null
        : { givenOn: consent.givenOn, expiresOn: consent.expiresOn, scopes: [...consent.scopes] },
    message: choice.message,
    sections,
    name: header.name,
    pronouns: header.pronouns,
    caseNumber: header.caseNumber,
    daysAtHome: showHome ? header.daysAtHome : null,
    homeSince: showHome ? countedSince(header) : null,
    contact: {
      phone: details.phone,
      otherWays: details.otherWaysToReach,
      bestTimes: details.bestTimes,
      language: details.language,
      interpreterNeeded: details.interpreterNeeded,
      accessNeeds: details.accessNeeds,
      wordForMe: preferences.wordForMe,
      notForMe: preferences.notForMe,
    },
    whatMatters: overview.whatMattersToMe,
    howBestToSupport: overview.howBestToSupportMe,
    strengths: overview.strengths.map(({ text }) => text),
    home: showHome
      ? { typeKey: current?.typeKey ?? null, address: current?.address ?? '', since: current?.from ?? null }
      : { typeKey: null, address: '', since: null },
    money: has('money') ? await findMoneyForOthers(db, organisation, caseId, today) : null,
    search: showHome ? await findSearchForOthers(db, organisation, caseId) : null,
    method: has('services') ? await findMethodForOthers(db, caseId, today) : null,
    rhythm: has('services') ? await findRhythmForOthers(db, caseId) : null,
    tenancies: showHome ? await presentTenancies(db, caseId) : [],
    concerns: has('tenancy_concerns') ? await shareableConcerns(db, choice) : [],
    network: has('people_around') ? await listNetwork(db, header.personId, caseId, today) : [],
    peopleAround: has('people_around')
      ? home.household
          .filter(({ until }) => until === null || until > today)
          .map(({ name, relation }) => ({ name, relation }))
      : [],
    safetyPlan: safetyPlan === undefined ? null : { title: organisation.planTitle, ...safetyPlan },
    ...goals,
    needs: has('goals') ? shareableNeeds(overview, choice, givenScopes(consent, today)) : [],
    keyDates: has('key_dates') ? await shareableDates(context, choice, givenScopes(consent, today)) : [],
    team: has('services')
      ? header.assignments
          .filter(({ until }) => until === null || until > today)
          .map(({ workerName, role }) => ({ name: workerName, role }))
      : [],
    agreement: has('services') ? await findAgreementForOthers(db, caseId) : null,
    wayBack: has('services')
      ? ((await listEndings(db, [caseId])).get(caseId)?.record?.content.wayBack ?? '')
      : '',
    agencies: has('services')
      ? (await listSharedAgencies(db, caseId, today)).map(({ name, role, contactName, leadOn }) => ({
          name,
          role,
          contactName,
          leadOn,
        }))
      : [],
    star: has('star') ? star : null,
    wellbeing: has('wellbeing')
      ? await findWellbeingForOthers(db, caseId, givenScopes(consent, today))
      : null,
    disputes:
      choice.view === 'person' || choice.basis !== 'consent'
        ? (await listDisputes(db, caseId)).map(({ about, personWords, ourView }) => ({
            about,
            personWords,
            ourView,
          }))
        : [],
  };
}

/** Which sections would have something to show, so that the form can say "nothing written yet". */
export async function listFilledSections(
  context: QueryContext,
  choice: Choice,
): Promise<ReadonlySet<string>> {
  const model = await buildHandover(context, choice, null);
  const { contact } = model;
  const filled = {
    name_and_contact: contact.phone !== '' || contact.otherWays !== '' || contact.bestTimes !== '',
    what_matters: model.whatMatters !== '' || model.howBestToSupport !== '',
    strengths: model.strengths.length > 0,
    home_and_tenancy: model.home.typeKey !== null || model.search !== null || model.tenancies.length > 0,
    tenancy_concerns: model.concerns.length > 0,
    money: (model.money ?? []).length > 0,
    people_around: model.peopleAround.length + model.network.length > 0,
    goals: model.goals.length > 0 || model.changeTopics.length > 0 || model.needs.length > 0,
    safety_plan: model.safetyPlan !== null,
    key_dates: model.keyDates.length > 0,
    services:
      model.method !== null || model.rhythm !== null || model.team.length > 0 || model.agencies.length > 0,
    star: model.star !== null,
    wellbeing: (await listWellbeingLines(context.db, [choice.caseId])).size > 0,
  };
  return new Set(Object.entries(filled).flatMap(([section, has]) => (has ? [section] : [])));
}
