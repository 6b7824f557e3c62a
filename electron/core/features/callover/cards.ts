import { accommodationKey } from '#shared/contracts/cases.ts';
import type { RentStanding } from '#shared/contracts/rent.ts';
import type { NetworkGlance } from '#shared/contracts/around.ts';
import type { CalloverCard } from '#shared/contracts/callover-card.ts';
import { consentStanding } from '#shared/domain/consent/consent-in-force.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { mayDo, seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { dayOf, startOfDay } from '#shared/lib/clock.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import { listNetworkGlances } from '#core/features/around/around.service.ts';
import { listKeyWorkers } from '#core/features/cases/assignments.service.ts';
import { findContactStanding, getContactSettings } from '#core/features/cases/contact-word.service.ts';
import { findDaysAtHome } from '#core/features/cases/days-at-home.service.ts';
import { type Ending, listEndings } from '#core/features/closing/closing.service.ts';
import { listOverviewHeads } from '#core/features/cases/overview.service.ts';
import {
  countContacts,
  listMarkedNotes,
  type MarkedNote,
} from '#core/features/contacts/contacts-of-cases.service.ts';
import { listCaseDates } from '#core/features/dates/dates.service.ts';
import { consentsOfMany, termOf } from '#core/features/handovers/consents.service.ts';
import { listSearchFacts } from '#core/features/housing/home-search.service.ts';
import { listRentStandings } from '#core/features/money/money.service.ts';
import { listMethodsOf, type MethodOfCase } from '#core/features/methods/methods.service.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import { listChangeTopics, listGoalBlocks } from '#core/features/plans/plans.service.ts';
import { listRecentIncidents } from '#core/features/incidents/incidents.service.ts';
import { listSafetyReviews } from '#core/features/safety/safety.service.ts';
import { listOpenReferrals } from '#core/features/network/network.service.ts';
import { listToAsk } from '#core/features/peers/peers.service.ts';
import { listStarPictures, type StarPicture } from '#core/features/stars/stars.service.ts';
import { concernBlockOf, listOpenConcerns } from '#core/features/tenancies/concerns.service.ts';
import { type FactOfCase, listFactsSince } from '#core/features/timeline/timeline.service.ts';
import { listWellbeingLines } from '#core/features/wellbeing/wellbeing.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { openDecisionRows } from './callover.queries.ts';
import { figureColumns, firstWords, lastTalks, newSince } from './case-figures.ts';
import { getMeetingRow, visibleEntries } from './meeting-access.ts';

type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;
type Blocks = CalloverCard['blocks'];
type Change = NonNullable<CalloverCard['blocks']['changed']>['facts'][number];

/** How far ahead the dates of a card go, in days (domain.md 10.6). */
const daysAhead = 30;
/** Incidents of so many days stand on a card (domain.md 10.6). */
const incidentDays = 30;
/** Newest short facts on a card; what is older stands in the timeline. */
const mostFacts = 12;

function cardRows(reader: Reader, meetingId: string, entryId: string | null) {
  const rows = visibleEntries(reader)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .innerJoin('callover_agenda_items', 'callover_agenda_items.entry_id', 'callover_entries.id')
    .select(figureColumns)
    .select(['callover_entries.id as entry_id', 'callover_entries.persons_message'])
    .where('callover_entries.meeting_id', '=', meetingId)
    .where('callover_agenda_items.meeting_id', '=', meetingId)
    .orderBy('callover_agenda_items.sort_order');
  return (entryId === null ? rows : rows.where('callover_entries.id', '=', entryId)).execute();
}
type CardRow = Awaited<ReturnType<typeof cardRows>>[number];

