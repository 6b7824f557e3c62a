import type { prints } from '#shared/contracts/prints.ts';
import type { Language } from '#shared/contracts/vault.ts';
import { shortAnchor } from '#shared/domain/audit/anchor.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { findAuditHead } from '#core/kernel/audit.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { InternalCalls } from '#core/protocol.ts';
import { suggestPassphrase } from '#core/vault/passphrase.ts';
import { finishPdf, writeWhole } from './pdf-file.ts';
import type { PrintJobs } from './print-jobs.ts';

type Internal<N extends keyof InternalCalls> = (
  input: InternalCalls[N]['input'],
) => Promise<InternalCalls[N]['output']>;

/** What a print page draws. */
export function readPrintModel(jobs: PrintJobs): Handlers<typeof prints>['model'] {
  return async (_context, { jobId }) => jobs.get(jobId).model;
}

/** What the shell needs before it opens the dialog and prints. */
export function describePrint(core: CoreServices, jobs: PrintJobs): Internal<'prints.describe'> {
  return async ({ jobId }) => {
    const { fileName, title, model } = jobs.get(jobId);
    const { paper, language } = model.frame;
    return { fileName, title, paper, foot: await footOf(core, language) };
  };
}

/** The audit's head in short, for the foot of every page (security.md 3.5); nothing before there is a vault. */
async function footOf(core: CoreServices, language: Language): Promise<string> {
  if (core.session() === undefined) return '';
  const head = await core.read(({ db }) => findAuditHead(db));
  if (head.seq === 0) return '';
  const words = createWords();
  await speak(words, language);
  return words.t('audit:print.foot', { short: shortAnchor(head) });
}

/** Turns the printed bytes into the finished file, then runs what the job wanted done after that. */
export function finishPrint(jobs: PrintJobs): Internal<'prints.finish'> {
  return async ({ jobId, path, pdf }) => {
    const job = jobs.get(jobId);
    const password = job.encrypt ? (await suggestPassphrase()).join(' ') : null;
    const { frame } = job.model;
    const bytes = await finishPdf(pdf, {
      title: job.title,
      language: frame.language === 'en' ? 'en-GB' : frame.language,
      author: frame.organisation,
      password,
    });
    writeWhole(path, bytes);
    await job.onWritten({ encrypted: job.encrypt });
    // A recovery sheet may be printed twice: one for the office, one for another building.
    if (job.model.kind !== 'recovery_kit' && job.model.kind !== 'personal_code') jobs.drop(jobId);
    return { encrypted: job.encrypt, password };
  };
}
