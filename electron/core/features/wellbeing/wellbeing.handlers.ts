import type { wellbeing } from '#shared/contracts/wellbeing.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { amendReading, saveReading } from './reading-changes.ts';
import {
  listScales,
  registerLicence,
  saveScale,
  setEstimateGaps,
  setScaleInUse,
  setWording,
} from './scale-changes.ts';
import { prepareWellbeingPrint } from './wellbeing-print.ts';
import { listReadings } from './wellbeing.service.ts';

/** @param appVersion printed at the foot */
export function createWellbeingHandlers(prints: PrintJobs, appVersion: string): Handlers<typeof wellbeing> {
  return {
    scales: ({ db }) => listScales(db),

    saveScale,

    async setScaleInUse(context, { id, inUse }) {
      await setScaleInUse(context, id, inUse);
      return {};
    },

    async registerLicence(context, input) {
      await registerLicence(context, input);
      return {};
    },

    async setWording(context, input) {
      await setWording(context, input);
      return {};
    },

    async setEstimateGaps(context, { estimate }) {
      await setEstimateGaps(context, estimate);
      return {};
    },

    readings: ({ db }, { caseId }) => listReadings(db, caseId),

    saveReading,

    async amendReading(context, input) {
      await amendReading(context, input);
      return {};
    },

    preparePrint: prepareWellbeingPrint(prints, appVersion),
  };
}