/** What the cards are made of, from a fixed number of statements. */
async function readParts(
  { db, actor, clock }: Reader,
  rows: readonly CardRow[],
  meeting: { id: string; held_on: string },
) {
  const caseIds = rows.map(({ case_id }) => caseIdOf.parse(case_id));
  const talks = await lastTalks(db, caseIds, meeting);
  const since = newSince(rows, talks, meeting.held_on);
  const overviews = await listOverviewHeads(db, caseIds);
  const counts = await countContacts(db, since);
  const consents = await consentsOfMany(
    db,
    rows.map(({ person_id }) => person_id),
  );
  return {
    talks,
    today: clock.today(),
    settings: await getContactSettings(db),
    sinceOf: new Map(since.map(({ caseNo, since: from }) => [caseNo, dayOf(from)])),
    workers: Map.groupBy(await listKeyWorkers(db, caseIds), ({ case_id }) => case_id),
    overviews: new Map(overviews.map((overview) => [overview.caseId, overview])),
    stars: await listStarPictures(db, caseIds),
    wellbeing: await listWellbeingLines(db, caseIds),
    currency: (await getOrganisation(db)).currency,
    rents: mayDo(actor.roles, 'tools.read')
      ? await listRentStandings(db, caseIds, clock.today())
      : new Map<CaseId, RentStanding>(),
    searches: await listSearchFacts(db, caseIds, clock.today()),
    methods: new Map((await listMethodsOf(db, caseIds, clock.today())).map((each) => [each.caseId, each])),
    goals: await listGoalBlocks(db, caseIds),
    topics: await listChangeTopics(db, caseIds),
    dates: Map.groupBy(
      await listCaseDates({ db, actor, clock }, caseIds, addDays(clock.today(), daysAhead)),
      ({ caseId }) => caseId,
    ),
    consents: Map.groupBy(consents, ({ person_id }) => person_id),
    marked: Map.groupBy(await listMarkedNotes(db, since), ({ caseNo }) => caseNo),
    counts: new Map(counts.map((count) => [count.caseNo, count])),
    facts: Map.groupBy(
      await listFactsSince(db, since, mostFacts, seesTeamOnly(actor.roles)),
      ({ caseNo }) => caseNo,
    ),
    concerns: Map.groupBy(await listOpenConcerns(db, caseIds), ({ caseId }) => caseId),
    networks: mayDo(actor.roles, 'tools.read')
      ? await listNetworkGlances(db, caseIds)
      : new Map<CaseId, NetworkGlance>(),
    plans: new Map((await listSafetyReviews(db, caseIds)).map((review) => [review.caseId, review])),
    endings: await listEndings(db, caseIds),
    incidents: Map.groupBy(
      seesTeamOnly(actor.roles)
        ? await listRecentIncidents(db, caseIds, startOfDay(addDays(clock.today(), -incidentDays)))
        : [],
      ({ caseId }) => caseId,
    ),
    referrals: Map.groupBy(await listOpenReferrals(db, caseIds), ({ caseId }) => caseId),
    toAsk: await listToAsk(db, caseIds, clock.today()),
    decisions: Map.groupBy(await openDecisionRows(db, caseIds, meeting), ({ case_id }) => case_id),
  };
}
type Parts = Awaited<ReturnType<typeof readParts>>;

/** A list as a block: absent when it is empty. */
function filled<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

function ctiPhaseBlock(method: MethodOfCase | undefined): Blocks['ctiPhase'] {
  if (method === undefined || method.ctiPhase === null) return undefined;
  return { phase: method.ctiPhase, plannedEnd: method.phaseEnd };
}

function contactBlock(row: CardRow, { today, settings }: Parts): Blocks['contact'] {
  const standing = findContactStanding(row, today, settings);
  if (standing === undefined) return undefined;
  return {
    word: standing.word,
    lastOn: row.last_contact_on,
    lastVisitOn: row.last_visit_on,
    dueOn: standing.contact.due,
    plannedAt: row.next_contact_at,
    plan: row.next_contact_plan,
  };
}

/** First and latest only: the one between them is for the star's own page. */
function starBlock(picture: StarPicture | undefined): Blocks['star'] {
  const latest = picture?.readings.at(-1);
  const first = picture?.readings[0];
  if (picture === undefined || latest === undefined || first === undefined) return undefined;
  return { template: picture.template, readings: first === latest ? [latest] : [first, latest] };
}

function rentBlock(caseId: CaseId, { rents, currency }: Parts): Blocks['rent'] {
  const standing = rents.get(caseId);
  return standing === undefined ? undefined : { ...standing, currency };
}

function endingBlock(ending: Ending | undefined): Blocks['ending'] {
  if (ending === undefined) return undefined;
  return {
    endsOn: ending.record?.content.endsOn ?? null,
    talkedOn: ending.readiness?.madeOn ?? null,
    wantsToStepBack: ending.readiness?.content.wantsToStepBack ?? null,
  };
}

