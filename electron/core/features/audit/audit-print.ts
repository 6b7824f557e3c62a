import type { i18n as I18n } from 'i18next';
import type { AuditFilter } from '#shared/contracts/audit.ts';
import type { PagePrintModel } from '#shared/contracts/prints.ts';
import { anchorStart } from '#shared/domain/audit/anchor.ts';
import { formatters } from '#shared/i18n/format.ts';
import { accessDayWords, auditSentence } from '#shared/i18n/pages/audit-sentence.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import { findAuditHead } from '#core/kernel/audit.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { entryRows } from './audit.queries.ts';
import { listFileAccess, toldEntry } from './audit.service.ts';

/** More entries than these belong into the CSV file. */
const mostPrinted = 1000;

type Look = Parameters<typeof beginPage>[1];
type Blocks = PagePrintModel['blocks'];

interface Page {
  readonly title: string;
  readonly lead: string;
  readonly fileName: string;
  readonly blocks: Blocks;
  readonly of?: { readonly name: string; readonly caseNumber: string };
}

function register(
  jobs: PrintJobs,
  frame: PagePrintModel['frame'],
  encrypt: boolean,
  { title, lead, fileName, blocks, of }: Page,
): { jobId: string } {
  const whose = { name: of?.name ?? null, caseNumber: of?.caseNumber ?? null, strengths: null };
  const jobId = jobs.register({
    model: { kind: 'page', frame, title, lead, ...whose, blocks },
    fileName,
    title,
    encrypt,
    onWritten: async () => undefined,
  });
  return { jobId };
}

/** The list as it is narrowed, newest first, a sentence each. */
export async function prepareList(
  jobs: PrintJobs,
  context: CommandContext,
  look: Look,
  encrypt: boolean,
  filter: AuditFilter,
): Promise<{ jobId: string }> {
  const { words, frame } = await beginPage(context, look);
  const t = words.getFixedT(null, 'audit');
  const { moment } = formatters(words.language);
  const rows = await entryRows(context.db, filter, null, mostPrinted + 1);
  const entries = rows.slice(0, mostPrinted).map(toldEntry);
  const isCut = rows.length > mostPrinted;
  return register(jobs, frame, encrypt, {
    title: t('print.list'),
    lead: isCut ? t('print.cut', { count: mostPrinted }) : t('print.listLead', { count: entries.length }),
    fileName: `who-did-what-${frame.printedOn}.pdf`,
    blocks: [
      {
        kind: 'table',
        key: 'entries',
        label: '',
        columns: [t('csv.number'), t('print.when'), t('csv.what')],
        rows: entries.map((entry) => [String(entry.seq), moment(entry.at), auditSentence(words, entry)]),
      },
    ],
  });
}

/** The newest number and the beginning of its chain value, to be kept on paper outside the PC (security.md 3.5). */
export async function prepareSheet(
  jobs: PrintJobs,
  context: CommandContext,
  look: Look,
): Promise<{ jobId: string }> {
  const { words, frame } = await beginPage(context, look);
  const t = words.getFixedT(null, 'audit');
  const { seq, h } = await findAuditHead(context.db);
  const { month } = formatters(words.language);
  return register(jobs, frame, false, {
    title: t('print.sheet', { month: month(frame.printedOn.slice(0, 7)) }),
    lead: t('print.sheetLead'),
    fileName: `audit-sheet-${frame.printedOn}.pdf`,
    blocks: [
      {
        kind: 'table',
        key: 'anchor',
        label: '',
        columns: [t('csv.number'), t('print.start')],
        rows: [[String(seq), grouped(anchorStart(h))]],
      },
      { kind: 'text', key: 'how', label: t('print.how'), text: t('print.howText') },
      {
        kind: 'list',
        key: 'signed',
        label: t('print.signed'),
        lines: [t('print.signedBy'), t('print.keptAt')],
      },
    ],
  });
}

/** In fours, so that it can be read and typed. */
function grouped(start: string): string {
  return start.replaceAll(/(.{4})(?=.)/gu, '$1 ');
}

/** Who opened one file, in plain words for the person whose file it is. */
export async function prepareFileAccess(
  jobs: PrintJobs,
  context: CommandContext,
  look: Look,
  encrypt: boolean,
  caseId: Parameters<typeof getCaseName>[1],
): Promise<{ jobId: string }> {
  const { words, frame } = await beginPage(context, look);
  const { name, caseNumber } = await getCaseName(context.db, caseId);
  return register(jobs, frame, encrypt, {
    title: words.t('audit:print.access'),
    lead: words.t('audit:print.accessLead'),
    fileName: `who-opened-${caseNumber}-${frame.printedOn}.pdf`,
    blocks: await accessBlocks(words, context, caseId),
    of: { name, caseNumber },
  });
}

async function accessBlocks(words: I18n, { db }: CommandContext, caseId: string): Promise<Blocks> {
  const t = words.getFixedT(null, ['audit', 'domain']);
  const { day, time } = formatters(words.language);
  const { access, disclosures } = await listFileAccess(db, caseId);
  const given: Blocks =
    disclosures.length === 0
      ? [{ kind: 'text', key: 'disclosures', label: t('print.given'), text: t('print.notGiven') }]
      : [
          {
            kind: 'table',
            key: 'disclosures',
            label: t('print.given'),
            columns: [t('print.when'), t('print.recipient'), t('print.basis')],
            rows: disclosures.map(({ at, recipient, basis }) => [
              day(dayOf(at)),
              recipient,
              t(`domain:disclosureBasis.${basis}`),
            ]),
          },
        ];
  return [
    {
      kind: 'table',
      key: 'access',
      label: t('print.accessTable'),
      columns: [t('print.when'), t('csv.who'), t('print.did')],
      rows: access.map((item) => {
        const { who, roles, did } = accessDayWords(words, item);
        return [`${day(item.day)}, ${time(item.firstAt)}`, roles === '' ? who : `${who} (${roles})`, did];
      }),
    },
    ...given,
  ];
}
