import type { records } from '#shared/contracts/records.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { prepareRecordPrint } from './record-print.ts';
import {
  amendVersion,
  findRecord,
  getRecord,
  keepVersion,
  listVersions,
  noteShared,
} from './records.service.ts';

/** @param appVersion printed at the foot */
export function createRecordsHandlers(prints: PrintJobs, appVersion: string): Handlers<typeof records> {
  return {
    async current({ db }, { caseId }) {
      const all = await listVersions(db, caseId);
      return all.filter(({ kind }, index) => all[index - 1]?.kind !== kind);
    },

    async versions({ db }, { caseId, kind }) {
      return (await listVersions(db, caseId)).filter((version) => version.kind === kind);
    },

    find: ({ db, actor }, { caseId, kind }) => findRecord(db, actor, caseId, kind),

    get: ({ db, actor }, { caseId, entryId }) => getRecord(db, actor, caseId, entryId),

    keep: keepVersion,

    async amend(context, input) {
      await amendVersion(context, input);
      return {};
    },

    async note(context, input) {
      await noteShared(context, input);
      return {};
    },

    preparePrint: prepareRecordPrint(prints, appVersion),
  };
}
