import type { erasure } from '#shared/contracts/erasure.ts';
import { certificateBlocks } from '#shared/i18n/pages/erasure-page.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { dayOf } from '#shared/lib/clock.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { erasedView } from './erased-view.ts';

/**
 * Makes the certificate of an erasure ready for printing. It says what was erased without saying what stood there; a
 * name stands on it only if the manager gives one, and is kept nowhere.
 * @param appVersion printed at the foot
 */
export function prepareCertificate(
  jobs: PrintJobs,
  appVersion: string,
): Handlers<typeof erasure>['prepareCertificate'] {
  return async (context, { id, name, greyscale, encrypt }) => {
    const row = await context.db.selectFrom('erasures').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new AppError('not_found');
    const erased = erasedView(row);
    const { words, frame } = await beginPage(context, { appVersion, greyscale });
    const t = words.getFixedT(null, 'erasure');
    const jobId = jobs.register({
      model: {
        kind: 'page',
        frame,
        title: t('certificate.title'),
        lead: name === '' ? '' : t('certificate.about', { name }),
        name: null,
        caseNumber: null,
        strengths: null,
        blocks: certificateBlocks(words, erased).map((block) => structuredClone(block)),
      },
      fileName: `erasure-${erased.caseNumber}-${dayOf(erased.erasedAt)}.pdf`,
      title: t('certificate.title'),
      encrypt,
      onWritten: async () => undefined,
    });
    return { jobId };
  };
}
