import type { AuditEntry, AuditFilter } from '#shared/contracts/audit.ts';
import { formatters } from '#shared/i18n/format.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { auditSentence } from '#shared/i18n/pages/audit-sentence.ts';
import { type Clock, dayOf } from '#shared/lib/clock.ts';
import { csvLine, csvMark } from '#core/features/files/csv.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import { entryRows, type PlaceInList } from './audit.queries.ts';
import { toldEntry } from './audit.service.ts';

/** Entries that are read at once while the file is written. */
const piece = 500;

/** Makes the whole list ready to be written as a CSV file, piece by piece; the entry of the export follows the file. */
export async function registerExport(
  core: CoreServices,
  files: FileJobs,
  clock: Clock,
  filter: AuditFilter,
): Promise<{ jobId: string }> {
  const words = createWords();
  const { language, personWord } = await core.read(({ db }) => getOrganisation(db));
  await speak(words, language, personWord);
  const t = words.getFixedT(null, 'audit');
  const { day, time } = formatters(words.language);

  function lineOf(entry: AuditEntry): string {
    const { seq, at, caseNumber } = entry;
    const sentence = auditSentence(words, entry);
    return csvLine([String(seq), at, day(dayOf(at)), time(at), entry.who ?? '', caseNumber ?? '', sentence]);
  }

  async function* pieces() {
    const heads = ['number', 'instant', 'day', 'time', 'who', 'file', 'what'] as const;
    yield Buffer.from(csvMark + csvLine(heads.map((head) => t(`csv.${head}`))));
    let before: PlaceInList | null = null;
    for (;;) {
      const rows = await core.read(({ db }) => entryRows(db, filter, before, piece));
      if (rows.length > 0) yield Buffer.from(rows.map((row) => lineOf(toldEntry(row))).join(''));
      const last = rows.at(-1);
      if (last === undefined || rows.length < piece) return;
      before = { at: last.at, seq: last.seq };
    }
  }

  const fact = { action: 'export', entity: 'audit_list', entityId: null, detail: filter } as const;
  const jobId = files.register({
    fileName: `who-did-what-${clock.today()}.csv`,
    pieces,
    onWritten: () =>
      core.write(
        { ...fact, caseIds: filter.caseId === null ? [] : [filter.caseId] },
        [],
        async () => undefined,
      ),
  });
  return { jobId };
}
