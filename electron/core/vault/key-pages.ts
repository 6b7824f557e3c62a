import type { PrintModel } from '#shared/contracts/prints.ts';
import type { Language } from '#shared/contracts/vault.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

const fileNames = {
  recovery_kit: 'keystead-recovery-kit.pdf',
  personal_code: 'keystead-personal-code.pdf',
} as const;

const titles = {
  recovery_kit: 'setup:sheet.kit.title',
  personal_code: 'setup:sheet.code.documentTitle',
} as const;

/** Around a printed key: whose it is, in which words and on which paper. */
export interface KeyPage {
  readonly organisation: string;
  readonly language: Language;
  readonly paper: PrintModel['frame']['paper'];
  readonly userName: string;
  readonly vaultId: string;
  readonly groups: readonly string[];
}

/** What of a page the organisation's settings decide. */
export async function pageFrame(db: ReadDb): Promise<Pick<KeyPage, 'organisation' | 'language' | 'paper'>> {
  const { name, language, paper } = await getOrganisation(db);
  return { organisation: name, language, paper };
}

/** Registers the page of a recovery kit or a personal code. It is printed unencrypted: it opens what is encrypted. */
export async function registerKeyPage(
  jobs: PrintJobs,
  clock: Clock,
  version: string,
  kind: 'recovery_kit' | 'personal_code',
  page: KeyPage,
): Promise<string> {
  const { organisation, language, paper, userName, vaultId, groups } = page;
  const words = createWords();
  await speak(words, language);
  return jobs.register({
    model: {
      kind,
      frame: {
        organisation,
        language,
        // A key sheet speaks of colleagues only.
        personWord: 'person',
        paper,
        greyscale: true,
        printedOn: clock.today(),
        printedAt: clock.now(),
        author: userName,
        version,
      },
      userName,
      groups: [...groups],
      vaultId,
    },
    fileName: fileNames[kind],
    title: words.t(titles[kind]),
    encrypt: false,
    onWritten: async () => undefined,
  });
}
