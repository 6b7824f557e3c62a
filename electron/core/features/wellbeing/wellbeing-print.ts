import type { wellbeing } from '#shared/contracts/wellbeing.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getScale } from './scale-changes.ts';
import { readingRows } from './wellbeing.queries.ts';
import { seriesOf } from './wellbeing-views.ts';

/**
 * Makes the person's page of one scale ready for printing: strengths first, the line over time, its copyright; no
 * wording of others and nothing for the team only (domain.md 0.3, 2.7). File name and title carry no name.
 * @param appVersion printed at the foot
 */
export function prepareWellbeingPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof wellbeing>['preparePrint'] {
  return async (context, { caseId, scaleId, withDerived, greyscale, encrypt }) => {
    const { db, clock } = context;
    const scale = await getScale(db, scaleId);
    // Working out the short form is using it, which wants its licence (domain.md 2.7).
    const mayDerive = withDerived && scale.licence !== null;
    const series = seriesOf(scale, await readingRows(db, caseId), mayDerive);
    if (series.points.length === 0) throw new AppError('not_found');
    const { words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const overview = await getOverview(db, caseId);
    const jobId = jobs.register({
      model: {
        kind: 'wellbeing',
        frame,
        name,
        caseNumber,
        strengths: overview.strengths.map(({ text }) => text),
        series,
      },
      fileName: `wellbeing-${caseNumber}-${clock.today()}.pdf`,
      title: words.t('wellbeing:print.documentTitle', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
