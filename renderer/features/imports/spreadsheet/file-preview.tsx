import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { columnLetters, type SheetLook } from './sheet-choices.ts';

/** The first rows as the file has them, under letters and numbers as a spreadsheet program shows them. */
export function FilePreview({ look }: { readonly look: SheetLook }) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  return (
    <Section title={t('previewTitle')} help={t('previewHelp')}>
      <div className="ks-sheet-raw" role="region" aria-label={t('previewTable')} tabIndex={0}>
        <table className="ks-table">
          <thead>
            <tr>
              <th scope="col">{t('previewLine')}</th>
              {look.columns.map(({ heading }, index) => (
                <th key={index} scope="col">
                  {heading === '' ? t('columnNumber', { letters: columnLetters(index) }) : heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {look.rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{format.number(line)}</th>
                {look.columns.map((_column, index) => (
                  <td key={index}>{cells[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
