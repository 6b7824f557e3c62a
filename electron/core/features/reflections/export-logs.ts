import type { reflectionExport } from '#shared/contracts/reflection-export.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getOwnLog, openLog } from './logs.service.ts';
import { ownLogRows } from './logs.queries.ts';
import { createPace, openIfPossible } from './sealed-json.ts';

/** More logs than anybody writes; what is printed is held in memory until the file stands. */
const most = 5000;

/**
 * Makes own logs ready for a PDF behind a password. File name and title say nothing of what is in them. Logs that wait
 * behind an earlier code are left out.
 * @param appVersion printed at the foot
 */
export function createExportHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof reflectionExport> {
  return {
    async prepareExport(context, { id }) {
      const { db, actor, clock, keys } = context;
      const rows = id === null ? await ownLogRows(db, actor.id, null, most) : [await getOwnLog(context, id)];
      const pace = createPace();
      const logs = [];
      for (const row of rows) {
        await pace();
        const log = openIfPossible(() => openLog(keys, row));
        if (log !== null) logs.push(log);
      }
      if (logs.length === 0) throw new AppError('not_found');
      const { words, frame } = await beginPage(context, { appVersion, greyscale: false });
      const jobId = jobs.register({
        model: {
          kind: 'reflection_logs',
          frame,
          logs,
        },
        fileName: `reflective-log-${clock.today()}.pdf`,
        title: words.t('reflections:list.title'),
        encrypt: true,
        onWritten: async () => undefined,
      });
      return { jobId };
    },
  };
}
