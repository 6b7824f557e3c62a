import type { z } from 'zod';
import { type MentorMatch, peers } from '#shared/contracts/peers.ts';
import { shouldAsk } from '#shared/domain/peers/asked-report.ts';
import { suggestMatches } from '#shared/domain/peers/matching.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { type CaseId, workerId } from '#shared/lib/ids.ts';
import { assignWorker, endAssignment } from '#core/features/cases/assignments.service.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { getCaseHeader } from '#core/features/cases/cases.service.ts';
import { addNetworkMoment } from '#core/features/network/moments.service.ts';
import { listColleagues } from '#core/features/organisation/organisation.service.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { emptyPreference, preferenceOf, sideColumns } from './peer-columns.ts';
import { findPreferenceRow, matchRows, offerRows } from './peers.queries.ts';
import type { MentorMatchesTable } from './peers.table.ts';
import { listCandidates } from './supporters.ts';

type Input<N extends keyof typeof peers> = z.output<(typeof peers)[N]['input']>;

const reasons = peers.ofCase.output.shape.matches.element.shape.reasons;

function matchView(row: MentorMatchesTable): MentorMatch {
  return {
    id: row.id,
    workerId: workerId.parse(row.worker_id),
    name: row.worker_name,
    role: row.role,
    proposedOn: row.proposed_on,
    reasons: reasons.parse(JSON.parse(row.reasons)),
    metOn: row.met_on,
    personFeedback: row.person_feedback,
    state: row.state,
    endedOn: row.ended_on,
    ending: row.ending,
  };
}

/** Who could be proposed: ruled out by nobody, not refused by name, and not beside the person already. */
async function listSuggestions(db: ReadDb, caseId: CaseId, today: string) {
  const row = await findPreferenceRow(db, caseId);
  const preference = row === undefined ? emptyPreference() : preferenceOf(row);
  const present = (await matchRows(db, [caseId])).filter(
    ({ state, ending }) => state !== 'ended' || ending === 'wish_for_another',
  );
  const out = new Set([...preference.notThese.map(String), ...present.map(({ worker_id }) => worker_id)]);
  const candidates = (await listCandidates(db, today)).filter(({ workerId: id }) => !out.has(id));
  const roles = new Map(candidates.map((candidate) => [candidate.workerId, candidate.role]));
  return suggestMatches(preference, candidates).map((suggestion) => ({
    ...suggestion,
    workerId: workerId.parse(suggestion.workerId),
    role: roles.get(suggestion.workerId) ?? ('peer' as const),
    reasons: suggestion.reasons.map((reason) => ({ ...reason, words: [...reason.words] })),
  }));
}

/** Everything about peers in one file. */
export async function getPeersOfCase({ db, clock }: QueryContext, caseId: CaseId) {
  const today = clock.today();
  const preference = await findPreferenceRow(db, caseId);
  const offers = (await offerRows(db, [caseId])).toReversed();
  const last = offers[0];
  const { currentHome } = await getCaseHeader(db, clock, caseId);
  return {
    preference: preference === undefined ? null : preferenceOf(preference),
    offers: offers.map((row) => ({
      id: row.id,
      offeredOn: row.offered_on,
      offeredBy: row.offered_by,
      byName: row.by_name,
      how: row.how,
      answer: row.answer,
      askAgainOn: row.ask_again_on,
    })),
    askNow: shouldAsk(
      last === undefined ? null : { answer: last.answer, askAgainOn: last.ask_again_on },
      today,
    ),
    movedInOn: currentHome?.since ?? null,
    matches: (await matchRows(db, [caseId])).map(matchView),
    suggestions: await listSuggestions(db, caseId, today),
    colleagues: (await listColleagues(db)).map(({ id, name }) => ({ workerId: id, name })),
  };
}

export async function savePreference(
  { db, actor, clock }: CommandContext,
  { caseId, preference }: Input<'savePreference'>,
): Promise<void> {
  const columns = {
    ...sideColumns(preference),
    wished_gender: preference.wishedGender,
    wishes: JSON.stringify([...new Set(preference.wishes)]),
    not_these: JSON.stringify(preference.notThese),
    written_on: clock.today(),
    by_name: actor.name,
  };
  await db
    .insertInto('peer_preferences')
    .values({ case_id: caseId, ...columns })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
    .execute();
}

