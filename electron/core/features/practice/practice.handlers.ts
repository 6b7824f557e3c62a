import type { practice } from '#shared/contracts/practice.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listFrameworks, retireFramework, saveFramework } from './frameworks.service.ts';
import {
  beginInduction,
  listInductionOf,
  listInductionTemplates,
  markInduction,
  removeInductionTemplate,
  saveInductionTemplate,
} from './induction.service.ts';
import { listOwnRecords, removeOwnRecord, saveOwnRecord } from './own-records.service.ts';
import { prepareSupportPdf } from './practice-print.ts';
import { dropPrivateDraft, findPrivateDraft, keepPrivateDraft } from './private-drafts.service.ts';
import { colleagueRows } from './staff-reach.ts';
import { listStaffSupport, removeSupportEntry, saveSupportEntry } from './staff-support.service.ts';
import {
  addTrainings,
  changeTraining,
  getTrainingOf,
  listTeamTraining,
  listTrainings,
  removeTraining,
  removeTrainingRecord,
  saveTrainingRecord,
} from './training.service.ts';

/**
 * domain.md 10.1, 10.4, 13.5: what colleagues learn by and lean on.
 * @param appVersion printed at the foot
 */
export function createPracticeHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof practice> {
  return {
    frameworks: ({ db }) => listFrameworks(db),
    saveFramework,
    async retireFramework(context, { id }) {
      await retireFramework(context, id);
      return {};
    },

    trainings: listTrainings,
    async addTrainings(context, input) {
      await addTrainings(context, input);
      return {};
    },
    async changeTraining(context, input) {
      await changeTraining(context, input);
      return {};
    },
    async removeTraining(context, { id }) {
      await removeTraining(context, id);
      return {};
    },
    trainingOf: (context, input) => getTrainingOf(context, input.workerId),
    teamTraining: listTeamTraining,
    saveTrainingRecord,
    async removeTrainingRecord(context, { id }) {
      await removeTrainingRecord(context, id);
      return {};
    },

    inductionTemplates: listInductionTemplates,
    saveInductionTemplate,
    async removeInductionTemplate(context, { id }) {
      await removeInductionTemplate(context, id);
      return {};
    },
    inductionOf: (context, input) => listInductionOf(context, input.workerId),
    async beginInduction(context, input) {
      await beginInduction(context, input);
      return {};
    },
    async markInduction(context, input) {
      await markInduction(context, input);
      return {};
    },

    records: listOwnRecords,
    saveRecord: saveOwnRecord,
    async removeRecord(context, { id }) {
      await removeOwnRecord(context, id);
      return {};
    },

    staffSupport: ({ db }) => listStaffSupport(db),
    saveSupportEntry,
    async removeSupportEntry(context, { id }) {
      await removeSupportEntry(context, id);
      return {};
    },

    prepareSupportPdf: prepareSupportPdf(jobs, appVersion),

    async colleagues({ db, actor }) {
      return (await colleagueRows(db, actor)).map(({ id, name }) => ({ id: workerId.parse(id), name }));
    },

    keepDraft: (context, { place, content }) => keepPrivateDraft(context, place, content),
    findDraft: (context, { place }) => findPrivateDraft(context, place),
    async discardDraft(context, { place }) {
      await dropPrivateDraft(context, place);
      return {};
    },
  };
}
