import type { reflections } from '#shared/contracts/reflections.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { createExportHandlers } from './export-logs.ts';
import { logsHandlers } from './logs.handlers.ts';
import { requestsHandlers } from './requests.handlers.ts';
import { sessionsHandlers } from './sessions.handlers.ts';
import { sharesHandlers } from './shares.handlers.ts';

/** @param appVersion printed at the foot of an export */
export function createReflectionsHandlers(
  prints: PrintJobs,
  appVersion: string,
): Handlers<typeof reflections> {
  return {
    ...logsHandlers,
    ...sharesHandlers,
    ...sessionsHandlers,
    ...requestsHandlers,
    ...createExportHandlers(prints, appVersion),
  };
}
