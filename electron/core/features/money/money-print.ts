import type { money } from '#shared/contracts/money.ts';
import { moneyBlocks } from '#shared/i18n/pages/money-page.ts';
import { formatters } from '#shared/i18n/format.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getMoney } from './money.service.ts';

/**
 * Makes the person's copy of a month ready for printing. File name and title carry the case number and the day; no name
 * and no amount (domain.md 14).
 * @param appVersion printed at the foot
 */
export function prepareMoneyPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof money>['preparePrint'] {
  return async (context, { caseId, on, greyscale, encrypt }) => {
    const { db, actor } = context;
    const month = on.slice(0, 7);
    const { organisation, words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const { strengths } = await getOverview(db, caseId);
    const file = await getMoney(db, caseId);
    const talk = file.talks.find(({ head }) => head.sharedWithPerson !== 'withheld_third_party_or_harm');
    const { printedOn } = frame;
    const jobId = jobs.register({
      model: {
        kind: 'case_record',
        frame,
        name,
        caseNumber,
        title: words.t('money:page.titleOf', { month: formatters(words.language).month(month) }),
        version: Math.max(1, file.talks.length),
        author: talk?.author ?? actor.name,
        madeOn: talk?.head.madeOn ?? printedOn,
        method: talk?.head.method ?? 'worker_alone',
        others: talk?.head.others ?? [],
        agreed: talk?.head.agreed ?? 'not_asked',
        agreedWords: talk?.head.agreedWords ?? '',
        reviewOn: talk?.head.reviewOn ?? null,
        lead: null,
        strengths: strengths.map(({ text }) => text),
        picture: null,
        blocks: moneyBlocks(words, file, month, organisation.currency).map((block) => structuredClone(block)),
      },
      fileName: `money-${caseNumber}-${printedOn}.pdf`,
      title: words.t('money:print.money', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
