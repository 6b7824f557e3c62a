import type { i18n as I18n } from 'i18next';
import type { AuditAction, AuditRecord } from '../../domain/audit/audit-codes.ts';

/** What is known about an entry when it is read; names are looked up then and never kept with it. */
export interface ToldEntry {
  readonly action: AuditAction;
  readonly record: AuditRecord;
  /** Null when nobody of that id is known any more. */
  readonly who: string | null;
  /** Undefined for an entry about no case; null when that file was erased. */
  readonly person: string | null | undefined;
  /** The colleague that it is about, for records that are about one. */
  readonly colleague: string | null;
  /** How often, for wrong passphrases. */
  readonly count: number;
}

/** One entry of the audit as a sentence: “Ada Winter opened the file of Sam Brook”. */
export function auditSentence(words: I18n, entry: ToldEntry): string {
  const t = words.getFixedT(null, 'audit');
  const { action, record, person, count } = entry;
  const facts = {
    who: entry.who ?? t('unknownWho'),
    what: t(`record.${record}`),
    file: fileWords(words, person),
    colleague: entry.colleague ?? t('unknownColleague'),
    count,
  };
  const inFile = person === undefined ? [] : [`audit:special.${action}_${record}In` as const];
  const special = [...inFile, `audit:special.${action}_${record}` as const].find((key) =>
    words.exists(key, { count }),
  );
  if (special !== undefined) return words.t(special as 'audit:special.view_case_file', facts);
  return t(person === undefined ? `done.${action}` : `done.${action}In`, facts);
}

function fileWords(words: I18n, person: string | null | undefined): string {
  const t = words.getFixedT(null, 'audit');
  if (person === undefined) return t('noFile');
  return person === null ? t('erasedFile') : t('file', { person });
}
