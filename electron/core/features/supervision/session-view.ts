import type { z } from 'zod';
import {
  agreementWords,
  type ActionView,
  type AgreementView,
  type ItemView,
  type SessionFacts,
  type SessionRecord,
  type SessionView,
  wellbeing,
  workload,
} from '#shared/contracts/supervision-records.ts';
import type { supervision } from '#shared/contracts/supervision.ts';
import { isOnTime } from '#shared/domain/supervision/session-rhythm.ts';
import { workerId } from '#shared/lib/ids.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';
import { openAction } from './action-changes.ts';
import { placeOfWords } from './agreement-changes.ts';
import { listAmendments } from './amendments.ts';
import { itemOpener } from './item-changes.ts';
import { findReading, openJson } from './pair-text.ts';
import { placeInSession } from './session-changes.ts';
import { agreedOf, getAgreement, getSession, type OwnAgreement, sidesOf } from './supervision-access.ts';
import {
  actionRows,
  type AgreementRow,
  type ItemRow,
  itemRows,
  type SessionRow,
  sessionRows,
} from './supervision.queries.ts';

type AgreementScreen = z.output<typeof supervision.agreement.output>;

/** Days of the sessions that were held, in order, for the late rule. */
function dayBefore(row: AgreementRow, sessions: readonly SessionRow[], session: SessionRow): string {
  const earlier = sessions.filter(({ status, held_on }) => status === 'held' && held_on < session.held_on);
  return earlier.at(-1)?.held_on ?? row.starts_on;
}

/** Dates and states of one session among those of its agreement. */
export function sessionFacts(
  row: AgreementRow,
  sessions: readonly SessionRow[],
  session: SessionRow,
): SessionFacts {
  return {
    id: session.id,
    heldOn: session.held_on,
    at: session.at_time,
    minutes: session.minutes,
    mode: session.mode,
    status: session.status,
    agreed: agreedOf(row, session),
    onTime:
      session.status === 'held'
        ? isOnTime(dayBefore(row, sessions, session), session.held_on, row.every_days)
        : null,
  };
}

/** Names of the people that items are about, of those whom the reader may see. */
async function caseNames(
  { db, actor, clock }: QueryContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await visibleCases(db, actor, clock.today())
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id', 'case_summaries.name'])
    .where('case_files.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function itemViews(context: QueryContext, key: TextKey, rows: readonly ItemRow[]): Promise<ItemView[]> {
  const open = itemOpener(context.keys, key);
  const opened = rows.map((row) => ({ row, content: open(row) }));
  const ids = opened.map(({ content }) => content.caseId).filter((id) => id !== null);
  const names = await caseNames(context, ids);
  return opened.map(({ row, content }) => ({
    id: row.id,
    section: row.section,
    addedBy: workerId.parse(row.added_by),
    addedAt: row.added_at,
    isPrivate: row.is_private === 1,
    isDone: row.is_done === 1,
    content,
    caseName: content.caseId === null ? null : (names.get(content.caseId) ?? null),
    decisionCopiedAt: row.decision_copied_at,
  }));
}

/** Actions of this session, those it closed, and what was still open then. */
async function actionViews(context: QueryContext, key: TextKey, session: SessionRow): Promise<ActionView[]> {
  const rows = await actionRows(context.db, session.agreement_id);
  return rows
    .filter(
      (row) =>
        row.session_id === session.id ||
        row.closed_in === session.id ||
        (row.status === 'open' && row.agreed_on < session.held_on),
    )
    .map((row) => ({
      id: row.id,
      sessionId: row.session_id,
      ownerId: row.owner_id === null ? null : workerId.parse(row.owner_id),
      dueOn: row.due_on,
      status: row.status,
      ...openAction(key, row),
      isEarlier: row.session_id !== session.id,
    }));
}

async function sessionRecord(
  context: QueryContext,
  key: TextKey,
  session: SessionRow,
): Promise<SessionRecord> {
  const { id, reason } = session;
  return {
    reason: reason === null ? '' : key.open(placeInSession(id, 'reason'), reason),
    wellbeing:
      session.wellbeing === null
        ? null
        : openJson(key, placeInSession(id, 'wellbeing'), session.wellbeing, wellbeing),
    workload:
      session.workload === null
        ? null
        : openJson(key, placeInSession(id, 'workload'), session.workload, workload),
    items: await itemViews(context, key, await itemRows(context.db, [id], context.actor.id)),
    actions: await actionViews(context, key, session),
    amendments: await listAmendments(context.db, key, id),
  };
}

/** One session for one of its two, in a number of statements that does not grow with it. */
export async function readSession(context: QueryContext, sessionId: string): Promise<SessionView> {
  const found = await getSession(context, sessionId);
  const { row, session } = found;
  const { pair, key } = await findReading(context, found.peerId);
  const sessions = await sessionRows(context.db, [row.id]);
  const next = sessions.find(({ id, status }) => status === 'planned' && id !== sessionId);
  return {
    ...sessionFacts(row, sessions, session),
    agreementId: row.id,
    sides: sidesOf(context, found),
    everyDays: row.every_days,
    next: next === undefined ? null : { sessionId: next.id, on: next.held_on, at: next.at_time },
    pair,
    record: key === null ? null : await sessionRecord(context, key, session),
  };
}

function agreementView(
  context: QueryContext,
  own: OwnAgreement,
  { pair, key }: Awaited<ReturnType<typeof findReading>>,
): AgreementView {
  const { row } = own;
  const words =
    key === null || row.words === null
      ? null
      : openJson(key, placeOfWords(row.id), row.words, agreementWords);
  return {
    id: row.id,
    sides: sidesOf(context, own),
    kind: row.kind,
    startsOn: row.starts_on,
    everyDays: row.every_days,
    minutes: row.minutes,
    reviewOn: row.review_on,
    endedOn: row.ended_on,
    agreed: agreedOf(row, row),
    pair,
    words: key === null ? null : (words ?? emptyWords),
  };
}

const emptyWords: AgreementView['words'] = {
  place: '',
  confidentiality: '',
  preparation: '',
  recordKeeping: '',
  cancellation: '',
  differences: '',
  expectSupervisee: '',
  expectSupervisor: '',
};

/** An agreement with all its sessions, the newest first. */
export async function readAgreement(context: QueryContext, agreementId: string): Promise<AgreementScreen> {
  const own = await getAgreement(context, agreementId);
  const sessions = await sessionRows(context.db, [agreementId]);
  return {
    agreement: agreementView(context, own, await findReading(context, own.peerId)),
    sessions: sessions.map((session) => sessionFacts(own.row, sessions, session)).toReversed(),
  };
}
