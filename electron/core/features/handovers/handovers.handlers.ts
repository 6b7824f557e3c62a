import type { z } from 'zod';
import type { handoverChoice, handovers } from '#shared/contracts/handovers.ts';
import type { ConsentTerm } from '#shared/domain/consent/consent-in-force.ts';
import { handoverSections, type HandoverSection } from '#shared/domain/handover/handover-codes.ts';
import { findHandoverProblems, listSectionOptions } from '#shared/domain/handover/sections.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { refuseProblems } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { CoreServices, ReadDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { findConsent, termOf } from './consents.service.ts';
import { listDisclosures, recordDisclosure } from './disclosures.service.ts';
import { buildHandover, listFilledSections } from './handover-model.ts';

type Choice = z.output<typeof handoverChoice>;

/** Written on every handover by itself; there is nothing to choose about them. */
const byItself: ReadonlySet<HandoverSection> = new Set(['consent_and_recipient', 'author_and_version']);

/** Every section, for asking what there would be to show. */
const everything: Omit<Choice, 'caseId'> = {
  kind: 'other_agency',
  view: 'professional',
  recipient: '',
  basis: 'vital',
  consentId: null,
  basisReason: '',
  decidedBy: '',
  sections: [...handoverSections],
  message: '',
  paper: 'A4',
  greyscale: false,
};

async function findTerm(
  db: ReadDb,
  choice: Pick<Choice, 'caseId' | 'basis' | 'consentId'>,
): Promise<ConsentTerm | null> {
  if (choice.basis !== 'consent') return null;
  const row = await findConsent(db, await getPersonIdOfCase(db, choice.caseId), choice.consentId);
  return row?.kind === 'share_with' ? termOf(row) : null;
}

/** domain.md 5.5: choose, look, make; what leaves is logged when its file is written. */
export function createHandoversHandlers(
  core: CoreServices,
  prints: PrintJobs,
  clock: Clock,
): Handlers<typeof handovers> {
  return {
    async options(context, { caseId, basis, consentId }) {
      const consent = await findTerm(context.db, { caseId, basis, consentId });
      const filled = await listFilledSections(context, { ...everything, caseId });
      return listSectionOptions({ basis, consent }, context.clock.today())
        .filter(({ section }) => !byItself.has(section))
        .map(({ section, always, lock }) => ({ section, always, lock, hasContent: filled.has(section) }));
    },

    async preview(context, choice) {
      const consent = await findTerm(context.db, choice);
      const locked = new Set(
        listSectionOptions({ basis: choice.basis, consent }, context.clock.today()).flatMap(
          ({ section, lock }) => (lock === null ? [] : [section]),
        ),
      );
      const sections = choice.sections.filter((section) => !locked.has(section));
      return buildHandover(context, { ...choice, sections }, consent);
    },

    async prepare(context, { encrypt, ...choice }) {
      const consent = await findTerm(context.db, choice);
      const problems = findHandoverProblems({ ...choice, consent }, context.clock.today());
      refuseProblems(problems);
      const model = await buildHandover(context, choice, consent);
      const words = createWords();
      await speak(words, model.frame.language, model.frame.personWord);
      const jobId = prints.register({
        model,
        fileName: `handover-${model.caseNumber}-${model.frame.printedOn}.pdf`,
        title: words.t('handovers:documentTitle', { caseNumber: model.caseNumber }),
        encrypt,
        onWritten: ({ encrypted }) => recordDisclosure(core, clock, choice, model, encrypted),
      });
      return { jobId };
    },

    async disclosures({ db }, { caseId }) {
      const rows = await listDisclosures(db, caseId);
      return rows.map((row) => ({
        id: row.id,
        at: row.at,
        recipient: row.recipient,
        basis: row.basis,
        basisReason: row.basis_reason,
        decidedBy: row.decided_by,
        sections: JSON.parse(row.sections) as string[],
        format: row.format,
      }));
    },
  };
}
