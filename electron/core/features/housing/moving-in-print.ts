import type { movingIn } from '#shared/contracts/moving-in.ts';
import { moveInGroups } from '#shared/domain/housing/move-in-codes.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getList } from './moving-in.ts';

/**
 * Makes the person's list ready for printing, without what is not wanted. File name and title carry the case number and
 * the day, no name and no amount (domain.md 14).
 * @param appVersion printed at the foot
 * @throws AppError `not_found` before the list was begun
 */
export function prepareMoveInPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof movingIn>['preparePrint'] {
  return async (context, { caseId, greyscale, encrypt }) => {
    const { db } = context;
    const { head, items } = await getList(db, caseId);
    const { organisation, words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const { strengths } = await getOverview(db, caseId);
    const wanted = items.filter(({ state }) => state !== 'not_wanted');
    const { printedOn } = frame;
    const jobId = jobs.register({
      model: {
        kind: 'move_in_list',
        frame,
        name,
        caseNumber,
        currency: organisation.currency,
        strengths: strengths.map(({ text }) => text),
        head,
        groups: moveInGroups.flatMap((group) => {
          const own = wanted.filter((item) => item.group === group);
          return own.length === 0 ? [] : [{ group, items: own }];
        }),
      },
      fileName: `moving-in-${caseNumber}-${printedOn}.pdf`,
      title: words.t('movingIn:print.documentTitle', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
