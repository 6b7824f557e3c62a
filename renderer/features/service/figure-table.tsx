import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#renderer/ui/button.tsx';
import type { ServiceFigures } from '#shared/contracts/service.ts';
import type { FidelityMetric } from '#shared/domain/methods/fidelity-codes.ts';
import type { MethodSettings } from '#shared/domain/methods/method-defaults.ts';
import { aboutWords, aimWords, figureLine } from '#shared/i18n/pages/service-words.ts';
import '#renderer/features/records/records.css';
import { FigureRows } from './figure-rows.tsx';

interface FigureTableProps {
  readonly figures: ServiceFigures;
  /** What figures are read against; null for kept ones, whose aims may have been others. */
  readonly settings: MethodSettings | null;
  /** Each figure opens what it is made of. */
  readonly opens?: boolean;
}

/** Every figure with what it is made of; never an order of people or colleagues (domain.md 4.4). */
export function FigureTable({ figures, settings, opens = false }: FigureTableProps) {
  const { t, i18n } = useTranslation('service');
  const [open, setOpen] = useState<FidelityMetric | null>(null);
  const lines = figures.figures.map((figure) => figureLine(i18n, figure));
  return (
    <>
      <p className="ks-strong">{aboutWords(i18n, figures)}</p>
      <div className="ks-doc-table-box">
        <table className="ks-doc-table ks-service-table">
          <caption className="ks-hidden">{t('table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.what')}</th>
              <th scope="col">{t('table.figure')}</th>
              <th scope="col">{t('table.from')}</th>
              {settings !== null && <th scope="col">{t('table.aim')}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, value, madeOf, opens: hasRows }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className="ks-figures">{value}</td>
                <td>
                  {madeOf}
                  {opens && hasRows && (
                    <TextButton
                      aria-label={t('openOf', { figure: name })}
                      onClick={() => {
                        setOpen(key);
                      }}
                    >
                      {t('open')}
                    </TextButton>
                  )}
                </td>
                {settings !== null && (
                  <td className="ks-quiet">{aimWords(i18n, key, settings, figures.question.method)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== null && (
        <FigureRows
          question={figures.question}
          metric={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
