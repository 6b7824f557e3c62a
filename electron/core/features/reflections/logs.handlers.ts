import type { reflectiveLogs } from '#shared/contracts/reflective-logs.ts';
import { nameWords } from '#shared/domain/reflection/known-names.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { namesOf } from '#core/features/people/names.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { findLogs } from './find-logs.ts';
import { deleteLog, setLogStatus, updateOpenLog, upsertLog, visibleNames } from './logs.queries.ts';
import { getOwnLog, openLog, sealLog } from './logs.service.ts';
import type { ReflectiveLogsTable } from './reflections.table.ts';
import { deleteSharesOf } from './shares.queries.ts';

async function setStatus(
  { db, actor }: CommandContext,
  id: string,
  status: ReflectiveLogsTable['status'],
): Promise<Record<string, never>> {
  if (!(await setLogStatus(db, actor.id, id, status))) throw new AppError('not_found');
  return {};
}

/** Everything here is the signed-in person's own, by rule and by key. */
export const logsHandlers: Handlers<typeof reflectiveLogs> = {
  async knownNames({ db, actor, clock }) {
    const rows = await visibleNames(db, actor, clock.today());
    const people = rows.map((row) => {
      const { chosenName, legalGivenName, legalFamilyName, otherNames } = namesOf(row);
      return [...nameWords([chosenName, legalGivenName ?? '', legalFamilyName ?? '', ...otherNames])];
    });
    return { people: people.filter((words) => words.length > 0) };
  },

  find: findLogs,

  async get(context, { id }) {
    const row = await getOwnLog(context, id);
    return {
      id,
      status: row.status,
      createdAt: row.created_at,
      changedAt: row.changed_at,
      content: openLog(context.keys, row),
    };
  },

  async begin({ db, actor, clock, keys }, { id, content }) {
    const keptAt = clock.now();
    const isOwn = await upsertLog(db, {
      id,
      author_id: actor.id,
      status: 'open',
      created_at: keptAt,
      changed_at: keptAt,
      content: sealLog(keys, id, content),
    });
    if (!isOwn) throw new AppError('not_allowed');
    return { keptAt };
  },

  async keep({ db, actor, clock, keys }, { id, content }) {
    const keptAt = clock.now();
    const change = { changed_at: keptAt, content: sealLog(keys, id, content) };
    if (!(await updateOpenLog(db, actor.id, id, change))) throw new AppError('not_found');
    return { keptAt };
  },

  close: (context, { id }) => setStatus(context, id, 'closed'),
  reopen: (context, { id }) => setStatus(context, id, 'open'),

  async delete(context, { id }) {
    await getOwnLog(context, id);
    await deleteSharesOf(context.db, id);
    await deleteLog(context.db, id);
    return {};
  },
};
