import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Section } from '#renderer/ui/page.tsx';

/** Who talks to the landlord, how often, and how to reach them. */
export function LandlordSide({ landlordIds }: { readonly landlordIds: readonly string[] }) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const landlords = useRead('landlords.list', {});
  return (
    <Section title={t('agreement')} look="label">
      <ReadArea query={landlords} height={80}>
        {(list) => {
          const known = list.filter(({ id }) => landlordIds.includes(id));
          if (known.length === 0) return <p className="ks-quiet">{t('noAgreement')}</p>;
          return (
            <ul className="ks-side-lines">
              {known.map((landlord) => (
                <li key={landlord.id}>
                  <p className="ks-strong">{landlord.name}</p>
                  <p className="ks-quiet ks-small">{t(`domain:landlordKind.${landlord.kind}`)}</p>
                  <p>{landlord.contactAgreement === '' ? t('noAgreement') : landlord.contactAgreement}</p>
                  {landlord.contact !== '' && <p className="ks-small">{landlord.contact}</p>}
                  {landlord.note !== '' && <p className="ks-quiet ks-small">{landlord.note}</p>}
                </li>
              ))}
            </ul>
          );
        }}
      </ReadArea>
    </Section>
  );
}
