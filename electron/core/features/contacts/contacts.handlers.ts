import type { contacts } from '#shared/contracts/contacts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { amendNote, findLastTime, getNote, planNextContact, saveNote } from './contacts.service.ts';

export const contactsHandlers: Handlers<typeof contacts> = {
  async save(context, input) {
    return { entryId: await saveNote(context, input) };
  },

  get: ({ db, actor }, { caseId, entryId }) => getNote(db, actor, caseId, entryId),

  async amend(context, input) {
    return { entryId: await amendNote(context, input) };
  },

  async planNext(context, input) {
    await planNextContact(context, input);
    return {};
  },

  lastTime: ({ db }, { caseId }) => findLastTime(db, caseId),
};
