import type { timeline } from '#shared/contracts/timeline.ts';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { entryViews } from './entry-views.ts';
import { authorRows, findCaseNo, spineRows } from './timeline.queries.ts';

const cursorForm = /^(\d{4}-\d\d-\d\dT[\d:.]{8,16}Z) (\d{1,16})$/u;

/** The place after which the next page begins. @throws AppError `invalid_input` for what is no such place */
function readCursor(cursor: string | null) {
  if (cursor === null) return null;
  const [, at, key] = cursorForm.exec(cursor) ?? [];
  if (at === undefined) throw new AppError('invalid_input', { fields: { before: 'invalid' } });
  return { at, key: Number(key) };
}

export const timelineHandlers: Handlers<typeof timeline> = {
  async page({ db, actor }, { caseId, kinds, authorId, before, size }) {
    const { no: caseNo } = await findCaseNo(db, caseId);
    const wanted = { caseNo, kinds, authorId, before: readCursor(before), limit: size + 1 };
    const found = await spineRows(db, wanted);
    const rows = found.slice(0, size);
    const last = found.length > size ? rows.at(-1) : undefined;
    return {
      entries: await entryViews(db, rows, size, seesTeamOnly(actor.roles)),
      next: last === undefined ? null : `${last.at} ${last.key}`,
    };
  },

  async authors({ db }, { caseId }) {
    const { no } = await findCaseNo(db, caseId);
    const rows = await authorRows(db, no);
    return rows.map((row) => ({ id: workerId.parse(row.author_id), name: row.author_name }));
  },
};
