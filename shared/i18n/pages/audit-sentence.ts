import type { i18n as I18n } from 'i18next';
import type { AuditEntry, FileAccess } from '../../contracts/audit.ts';
import { formatters } from '../format.ts';

/** What a sentence needs to know of an entry; names were looked up when it was read. */
type ToldEntry = Pick<AuditEntry, 'action' | 'record' | 'who' | 'caseId' | 'person' | 'colleague' | 'count'>;

/** Any of the sentences of `special`; all take the same facts. */
type OwnWords = 'audit:special.view_case_file';

/** The words of its own that an act has, if it has any: for one about a file, and for one about none. */
function ownWords(words: I18n, { action, record, caseId, count }: ToldEntry): OwnWords | undefined {
  const names = [`${action}_${record}In`, `${action}_${record}`];
  return (caseId === null ? names.slice(1) : names)
    .map((name) => `audit:special.${name}`)
    .find((key): key is OwnWords => words.exists(key, { count }));
}

/** One entry of the audit as a sentence: “Ada Winter opened the file of Sam Brook”. */
export function auditSentence(words: I18n, entry: ToldEntry): string {
  const t = words.getFixedT(null, 'audit');
  const { action, record, caseId, person, count } = entry;
  const facts = {
    who: entry.who ?? t('unknownWho'),
    what: t(`record.${record}`),
    file: caseId === null ? t('noFile') : fileWords(words, person),
    colleague: entry.colleague ?? t('unknownColleague'),
    count,
  };
  const own = ownWords(words, entry);
  if (own !== undefined) return words.t(own, facts);
  return t(caseId === null ? `done.${action}` : `done.${action}In`, facts);
}

/** What was done, as words in a list of acts; opening a file and beginning it have their own. */
function didKey(action: AuditEntry['action'], record: AuditEntry['record']) {
  if (record !== 'case_file') return action;
  if (action === 'view') return 'opened';
  return action === 'create' ? 'began' : action;
}

function fileWords(words: I18n, person: string | null): string {
  const t = words.getFixedT(null, 'audit');
  return person === null ? t('erasedFile') : t('file', { person });
}

interface AccessDayWords {
  readonly who: string;
  /** What the colleague is, in a few words; empty when it is not known. */
  readonly roles: string;
  /** “opened the file, added a note (2 times)” */
  readonly did: string;
}

/** What one colleague did with a file on one day, in plain words for the person whose file it is. */
export function accessDayWords(words: I18n, { who, roles, acts }: FileAccess): AccessDayWords {
  const t = words.getFixedT(null, ['audit', 'domain']);
  const { list } = formatters(words.language);
  return {
    who: who ?? t('unknownWho'),
    roles: list(roles.map((role) => t(`domain:role.${role}`))),
    did: acts
      .map(({ action, record, count }) => {
        const once = t(`did.${didKey(action, record)}`, { what: t(`record.${record}`) });
        return count === 1 ? once : t('didOften', { once, count });
      })
      .join(', '),
  };
}
