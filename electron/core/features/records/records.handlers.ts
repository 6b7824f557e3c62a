import type { records } from '#shared/contracts/records.ts';
import type { RecordKind } from '#shared/domain/records/record-codes.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
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

/** What of these stands in a case's row of the lists: how often to be in touch depends on it (domain.md 6.2). */
const showsInLists: ReadonlySet<RecordKind> = new Set(['contact_agreement', 'cti_course']);

/** @param appVersion printed at the foot */
export function createRecordsHandlers(prints: PrintJobs, appVersion: string): Handlers<typeof records> {
  return {
    async current({ db, actor }, { caseId }) {
      const all = await listVersions(db, actor, caseId);
      return all.filter(({ kind }, index) => all[index - 1]?.kind !== kind);
    },

    async versions({ db, actor }, { caseId, kind }) {
      return (await listVersions(db, actor, caseId)).filter((version) => version.kind === kind);
    },

    find: ({ db, actor }, { caseId, kind }) => findRecord(db, actor, caseId, kind),

    get: ({ db, actor }, { caseId, entryId }) => getRecord(db, actor, caseId, entryId),

    async keep(context, input) {
      const kept = await keepVersion(context, input);
      if (showsInLists.has(input.body.kind)) await refreshCaseSummary(context.db, input.caseId);
      return kept;
    },

    async amend(context, input) {
      await amendVersion(context, input);
      if (showsInLists.has(input.body.kind)) await refreshCaseSummary(context.db, input.caseId);
      return {};
    },

    async note(context, input) {
      await noteShared(context, input);
      return {};
    },

    preparePrint: prepareRecordPrint(prints, appVersion),
  };
}
