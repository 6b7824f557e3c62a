import { useTranslation } from 'react-i18next';

/** Lines to write on; they fill a page of A4 and of Letter. */
const lines = 14;

/** An empty sheet for what the team takes on, for those who write by hand. */
export function ActionSheet() {
  const { t } = useTranslation('callover');
  const columns = ['what', 'aboutWhom', 'who', 'until'] as const;
  return (
    <section className="ks-cp-sheet">
      <h2>{t('page.sheet')}</h2>
      <table>
        <caption className="ks-hidden">{t('page.sheet')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`page.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_line, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
