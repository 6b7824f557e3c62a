import type { dataRequests } from '#shared/contracts/data-requests.ts';
import { firstDueOn, requestDueOn } from '#shared/domain/rights/request-clock.ts';
import {
  findAnswerProblems,
  findExtensionProblems,
  findPauseProblems,
  findRefusalProblems,
  findRequestProblems,
  findResumeProblems,
} from '#shared/domain/rights/request-rules.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { listSearchStates, openSearch } from '#core/features/reflections/searches.service.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listClocks, standingOf } from './request-clock.service.ts';
import { findRequestRow, requestRows } from './requests.queries.ts';
import type { DataRequestsTable } from './rights.table.ts';

interface Target {
  readonly caseId: string;
  readonly id: string;
}

async function getRequest(db: QueryContext['db'], { caseId, id }: Target) {
  const row = await findRequestRow(db, caseId, id);
  const clock = row === undefined ? undefined : (await listClocks(db, [row])).get(id);
  if (row === undefined || clock === undefined) throw new AppError('not_found');
  return { row, clock };
}

/** A request that waits for its answer. @throws AppError `not_found`; `changed_meanwhile` once it has ended */
async function getOpen(db: QueryContext['db'], target: Target) {
  const found = await getRequest(db, target);
  if (found.row.state !== 'open') throw new AppError('changed_meanwhile');
  return found;
}

async function update({ db }: CommandContext, id: string, values: Partial<DataRequestsTable>): Promise<void> {
  await db.updateTable('data_requests').set(values).where('id', '=', id).execute();
}

async function list({ db, actor, clock }: QueryContext, caseId: string | null) {
  const today = clock.today();
  const rows = await requestRows(db, actor, today, caseId);
  const clocks = await listClocks(db, rows);
  const lines = rows.flatMap((row) => {
    const own = clocks.get(row.id);
    if (own === undefined) return [];
    return [
      {
        id: row.id,
        caseId: caseIdOf.parse(row.case_id),
        name: row.name,
        caseNumber: row.case_number,
        kind: row.kind,
        receivedOn: row.received_on,
        ...standingOf(own, row, today),
        answeredOn: row.ended_on,
      },
    ];
  });
  const open = lines.filter(({ state }) => state === 'open');
  return [
    ...open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn)),
    ...lines.filter(({ state }) => state !== 'open'),
  ];
}

function endOf(row: DataRequestsTable) {
  if (row.ended_on === null) return null;
  return {
    on: row.ended_on,
    by: row.ended_by,
    note: row.end_note,
    outcome: row.outcome,
    how: row.answer_how,
    refusal: row.refusal_reason,
  };
}

