import type { reflectionShares } from '#shared/contracts/reflection-shares.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { placeText, readPlace } from './logs.queries.ts';
import { getOwnLog, openLog } from './logs.service.ts';
import { listOwnTeams, listSupervisors, resolveReceiver } from './receivers.ts';
import { openShare } from './reflections.service.ts';
import { contentOf, createPace, openIfPossible, sealJson } from './sealed-json.ts';
import {
  deleteShares,
  findOwnShare,
  insertShare,
  keyHolders,
  receivedRows,
  shareRowsOf,
} from './shares.queries.ts';

export const sharesHandlers: Handlers<typeof reflectionShares> = {
  async receivers(context) {
    const teams = await listOwnTeams(context);
    return {
      colleagues: [...(await listSupervisors(context))],
      teams: teams
        .filter(({ members }) => members.length > 0)
        .map(({ id, name, members }) => ({ id, name, members: members.map((member) => member.name) })),
    };
  },

  async share(context, { logId, to }) {
    const { db, actor, clock, keys } = context;
    const row = await getOwnLog(context, logId);
    const readers = await resolveReceiver(context, to);
    const before = await shareRowsOf(db, logId);
    await deleteShares(
      db,
      before.filter((share) => share.receiver_id === to.id).map(({ id }) => id),
    );
    const shareId = context.newId();
    const { key, sealedTo } = keys.newShared(shareId, [actor.id, ...readers.map(({ id }) => id)]);
    const copy = { ...openLog(keys, row), leftNames: [] };
    const share = {
      id: shareId,
      log_id: logId,
      author_id: actor.id,
      receiver_kind: to.kind,
      receiver_id: to.id,
      shared_at: clock.now(),
      content: sealJson(key, contentOf('reflection_shares', shareId), copy),
    };
    await insertShare(db, share, sealedTo);
    return { shareId };
  },

  async sharesOf(context, { logId }) {
    const { db, actor } = context;
    const log = await getOwnLog(context, logId);
    const rows = await shareRowsOf(db, logId);
    const holders = await keyHolders(
      db,
      rows.map(({ id }) => id),
    );
    const teams = await db.selectFrom('teams').select(['id', 'name']).execute();
    return rows.map((row) => {
      const readers = holders.filter((each) => each.share_id === row.id && each.worker_id !== actor.id);
      const names = readers.map(({ name }) => name);
      const team = teams.find(({ id }) => id === row.receiver_id);
      return {
        shareId: row.id,
        to:
          row.receiver_kind === 'team'
            ? { kind: 'team' as const, id: row.receiver_id }
            : { kind: 'colleague' as const, id: workerId.parse(row.receiver_id) },
        name: team?.name ?? names.join(', '),
        readers: names,
        sharedAt: row.shared_at,
        changedSince: log.changed_at > row.shared_at,
      };
    });
  },

  async takeBack({ db, actor }, { shareId }) {
    const own = await findOwnShare(db, actor.id, shareId);
    if (own === undefined) throw new AppError('not_found');
    await deleteShares(db, [shareId]);
    return {};
  },

  async sharedWithMe({ db, actor, keys }, { before, size }) {
    const rows = await receivedRows(db, actor.id, { after: readPlace(before) })
      .limit(size + 1)
      .execute();
    const page = rows.slice(0, size);
    const pace = createPace();
    const shares = [];
    for (const row of page) {
      await pace();
      const copy = openIfPossible(() => openShare(keys, row));
      shares.push({
        shareId: row.id,
        author: row.author,
        team: row.team,
        sharedAt: row.shared_at,
        shown: copy === null ? null : { title: copy.title, model: copy.model, occurredOn: copy.occurredOn },
      });
    }
    const last = page.at(-1);
    const goesOn = rows.length > size && last !== undefined;
    return { shares, next: goesOn ? placeText({ at: last.shared_at, id: last.id }) : null };
  },

  async readShared({ db, actor, keys }, { shareId }) {
    const row = await receivedRows(db, actor.id, {})
      .where('reflection_shares.id', '=', shareId)
      .executeTakeFirst();
    if (row === undefined) throw new AppError('not_found');
    return { shareId, author: row.author, sharedAt: row.shared_at, content: openShare(keys, row) };
  },
};
