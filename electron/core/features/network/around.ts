import type { Around, network } from '#shared/contracts/network.ts';
import { aroundBlocks } from '#shared/i18n/pages/network-page.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { getCaseHeader } from '#core/features/cases/cases.service.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { listGroupNames } from '#core/features/groups/groups.service.ts';
import { listPresentSupporters } from '#core/features/peers/peers.service.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listLinks } from './agencies.ts';
import { listOpenReferrals } from './network.service.ts';

/** Who is around the person now. */
export async function readAround(
  { db, clock }: Pick<QueryContext, 'db' | 'clock'>,
  caseId: CaseId,
): Promise<Around> {
  const today = clock.today();
  const { assignments } = await getCaseHeader(db, clock, caseId);
  return {
    team: assignments
      .filter(({ until }) => until === null || until > today)
      .map(({ workerName, role }) => ({ name: workerName, role })),
    agencies: (await listLinks(db, caseId, today)).filter(({ until }) => until === null || until > today),
    supporters: await listPresentSupporters(db, caseId),
    groups: await listGroupNames(db, caseId),
    waiting: (await listOpenReferrals(db, [caseId])).map(({ name, whatFor, state, nextLookOn }) => ({
      name,
      whatFor,
      state,
      nextLookOn,
    })),
  };
}

/**
 * Makes the page "Who is around me" ready for printing. File name and title carry the case number and the day, no name.
 * @param appVersion printed at the foot
 */
export function prepareAroundPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof network>['preparePrint'] {
  return async (context, { caseId, greyscale, encrypt }) => {
    const { db } = context;
    const { words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const { strengths } = await getOverview(db, caseId);
    const { printedOn } = frame;
    const jobId = jobs.register({
      model: {
        kind: 'page',
        frame,
        title: words.t('network:around.title'),
        lead: '',
        name,
        caseNumber,
        strengths: strengths.map(({ text }) => text),
        blocks: aroundBlocks(words, await readAround(context, caseId)).map((block) => structuredClone(block)),
      },
      fileName: `around-${caseNumber}-${printedOn}.pdf`,
      title: words.t('network:around.documentTitle', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
