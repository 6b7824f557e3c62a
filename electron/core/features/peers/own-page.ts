import type { z } from 'zod';
import type { peers } from '#shared/contracts/peers.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Actor, CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import { emptyProfile, profileOf, sideColumns } from './peer-columns.ts';
import { findProfileRow, newestRole } from './peers.queries.ts';

type Input<N extends keyof typeof peers> = z.output<(typeof peers)[N]['input']>;

const isSupporter = ({ roles }: Actor) => roles.includes('peer') || roles.includes('volunteer');

/** A peer's own page; null for everybody else. Nobody reads or writes another's. */
export async function getOwnPage({ db, actor }: QueryContext) {
  if (!isSupporter(actor)) return null;
  const row = await findProfileRow(db, actor.id);
  const role = await newestRole(db);
  return {
    profile: row === undefined ? emptyProfile() : profileOf(row),
    support: {
      employerLine: row?.employer_line ?? '',
      workplaceLine: row?.workplace_line ?? '',
      peerGroup: row?.peer_group ?? '',
    },
    role: role === undefined ? null : { version: role.version, text: role.text },
    signedVersion: row?.signed_version ?? null,
    signedOn: row?.signed_on ?? null,
  };
}

/** @throws AppError `not_allowed` for somebody who is no peer or volunteer */
export async function saveOwnPage(
  { db, actor }: CommandContext,
  { profile, support }: Input<'saveOwn'>,
): Promise<void> {
  if (!isSupporter(actor)) throw new AppError('not_allowed');
  const columns = {
    ...sideColumns(profile),
    about: profile.about,
    shown: JSON.stringify(profile.shown),
    places: profile.places,
    is_open: profile.isOpen ? 1 : 0,
    employer_line: support.employerLine,
    workplace_line: support.workplaceLine,
    peer_group: support.peerGroup,
  };
  await db
    .insertInto('peer_profiles')
    .values({ worker_id: actor.id, ...columns, signed_version: null, signed_on: null })
    .onConflict((conflict) => conflict.column('worker_id').doUpdateSet(columns))
    .execute();
}

/** The peer agrees to the newest role description. @throws AppError `not_allowed`, `changed_meanwhile` */
export async function signRole(context: CommandContext, { version }: Input<'signRole'>): Promise<void> {
  const { db, actor, clock } = context;
  if (!isSupporter(actor)) throw new AppError('not_allowed');
  if ((await newestRole(db))?.version !== version) throw new AppError('changed_meanwhile');
  const page = await getOwnPage(context);
  if (page !== null && (await findProfileRow(db, actor.id)) === undefined) await saveOwnPage(context, page);
  await db
    .updateTable('peer_profiles')
    .set({ signed_version: version, signed_on: clock.today() })
    .where('worker_id', '=', actor.id)
    .execute();
}

export async function saveRole(
  { db, actor, clock }: CommandContext,
  { text }: Input<'saveRole'>,
): Promise<{ version: number }> {
  const version = ((await newestRole(db))?.version ?? 0) + 1;
  await db
    .insertInto('peer_roles')
    .values({ version, text, written_on: clock.today(), by_name: actor.name })
    .execute();
  return { version };
}
