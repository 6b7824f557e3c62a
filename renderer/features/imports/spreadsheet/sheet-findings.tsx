import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { SheetFinding } from '#shared/contracts/spreadsheets.ts';

/** What a finding says in a sentence, and the first rows where it stands. */
export function useFindingWords(fieldName: (name: string) => string) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  return {
    sentence: ({ code, field, facts }: SheetFinding) =>
      t(`findings.${code}`, { ...facts, field: field === null ? '' : fieldName(field) }),
    where: ({ lines, count }: SheetFinding) => {
      if (lines.length === 0) return null;
      const shown = lines.slice(0, 5);
      const numbers = format.list(shown.map(format.number));
      return count > shown.length
        ? t('linesMore', { lines: numbers, count: count - shown.length })
        : t('lines', { count, lines: numbers });
    },
  };
}

interface SheetFindingsProps {
  readonly level: SheetFinding['level'];
  readonly findings: readonly SheetFinding[];
  readonly fieldName: (name: string) => string;
}

/** Findings of one level: the column, what it means in a sentence, and the first rows as a spreadsheet counts them. */
export function SheetFindings({ level, findings, fieldName }: SheetFindingsProps) {
  const words = useFindingWords(fieldName);
  const wanted = findings.filter((finding) => finding.level === level);
  if (wanted.length === 0) return null;
  return (
    <ul className="ks-findings">
      {wanted.map((finding) => {
        const place = words.where(finding);
        const { column } = finding;
        return (
          <li key={`${finding.code} ${finding.field} ${column} ${JSON.stringify(finding.facts)}`}>
            {column !== null && column !== '' && <strong>{`${column}: `}</strong>}
            <span>{words.sentence(finding)}</span>
            {place !== null && <span className="ks-quiet ks-small">{` ${place}`}</span>}
          </li>
        );
      })}
    </ul>
  );
}