/** Requests of people about their own data (domain.md 9.4): written down, timed, decided, answered. */
export const dataRequestsHandlers: Handlers<typeof dataRequests> = {
  list: (context) => list(context, null),

  ofCase: (context, { caseId }) => list(context, caseId),

  async get({ db, clock }, target) {
    const { row, clock: own } = await getRequest(db, target);
    const today = clock.today();
    return {
      id: row.id,
      kind: row.kind,
      receivedOn: row.received_on,
      side: row.side,
      askedByName: row.asked_by_name,
      authority: row.authority,
      words: row.words,
      ...standingOf(own, row, today),
      firstDueOn: firstDueOn(own, row.ended_on ?? today),
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      identity:
        row.identity_how === null || row.identity_on === null
          ? null
          : { how: row.identity_how, on: row.identity_on, note: row.identity_note },
      pauses: [...own.pauses],
      extension:
        row.extension_told_on === null
          ? null
          : { months: row.extended_months, reason: row.extension_reason, toldOn: row.extension_told_on },
      end: endOf(row),
      search: row.search_request_id === null ? null : await listSearchStates(db, row.search_request_id),
    };
  },

  async record({ db, actor, clock, newId }, { caseId, ...asked }) {
    refuseProblems(findRequestProblems(asked, clock.today()));
    const id: string = newId();
    const isOther = asked.side === 'somebody_for_them';
    await db
      .insertInto('data_requests')
      .values({
        id,
        case_id: caseId,
        kind: asked.kind,
        received_on: asked.receivedOn,
        side: asked.side,
        asked_by_name: isOther ? asked.askedByName : '',
        authority: isOther ? asked.authority : '',
        words: asked.words,
        recorded_by: actor.name,
        recorded_at: clock.now(),
        identity_how: null,
        identity_on: null,
        identity_note: '',
        extended_months: 0,
        extension_reason: '',
        extension_told_on: null,
        state: 'open',
        outcome: null,
        ended_on: null,
        ended_by: '',
        end_note: '',
        answer_how: null,
        refusal_reason: null,
        search_request_id: null,
      })
      .execute();
    return { id };
  },

  async checkIdentity(context, { how, on, note, ...target }) {
    const { row } = await getOpen(context.db, target);
    if (on > context.clock.today()) {
      throw new AppError('invalid_input', { fields: { on: 'in_the_future' } });
    }
    await update(context, row.id, { identity_how: how, identity_on: on, identity_note: note });
    return {};
  },

  async pause({ db, actor, clock, newId }, { from, ...target }) {
    const { row, clock: own } = await getOpen(db, target);
    refuseProblems(findPauseProblems(from, own, clock.today()));
    await db
      .insertInto('data_request_pauses')
      .values({ id: newId(), request_id: row.id, from_day: from, until_day: null, by_name: actor.name })
      .execute();
    return {};
  },

  async resume({ db, clock }, { until, ...target }) {
    const { row, clock: own } = await getOpen(db, target);
    refuseProblems(findResumeProblems(until, own, clock.today()));
    await db
      .updateTable('data_request_pauses')
      .set({ until_day: until })
      .where('request_id', '=', row.id)
      .where('until_day', 'is', null)
      .execute();
    return {};
  },

  async extend(context, { months, reason, toldOn, ...target }) {
    const { row, clock: own } = await getOpen(context.db, target);
    refuseProblems(findExtensionProblems({ months, reason, toldOn }, own, context.clock.today()));
    await update(context, row.id, {
      extended_months: months,
      extension_reason: reason,
      extension_told_on: toldOn,
    });
    return {};
  },

  async askAuthors(context, target) {
    const { row, clock: own } = await getOpen(context.db, target);
    if (row.search_request_id !== null) throw new AppError('changed_meanwhile');
    const dueOn = requestDueOn(own, context.clock.today());
    const search = await openSearch(context, { caseId: caseIdOf.parse(row.case_id), dueOn });
    await update(context, row.id, { search_request_id: search });
    return {};
  },

  async answer(context, { answeredOn, outcome, how, note, ...target }) {
    const { row } = await getOpen(context.db, target);
    const answer = { kind: row.kind, receivedOn: row.received_on, identity: row.identity_how, answeredOn };
    refuseProblems(findAnswerProblems(answer, context.clock.today()));
    await update(context, row.id, {
      state: 'answered',
      outcome,
      answer_how: how,
      ended_on: answeredOn,
      ended_by: context.actor.name,
      end_note: note,
    });
    return {};
  },

  async refuse(context, { answeredOn, reason, note, how, complaintTold, ...target }) {
    const { row } = await getOpen(context.db, target);
    const refusal = { receivedOn: row.received_on, answeredOn, reason, note, complaintTold };
    refuseProblems(findRefusalProblems(refusal, context.clock.today()));
    await update(context, row.id, {
      state: 'refused',
      refusal_reason: reason,
      answer_how: how,
      ended_on: answeredOn,
      ended_by: context.actor.name,
      end_note: note,
    });
    return {};
  },

  async withdraw(context, { on, note, ...target }) {
    const { row } = await getOpen(context.db, target);
    if (on > context.clock.today() || on < row.received_on) {
      const code = on < row.received_on ? ('before_start' as const) : ('in_the_future' as const);
      throw new AppError('invalid_input', { fields: { on: code } });
    }
    await update(context, row.id, {
      state: 'withdrawn',
      ended_on: on,
      ended_by: context.actor.name,
      end_note: note,
    });
    return {};
  },
};
