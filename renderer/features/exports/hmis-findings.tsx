import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import type { ExportFindingGroup } from '#shared/contracts/hmis-export.ts';

interface HmisFindingsProps {
  readonly level: ExportFindingGroup['level'];
  readonly findings: readonly ExportFindingGroup[];
}

/** Findings of one level in words, each with the people or services where it can be mended. */
export function HmisFindings({ level, findings }: HmisFindingsProps) {
  const { t } = useTranslation('hmisExport');
  const wanted = findings.filter((finding) => finding.level === level);
  if (wanted.length === 0) return null;
  return (
    <div>
      <h3 className="ks-hmis-level">{t(level)}</h3>
      <ul className="ks-hmis-findings">
        {wanted.map((finding) => (
          <li key={`${finding.code} ${finding.file ?? ''} ${finding.column ?? ''}`}>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FindingLine({ finding }: { readonly finding: ExportFindingGroup }) {
  const { t } = useTranslation('hmisExport');
  const format = useFormat();
  const { code, column, count, people, services } = finding;
  return (
    <>
      <span>{t(`findings.${code}`, { column: column ?? '' })}</span>{' '}
      {services.length > 0 && (
        <span className="ks-quiet ks-small">{t('groupServices', { names: format.list(services) })}</span>
      )}
      {people.length > 0 && (
        <span className="ks-hmis-people ks-small">
          {`${t('groupPeople')} `}
          {people.map(({ caseId, name }) => (
            <TextLink key={caseId} to="/people/$caseId" params={{ caseId }}>
              {name}
            </TextLink>
          ))}
          {count > people.length && <span>{t('groupMore', { count: count - people.length })}</span>}
        </span>
      )}
      {people.length === 0 && services.length === 0 && count > 1 && (
        <span className="ks-quiet ks-small">{t('groupRows', { count })}</span>
      )}
    </>
  );
}
