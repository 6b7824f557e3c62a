import { useTranslation } from 'react-i18next';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** What the person and the service agreed, and how the person comes back; nothing where nothing is agreed. */
export function AgreementLines({ agreement, wayBack }: Pick<HandoverModel, 'agreement' | 'wayBack'>) {
  const { t } = useTranslation('closing');
  return (
    <>
      {agreement !== null && agreement.wants.length > 0 && (
        <Lines title={t('handover.wants')} lines={agreement.wants} />
      )}
      {agreement !== null && agreement.promises.length > 0 && (
        <Lines title={t('handover.promises')} lines={agreement.promises} />
      )}
      {wayBack !== '' && <Lines title={t('handover.wayBack')} lines={[wayBack]} />}
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
