import type { rent } from '#shared/contracts/rent.ts';
import { rentBlocks } from '#shared/i18n/pages/rent-page.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listRentAccounts } from './rent-accounts.ts';

/**
 * Makes a rent account ready for printing. File name and title carry the case number and the day; no name and no amount
 * (domain.md 14).
 * @param appVersion printed at the foot
 * @throws AppError `not_found`
 */
export function prepareRentPrint(jobs: PrintJobs, appVersion: string): Handlers<typeof rent>['preparePrint'] {
  return async (context, { caseId, tenancyId, greyscale, encrypt }) => {
    const { db, clock } = context;
    const printedOn = clock.today();
    const accounts = await listRentAccounts(db, caseId, printedOn);
    const account = accounts.find((one) => one.tenancyId === tenancyId);
    if (account === undefined) throw new AppError('not_found');
    const { organisation, words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const { strengths } = await getOverview(db, caseId);
    const jobId = jobs.register({
      model: {
        kind: 'ledger',
        frame,
        title: words.t('money:rent.title'),
        under: [name, caseNumber, account.address].filter((part) => part !== ''),
        strengths: strengths.map(({ text }) => text),
        blocks: rentBlocks(words, account, organisation.currency).map((block) => structuredClone(block)),
      },
      fileName: `rent-${caseNumber}-${printedOn}.pdf`,
      title: words.t('money:print.rent', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