function consentsOf(row: CardRow, { consents, today }: Parts): NonNullable<Blocks['consents']> {
  const own = consents.get(row.person_id) ?? [];
  const inForce = own.filter((consent) => consentStanding(termOf(consent), today) === 'in_force');
  return own.flatMap((consent): NonNullable<Blocks['consents']> => {
    const { kind, recipient, expires_on: expiresOn, given_on: givenOn } = consent;
    const standing = consentStanding(termOf(consent), today);
    if (standing === 'not_yet') return [{ kind, recipient, standing, on: givenOn }];
    if (expiresOn === null || standing === 'withdrawn') return [];
    if (standing === 'expired') {
      const isRenewed = inForce.some((other) => other.kind === kind && other.recipient === recipient);
      return isRenewed ? [] : [{ kind, recipient, standing, on: expiresOn }];
    }
    return expiresOn > addDays(today, daysAhead)
      ? []
      : [{ kind, recipient, standing: 'ends_soon', on: expiresOn }];
  });
}

function keyDatesOf(row: CardRow, { dates }: Parts): NonNullable<Blocks['keyDates']> {
  return (dates.get(caseIdOf.parse(row.case_id)) ?? []).map(({ on, at, kind, text, record }) => ({
    on,
    at,
    kind,
    text,
    record,
  }));
}

function noteLine({ entryId, at, author, text }: MarkedNote) {
  return { entryId, on: dayOf(at), author, text: firstWords(text) };
}

/** An entry of the timeline as a short fact; contacts are counted, and only topics found together are named (domain.md 10.6). */
function changeOf({ entry }: FactOfCase): Change[] {
  const on = dayOf(entry.at);
  switch (entry.kind) {
    case 'contact':
      return [];
    case 'state_change':
      return [{ kind: entry.kind, on, from: entry.from, to: entry.to }];
    case 'assignment':
      return [{ kind: entry.kind, on, started: entry.started, worker: entry.worker }];
    case 'home':
      return [{ kind: entry.kind, on, typeKey: accommodationKey.parse(entry.typeKey) }];
    case 'handover':
      return [{ kind: entry.kind, on, recipient: entry.recipient }];
    case 'external_tool':
      return [{ kind: entry.kind, on, toolName: entry.toolName }];
    case 'decision':
      return [{ kind: entry.kind, on, text: firstWords(entry.text) }];
    case 'record':
      return [{ kind: entry.kind, on, recordKind: entry.recordKind }];
    case 'incident':
      return [{ kind: entry.kind, on, incidentKind: entry.incidentKind }];
    case 'plan':
      return [{ kind: entry.kind, on, act: entry.act, words: firstWords(entry.words) }];
    case 'change_stage':
      return entry.identifiedBy === 'together' ? [{ kind: entry.kind, on, title: entry.title }] : [];
    case 'housing':
      return entry.act === 'member_joined' || entry.act === 'member_left'
        ? []
        : [{ kind: entry.kind, on, act: entry.act, outcome: entry.outcome }];
    case 'tenancy':
      return [{ kind: entry.kind, on, act: entry.act, concernKind: entry.concernKind, step: entry.step }];
    case 'follow_up':
      return [{ kind: entry.kind, on, stillHoused: entry.stillHoused }];
    case 'document':
      return entry.removed ? [] : [{ kind: entry.kind, on, title: firstWords(entry.title) }];
    case 'wellbeing':
      return [{ kind: entry.kind, on, scaleKey: entry.scaleKey, scaleName: entry.scaleName }];
    case 'network':
      return [{ kind: entry.kind, on, act: entry.act, name: entry.name }];
    case 'star':
    case 'money':
    case 'overview':
      return [{ kind: entry.kind, on }];
  }
}

function changedBlock(row: CardRow, parts: Parts): Blocks['changed'] {
  const counts = parts.counts.get(row.no);
  const facts = (parts.facts.get(row.no) ?? []).flatMap(changeOf);
  const since = parts.sinceOf.get(row.no);
  if (since === undefined || (counts === undefined && facts.length === 0)) return undefined;
  return {
    since,
    isSinceCallover: parts.talks.has(row.case_id),
    contacts: counts?.contacts ?? 0,
    attempts: counts?.attempts ?? 0,
    facts,
  };
}

