import { randomUUID } from 'node:crypto';
import type { feedback, involvement, voices } from '#shared/contracts/feedback.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { CoreServices, Kiosk } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { prepareSheet } from './feedback-sheet.ts';
import {
  getOpenForm,
  keepAnswers,
  listForms,
  listWaitingComments,
  readResults,
  reviewComment,
} from './feedback.service.ts';
import {
  addVoice,
  followVoice,
  listInvolvements,
  listLearned,
  listVoices,
  writeInvolvement,
} from './voices.service.ts';

/** Hands the session over to one form. @throws AppError `not_signed_in`, `not_allowed`, `not_found` */
export function beginKiosk(core: CoreServices): (kiosk: Kiosk) => Promise<null> {
  return async (kiosk) => {
    const actor = core.session()?.actor;
    if (actor === undefined) throw new AppError('not_signed_in');
    if (!mayDo(actor.roles, 'feedback.collect')) throw new AppError('not_allowed');
    await core.read(({ db }) => getOpenForm(db, kiosk.formId));
    core.narrow(kiosk);
    return null;
  };
}

function getKiosk(core: CoreServices): Kiosk {
  const kiosk = core.session()?.kiosk ?? null;
  if (kiosk === null) throw new AppError('not_allowed');
  return kiosk;
}

export function createFeedbackHandlers(
  core: CoreServices,
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof feedback> {
  return {
    forms: ({ db }) => listForms(db),

    async makeForm({ db, clock, newId }, { name, statements }) {
      const id = newId();
      const keyed = statements.map((text) => ({ key: randomUUID().slice(0, 8), text }));
      await db
        .insertInto('feedback_forms')
        .values({ id, name, statements: JSON.stringify(keyed), made_at: clock.now(), retired_at: null })
        .execute();
      return { id };
    },

    async retireForm({ db, clock }, { id }) {
      const { numUpdatedRows } = await db
        .updateTable('feedback_forms')
        .set({ retired_at: clock.now() })
        .where('id', '=', id)
        .where('retired_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new AppError('not_found');
      return {};
    },

    async enterPaper({ db, clock }, { formId, serviceId, ...answers }) {
      await keepAnswers(db, { formId, serviceId }, answers, { way: 'paper', today: clock.today() });
      return {};
    },

    async kiosk({ db }) {
      const { name } = await getOrganisation(db);
      return { organisation: name, form: await getOpenForm(db, getKiosk(core).formId) };
    },

    async answer({ db, clock }, answers) {
      await keepAnswers(db, getKiosk(core), answers, { way: 'kiosk', today: clock.today() });
      return {};
    },

    results: ({ db, clock }, service) => readResults(db, service, clock.today()),

    waitingComments: ({ db }) => listWaitingComments(db),

    async reviewComment({ db }, review) {
      await reviewComment(db, review);
      return {};
    },

    prepareSheet: prepareSheet(jobs, appVersion),
  };
}

export const voicesHandlers: Handlers<typeof voices> = {
  list: (context) => listVoices(context),

  async add(context, input) {
    return { id: await addVoice(context, input) };
  },

  async follow(context, input) {
    await followVoice(context, input);
    return {};
  },

  learned: ({ db }) => listLearned(db),
};

export const involvementHandlers: Handlers<typeof involvement> = {
  list: ({ db }) => listInvolvements(db),

  async write(context, input) {
    return { id: await writeInvolvement(context, input) };
  },
};
