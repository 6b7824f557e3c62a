import type { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import { compareDays } from '#shared/domain/dates/calendar.ts';
import { rhythmState } from '#shared/domain/supervision/session-rhythm.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { TextKey } from '#core/vault/sealed-text.ts';
import { openAction } from './action-changes.ts';
import { findReading } from './pair-text.ts';
import { sessionFacts } from './session-view.ts';
import { findPeerName, type OwnAgreement, ownAgreement } from './supervision-access.ts';
import { agreementRows, openActionRows, type SessionRow, sessionRows } from './supervision.queries.ts';

type Output<P extends 'home' | 'myActions' | 'next'> = z.input<(typeof supervision)[P]['output']>;

async function ownAgreements({ db, actor }: QueryContext): Promise<readonly OwnAgreement[]> {
  return (await agreementRows(db, actor.id)).map((row) => ownAgreement(actor.id, row));
}

async function sessionsOf({ db }: QueryContext, own: readonly OwnAgreement[]): Promise<SessionRow[]> {
  return own.length === 0
    ? []
    : sessionRows(
        db,
        own.map(({ row }) => row.id),
      );
}

function homeLine(
  context: QueryContext,
  own: OwnAgreement,
  sessions: readonly SessionRow[],
): Output<'home'>[number] {
  const { row, mine, peerId } = own;
  const facts = sessions.map((session) => sessionFacts(row, sessions, session));
  const held = facts.filter(({ status }) => status === 'held');
  const last = held.at(-1);
  const next = facts.find(({ status }) => status === 'planned');
  const agreedByMe = mine === 'supervisee' ? row.agreed_by_supervisee : row.agreed_by_supervisor;
  return {
    agreementId: row.id,
    mine,
    kind: row.kind,
    peerId,
    peerName: findPeerName(context, own),
    everyDays: row.every_days,
    reviewOn: row.review_on,
    endedOn: row.ended_on,
    rhythm: rhythmState(last?.heldOn ?? row.starts_on, context.clock.today(), row.every_days),
    last: last === undefined ? null : { sessionId: last.id, on: last.heldOn, onTime: last.onTime === true },
    next: next === undefined ? null : { sessionId: next.id, on: next.heldOn, at: next.at },
    agreementWaits: row.ended_on === null && row.words !== null && agreedByMe === null,
    recordsWaiting: held
      .filter(({ agreed }) => agreed[mine] === null)
      .map(({ id, heldOn }) => ({ sessionId: id, on: heldOn })),
  };
}

/** Own agreements in two statements, running ones first, then by the name of the other one. */
export async function listOwnSupervision(context: QueryContext): Promise<Output<'home'>> {
  const own = await ownAgreements(context);
  const sessions = await sessionsOf(context, own);
  return own
    .map((each) =>
      homeLine(
        context,
        each,
        sessions.filter(({ agreement_id }) => agreement_id === each.row.id),
      ),
    )
    .toSorted(
      (a, b) =>
        Number(a.endedOn !== null) - Number(b.endedOn !== null) ||
        (a.peerName ?? '').localeCompare(b.peerName ?? ''),
    );
}

/** Planned sessions of the reader from today on. */
export async function listNextSessions(context: QueryContext): Promise<Output<'next'>> {
  const own = await ownAgreements(context);
  const today = context.clock.today();
  return (await sessionsOf(context, own))
    .filter(({ status, held_on }) => status === 'planned' && held_on >= today)
    .flatMap(({ id, agreement_id, held_on, at_time }) => {
      const of = own.find(({ row }) => row.id === agreement_id);
      return of === undefined
        ? []
        : [{ sessionId: id, withName: findPeerName(context, of), on: held_on, at: at_time }];
    });
}

/**
 * The reader's open actions, soonest first, those without a day last. One key for each agreement they stand in; the way
 * to each is the session that comes next, because an agreed record stays as it is.
 */
export async function listMyActions(context: QueryContext): Promise<Output<'myActions'>> {
  const rows = await openActionRows(context.db, context.actor.id);
  const own = await ownAgreements(context);
  const planned = (await sessionsOf(context, own)).filter(({ status }) => status === 'planned');
  const keys = new Map<string, TextKey | null>();
  for (const { row, peerId } of own) {
    if (rows.some(({ agreement_id }) => agreement_id === row.id)) {
      keys.set(row.id, (await findReading(context, peerId)).key);
    }
  }
  return rows
    .flatMap((row) => {
      const of = own.find((each) => each.row.id === row.agreement_id);
      const key = keys.get(row.agreement_id) ?? null;
      if (of === undefined) return [];
      return [
        {
          id: row.id,
          sessionId: planned.find(({ agreement_id }) => agreement_id === of.row.id)?.id ?? row.session_id,
          withName: findPeerName(context, of),
          text: key === null ? null : openAction(key, row).text,
          dueOn: row.due_on,
        },
      ];
    })
    .toSorted((a, b) => compareDays(a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31'));
}
