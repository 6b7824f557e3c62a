import type { z } from 'zod';
import type { agreedBy, sides } from '#shared/contracts/supervision-records.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId, type WorkerId } from '#shared/lib/ids.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { findSupervisorName } from './pair-text.ts';
import {
  type AgreementRow,
  findAgreementRow,
  findSessionRow,
  type SessionRow,
} from './supervision.queries.ts';

type Context = Pick<QueryContext, 'db' | 'actor' | 'keys'>;

/** An agreement as one of its two reaches it. */
export interface OwnAgreement {
  readonly row: AgreementRow;
  readonly mine: 'supervisee' | 'supervisor';
  /** The other one; null for a supervisor outside. */
  readonly peerId: WorkerId | null;
}

interface OwnSession extends OwnAgreement {
  readonly session: SessionRow;
}

export function ownAgreement(actorId: WorkerId, row: AgreementRow): OwnAgreement {
  const mine = row.supervisee_id === actorId ? 'supervisee' : 'supervisor';
  const peerId = mine === 'supervisee' ? row.supervisor_id : row.supervisee_id;
  return { row, mine, peerId: peerId === null ? null : workerId.parse(peerId) };
}

/**
 * An agreement that the actor is one of the two of. Roles change nothing here.
 * @throws AppError `not_found`, the same whether it exists or not
 */
export async function getAgreement({ db, actor }: Context, agreementId: string): Promise<OwnAgreement> {
  const row = await findAgreementRow(db, agreementId, actor.id);
  if (row === undefined) throw new AppError('not_found');
  return ownAgreement(actor.id, row);
}

/** As `getAgreement`, for one of its sessions. @throws AppError `not_found` */
export async function getSession(context: Context, sessionId: string): Promise<OwnSession> {
  const session = await findSessionRow(context.db, sessionId);
  if (session === undefined) throw new AppError('not_found');
  return { ...(await getAgreement(context, session.agreement_id)), session };
}

type Agreed = Pick<SessionRow, 'agreed_by_supervisee' | 'agreed_by_supervisor'>;

/** Who agreed; a supervisor outside has no account to agree with. */
export function agreedOf(
  { supervisor_id }: Pick<AgreementRow, 'supervisor_id'>,
  { agreed_by_supervisee: supervisee, agreed_by_supervisor: supervisor }: Agreed,
): z.infer<typeof agreedBy> {
  const byAll = supervisee !== null && (supervisor_id === null || supervisor !== null);
  return { supervisee, supervisor, byAll };
}

/** @throws AppError `record_agreed` when both agreed and only an amendment may follow */
export function requireOpenRecord({ row, session }: OwnSession): void {
  if (agreedOf(row, session).byAll) throw new AppError('record_agreed');
}

export function sidesOf(context: Context, { row, mine }: OwnAgreement): z.infer<typeof sides> {
  return {
    supervisee: { id: workerId.parse(row.supervisee_id), name: row.supervisee_name },
    supervisor: {
      id: row.supervisor_id === null ? null : workerId.parse(row.supervisor_id),
      name: findSupervisorName(context, row) ?? '',
    },
    mine,
  };
}

/** Name of the other one, for lists; see `findSupervisorName`. */
export function findPeerName(context: Context, { row, mine }: OwnAgreement): string | null {
  return mine === 'supervisor' ? row.supervisee_name : findSupervisorName(context, row);
}
