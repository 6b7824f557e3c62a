import { useTranslation } from 'react-i18next';
import type { EcomapContent } from '#shared/contracts/around-maps.ts';
import { ecomapNumbers } from '#shared/domain/around/ecomap-rules.ts';
import { ecomapCounts } from '#shared/i18n/pages/ecomap-page.ts';
import './maps.css';

/** The numbers beside a map: counts, no score (domain.md 8.2). */
export function EcomapCounts({ content }: { readonly content: Pick<EcomapContent, 'nodes' | 'links'> }) {
  const { t } = useTranslation('around');
  const numbers = ecomapNumbers(content);
  return (
    <section className="ks-map-counts" aria-labelledby="ecomap-counts">
      <h3 className="ks-side-label" id="ecomap-counts">
        {t('page.numbers')}
      </h3>
      <ul>
        {ecomapCounts.map((name) => (
          <li key={name}>{t(`count.${name}`, { count: numbers[name] })}</li>
        ))}
      </ul>
    </section>
  );
}