function blocksOf(row: CardRow, parts: Parts): Blocks {
  const overview = parts.overviews.get(row.case_id);
  const marked = parts.marked.get(row.no) ?? [];
  const caseId = caseIdOf.parse(row.case_id);
  const network = parts.networks.get(caseId);
  const plan = parts.plans.get(caseId);
  const incidents = parts.incidents.get(caseId) ?? [];
  const days = findDaysAtHome(row, parts.today);
  const decisions = parts.decisions.get(row.case_id) ?? [];
  const { persons_message: message } = row;
  const whatMatters = overview?.whatMatters ?? '';
  return {
    personsMessage: message === '' ? undefined : { text: message },
    whatMatters: whatMatters === '' ? undefined : { text: whatMatters },
    strengths: filled(overview?.strengths ?? []),
    goodNews: filled(marked.filter(({ goodNews }) => goodNews).map(noteLine)),
    daysAtHome: days === null ? undefined : { days },
    contact: contactBlock(row, parts),
    star: starBlock(parts.stars.get(row.case_id)),
    wellbeing: parts.wellbeing.get(row.case_id),
    rent: rentBlock(caseId, parts),
    ctiPhase: ctiPhaseBlock(parts.methods.get(caseId)),
    search: parts.searches.get(row.case_id),
    goals: filled(parts.goals.get(row.case_id) ?? []),
    changeTopics: filled(parts.topics.get(row.case_id) ?? []),
    consents: filled(consentsOf(row, parts)),
    keyDates: filled(keyDatesOf(row, parts)),
    network: network === undefined ? undefined : { madeOn: network.madeOn, numbers: network.numbers },
    ending: endingBlock(parts.endings.get(caseId)),
    safetyPlan: plan === undefined ? undefined : { madeOn: plan.madeOn, reviewOn: plan.reviewOn },
    concerns: filled((parts.concerns.get(caseId) ?? []).map(concernBlockOf)),
    incidents: filled(
      incidents.map(({ entryId, occurredAt, kind, severity }) => ({
        entryId,
        on: dayOf(occurredAt),
        kind,
        severity,
      })),
    ),
    referrals: filled(
      (parts.referrals.get(row.case_id) ?? []).map(({ caseId: _case, ...referral }) => referral),
    ),
    peer: parts.toAsk.has(row.case_id) && row.state === 'active' ? { askNow: true } : undefined,
    hunches: filled(marked.filter(({ hunch }) => hunch).map(noteLine)),
    changed: changedBlock(row, parts),
    lastDecisions: filled(decisions.map(({ held_on, text }) => ({ heldOn: held_on, text }))),
  };
}

function cardOf(row: CardRow, parts: Parts): CalloverCard {
  const workers = parts.workers.get(row.case_id) ?? [];
  const named = (role: 'main' | 'second') => workers.find((worker) => worker.role === role)?.name ?? '';
  return {
    entryId: row.entry_id,
    caseId: caseIdOf.parse(row.case_id),
    caseNumber: row.case_number,
    name: row.name,
    pronouns: row.pronouns,
    state: row.state,
    method: row.method,
    mainWorker: named('main'),
    secondWorker: named('second'),
    blocks: blocksOf(row, parts),
  };
}

/**
 * The cards of a meeting in running order, filled in by themselves (domain.md 10.6): a fixed number of statements,
 * however many cases. Cases out of the actor's reach have no card.
 * @throws AppError `not_found`
 */
export async function listCards(reader: Reader, meetingId: string): Promise<CalloverCard[]> {
  const meeting = await getMeetingRow(reader, meetingId);
  const rows = await cardRows(reader, meetingId, null);
  if (rows.length === 0) return [];
  const parts = await readParts(reader, rows, meeting);
  return rows.map((row) => cardOf(row, parts));
}

/** One of the cards of a meeting. @throws AppError `not_found` */
export async function getCard(reader: Reader, meetingId: string, entryId: string): Promise<CalloverCard> {
  const meeting = await getMeetingRow(reader, meetingId);
  const rows = await cardRows(reader, meetingId, entryId);
  const [row] = rows;
  if (row === undefined) throw new AppError('not_found');
  return cardOf(row, await readParts(reader, rows, meeting));
}
