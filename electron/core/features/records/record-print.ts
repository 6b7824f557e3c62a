import { type RecordBody, type records } from '#shared/contracts/records.ts';
import { withInitials } from '#shared/domain/around/ecomap-rules.ts';
import { withoutTeamBlocks } from '#shared/domain/records/page-blocks.ts';
import { recordPage } from '#shared/i18n/pages/record-page.ts';
import { recordName } from '#shared/i18n/pages/record-title.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { getRecord } from './records.service.ts';

/** Other people's data are third-party data: on paper they have initials unless somebody chooses otherwise (domain.md 8.2). */
function withInitialsOfOthers(body: RecordBody): RecordBody {
  return body.kind === 'ecomap' ? { ...body, content: withInitials(body.content) } : body;
}

/**
 * Makes the person's copy of one version ready for printing: never what is for the team only, never a version that is
 * kept back from the person (domain.md 0.3). File name and title carry the case number and the day, no name.
 * @param appVersion printed at the foot
 */
export function prepareRecordPrint(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof records>['preparePrint'] {
  return async (context, { caseId, entryId, greyscale, encrypt, names }) => {
    const { db, actor } = context;
    const { head, body: kept, author, version } = await getRecord(db, actor, caseId, entryId);
    const body = names === 'initials' ? withInitialsOfOthers(kept) : kept;
    if (head.sharedWithPerson === 'withheld_third_party_or_harm') throw new AppError('not_allowed');
    const { organisation, words, frame } = await beginPage(context, { appVersion, greyscale });
    const { name, caseNumber } = await getCaseName(db, caseId);
    const page = recordPage(words, body);
    const jobId = jobs.register({
      model: {
        kind: 'case_record',
        frame,
        name,
        caseNumber,
        title: recordName(words, body, organisation.planTitle),
        version,
        author,
        madeOn: head.madeOn,
        method: head.method,
        others: head.others,
        agreed: head.agreed,
        agreedWords: head.agreedWords,
        reviewOn: head.reviewOn,
        lead: page.lead ?? null,
        picture: body.kind === 'ecomap' || body.kind === 'node_map' ? body : null,
        strengths: page.withoutStrengths === true ? null : [...page.strengths],
        blocks: [...withoutTeamBlocks(page)],
      },
      fileName: `${body.kind.replaceAll('_', '-')}-${caseNumber}-${head.madeOn}.pdf`,
      title: words.t('records:print.documentTitle', { caseNumber }),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
