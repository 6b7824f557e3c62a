import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import type { EcomapContent } from '#shared/contracts/around-maps.ts';
import { ecomapNumbers } from '#shared/domain/around/ecomap-rules.ts';
import { ecomapCounts } from '#shared/i18n/pages/ecomap-page.ts';
import './maps.css';

/** The numbers beside a map: counts, no score (domain.md 8.2). */
export function EcomapCounts({ content }: { readonly content: Pick<EcomapContent, 'nodes' | 'links'> }) {
  const { t } = useTranslation('around');
  const numbers = ecomapNumbers(content);
  return (
    <Section title={t('page.numbers')} look="label" level={3}>
      <ul className="ks-map-counts">
        {ecomapCounts.map((name) => (
          <li key={name}>{t(`count.${name}`, { count: numbers[name] })}</li>
        ))}
      </ul>
    </Section>
  );
}
