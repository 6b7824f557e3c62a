import { useTranslation } from 'react-i18next';
import { useRecordTitle } from '#renderer/features/records/record-words.ts';
import type { VulnerabilityFactor } from '#shared/contracts/barriers.ts';
import { factorInfluences } from '#shared/domain/barriers/barrier-codes.ts';
import { pairsByDomain } from '#shared/domain/barriers/barrier-rules.ts';
import '#renderer/features/records/records.css';

/** Everything that stands, in rows: what helps of each part of life before what gets in the way; no total. */
export function FactorTable({ factors }: { readonly factors: readonly VulnerabilityFactor[] }) {
  const { t } = useTranslation(['barriers', 'domain']);
  const title = useRecordTitle('vulnerability');
  const rows = pairsByDomain(factors).flatMap(({ protection, risk }) => [...protection, ...risk]);
  return (
    <div className="ks-doc-table-box">
      <table className="ks-doc-table">
        <caption className="ks-hidden">{title}</caption>
        <thead>
          <tr>
            {(['domain', 'side', 'what', 'scope', 'influence', 'change', 'source', 'since'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`table.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((factor) => (
            <tr key={factor.id}>
              <th scope="row">{t(`domain:vulnerabilityDomain.${factor.domain}`)}</th>
              <td>{t(`domain:factorPolarity.${factor.polarity}`)}</td>
              <td>{factor.text}</td>
              <td>{t(`domain:factorScope.${factor.scope}`)}</td>
              <td>{t(`domain:factorInfluence.${factorInfluences[factor.influence - 1] ?? 'some'}`)}</td>
              <td>{factor.polarity === 'risk' && t(`domain:factorChange.${factor.changeable}`)}</td>
              <td>{t(`domain:factorSource.${factor.source}`)}</td>
              <td>{factor.since}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
