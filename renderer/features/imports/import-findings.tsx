import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { FindingGroup } from '#shared/contracts/imports.ts';

interface ImportFindingsProps {
  readonly level: FindingGroup['level'];
  readonly findings: readonly FindingGroup[];
}

/** Findings of one level: the file, what it means in a sentence, and the first lines where it stands. */
export function ImportFindings({ level, findings }: ImportFindingsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const wanted = findings.filter((finding) => finding.level === level);
  if (wanted.length === 0) return null;
  const sentence = ({ code, column, facts }: FindingGroup) => {
    if (code === 'rows_deleted')
      return t('findings.rows_deleted', { ...facts, count: Number(facts['rows'] ?? 0) });
    return t(`findings.${code}`, { ...facts, column: column ?? '' });
  };
  const where = ({ lines, count }: FindingGroup) => {
    if (lines.length === 0) return null;
    const numbers = format.list(lines.slice(0, 5).map(format.number));
    return count > 5 ? t('linesMore', { lines: numbers }) : t('lines', { count, lines: numbers });
  };
  return (
    <ul className="ks-findings">
      {wanted.map((finding) => {
        const place = where(finding);
        return (
          <li key={`${finding.code}-${finding.file}-${finding.column}-${JSON.stringify(finding.facts)}`}>
            {finding.file !== null && <strong>{finding.file}</strong>} <span>{sentence(finding)}</span>
            {place !== null && <span className="ks-quiet ks-small"> {place}</span>}
          </li>
        );
      })}
    </ul>
  );
}