/** Notes that somebody was asked. @throws AppError `invalid_input` with `offeredOn` or `askAgainOn` */
export async function addOffer(context: CommandContext, input: Input<'addOffer'>): Promise<{ id: string }> {
  const { db, actor, clock, newId } = context;
  const { caseId, offeredOn, offeredBy, how, answer, askAgainOn } = input;
  if (offeredOn > clock.today()) {
    throw new AppError('invalid_input', { fields: { offeredOn: 'in_the_future' } });
  }
  if (askAgainOn !== null && askAgainOn < offeredOn) {
    throw new AppError('invalid_input', { fields: { askAgainOn: 'before_start' } });
  }
  const id: string = newId();
  await db
    .insertInto('peer_offers')
    .values({
      id,
      case_id: caseId,
      offered_on: offeredOn,
      offered_by: offeredBy,
      by_id: actor.id,
      by_name: actor.name,
      how,
      answer,
      ask_again_on: answer === 'yes' ? null : askAgainOn,
    })
    .execute();
  if (answer !== 'not_yet_asked') {
    await addNetworkMoment(context, { caseId, act: 'peer_offered', on: offeredOn, name: '', text: how });
  }
  return { id };
}

/** @throws AppError `invalid_input` with `workerId` for anybody who is not suggested */
export async function propose(
  { db, clock, newId }: CommandContext,
  { caseId, workerId: chosen }: Input<'propose'>,
): Promise<{ id: string }> {
  const today = clock.today();
  const suggestion = (await listSuggestions(db, caseId, today)).find(({ workerId: id }) => id === chosen);
  if (suggestion === undefined || !suggestion.hasPlace) {
    throw new AppError('invalid_input', { fields: { workerId: 'not_a_choice' } });
  }
  const id: string = newId();
  await db
    .insertInto('mentor_matches')
    .values({
      id,
      case_id: caseId,
      worker_id: chosen,
      worker_name: suggestion.name,
      role: suggestion.role,
      proposed_on: today,
      reasons: JSON.stringify(suggestion.reasons),
      met_on: null,
      person_feedback: '',
      state: 'proposed',
      ended_on: null,
      ending: null,
      assignment_id: null,
    })
    .execute();
  return { id };
}

async function getOpenMatch(db: ReadDb, caseId: CaseId, id: string): Promise<MentorMatchesTable> {
  const row = (await matchRows(db, [caseId])).find((match) => match.id === id);
  if (row === undefined || row.state === 'ended') throw new AppError('not_found');
  return row;
}

/** From the first meeting on the supporter sees the file, as far as peers may. @throws AppError `not_found` */
export async function moveMatch(context: CommandContext, input: Input<'moveMatch'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, id, state, metOn, personFeedback } = input;
  const match = await getOpenMatch(db, caseId, id);
  const today = clock.today();
  if (metOn !== null && metOn > today) {
    throw new AppError('invalid_input', { fields: { metOn: 'in_the_future' } });
  }
  const begins = match.assignment_id === null && (state === 'trying' || state === 'agreed');
  const assignmentId = begins
    ? await assignWorker(context, {
        caseId,
        workerId: workerId.parse(match.worker_id),
        role: match.role,
        from: metOn ?? today,
        chosenByPerson: 'yes',
      })
    : match.assignment_id;
  await db
    .updateTable('mentor_matches')
    .set({ state, met_on: metOn, person_feedback: personFeedback, assignment_id: assignmentId })
    .where('id', '=', id)
    .execute();
  if (begins) await refreshCaseSummary(db, caseId);
  const act = state === 'agreed' ? 'supporter_agreed' : 'supporter_met';
  if (state !== match.state && state !== 'paused') {
    const moment = {
      caseId,
      act,
      on: metOn ?? today,
      name: match.worker_name,
      text: personFeedback,
    } as const;
    await addNetworkMoment(context, moment);
  }
}

/** Ends it today, and with it the way into the file. @throws AppError `not_found` */
export async function endMatch(context: CommandContext, input: Input<'endMatch'>): Promise<void> {
  const { db, clock } = context;
  const { caseId, id, ending } = input;
  const match = await getOpenMatch(db, caseId, id);
  const today = clock.today();
  await db
    .updateTable('mentor_matches')
    .set({ state: 'ended', ended_on: today, ending })
    .where('id', '=', id)
    .execute();
  const { assignments } = await getCaseHeader(db, clock, caseId);
  const open = assignments.find((row) => row.id === match.assignment_id && row.until === null);
  if (open !== undefined) {
    await endAssignment(context, { caseId, assignmentId: open.id, until: today });
    await refreshCaseSummary(db, caseId);
  }
  if (match.state !== 'proposed') {
    await addNetworkMoment(context, {
      caseId,
      act: 'supporter_ended',
      on: today,
      name: match.worker_name,
      text: '',
    });
  }
}
