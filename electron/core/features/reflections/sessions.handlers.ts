import type { reflectionSessions } from '#shared/contracts/reflection-sessions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { placeText, readPlace } from './logs.queries.ts';
import { listOwnReflectionActions } from './own-actions.service.ts';
import { createPace, openIfPossible } from './sealed-json.ts';
import {
  deleteSession,
  findAction,
  findReadableSession,
  profileRows,
  replaceProfiles,
  sessionExists,
  sessionPage,
  sessionReaders,
  setActionStatus,
  setSessionStatus,
} from './sessions.queries.ts';
import { getReadableSession, keepSession, openSession, openTexts } from './sessions.service.ts';

/** Characters of the themes that the list shows. */
const openingLength = 160;

export const sessionsHandlers: Handlers<typeof reflectionSessions> = {
  async sessions({ db, actor, keys }, { before, size }) {
    const rows = await sessionPage(db, actor.id, readPlace(before), size + 1);
    const page = rows.slice(0, size);
    const pace = createPace();
    const sessions = [];
    for (const row of page) {
      await pace();
      const texts = openIfPossible(() => openTexts(keys, row));
      sessions.push({
        id: row.id,
        kind: row.kind,
        heldOn: row.held_on,
        status: row.status,
        madeBy: row.made_by_name,
        opening: texts === null ? null : texts.themes.slice(0, openingLength),
      });
    }
    const last = page.at(-1);
    const goesOn = rows.length > size && last !== undefined;
    return { sessions, next: goesOn ? placeText({ at: last.held_on, id: last.id }) : null };
  },

  async session(context, { id }) {
    const row = await getReadableSession(context, id);
    const readers = await sessionReaders(context.db, id);
    return {
      id,
      status: row.status,
      changedAt: row.changed_at,
      madeByMe: row.made_by === context.actor.id,
      readers: readers.map(({ name }) => name),
      content: await openSession(context, row),
    };
  },

  async beginSession(context, { id, content }) {
    const { db, actor, clock } = context;
    const before = await findReadableSession(db, actor.id, id);
    if (before === undefined && (await sessionExists(db, id))) throw new AppError('not_allowed');
    const first = before ?? { made_by: actor.id, created_at: clock.now() };
    const { made_by, created_at } = first;
    return { keptAt: await keepSession(context, id, content, { made_by, created_at }) };
  },

  async keepSession(context, { id, content }) {
    const { made_by, created_at, status } = await getReadableSession(context, id);
    if (status !== 'open') throw new AppError('not_found');
    return { keptAt: await keepSession(context, id, content, { made_by, created_at }) };
  },

  async closeSession(context, { id }) {
    await getReadableSession(context, id);
    await setSessionStatus(context.db, id, 'closed');
    return {};
  },

  async reopenSession(context, { id }) {
    await getReadableSession(context, id);
    await setSessionStatus(context.db, id, 'open');
    return {};
  },

  async deleteSession(context, { id }) {
    const { made_by } = await getReadableSession(context, id);
    if (made_by !== context.actor.id) throw new AppError('not_allowed');
    await deleteSession(context.db, id);
    return {};
  },

  myActions: (context) => listOwnReflectionActions(context),

  async setActionStatus(context, { actionId, status }) {
    const action = await findAction(context.db, actionId);
    if (action === undefined) throw new AppError('not_found');
    await getReadableSession(context, action.session_id);
    await setActionStatus(context.db, actionId, status);
    return {};
  },

  async profiles({ db }) {
    const rows = await profileRows(db);
    return rows.map(({ id, code, label }) => ({ id, code, label }));
  },

  async saveProfiles({ db }, { profiles }) {
    const codes = new Map((await profileRows(db)).map(({ id, code }) => [id, code]));
    const rows = profiles.map(({ id, label }, index) => ({
      id,
      code: codes.get(id) ?? null,
      label: label === '' ? null : label,
      sort_order: index,
    }));
    const wordless = rows.some(({ code, label }) => code === null && label === null);
    if (wordless) throw new AppError('invalid_input', { fields: { profiles: 'required' } });
    await replaceProfiles(db, rows);
    return {};
  },
};
