import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { consentScopes } from '#shared/domain/consent/consent-codes.ts';
import type { Consent } from './handover-choice.ts';

interface SharedWithProps {
  readonly consents: readonly Consent[];
  readonly action?: ReactNode;
}

/** What may be seen by whom today, scope by scope: the same for the person and the team. */
export function SharedWith({ consents, action }: SharedWithProps) {
  const { t } = useTranslation(['papers', 'domain']);
  const format = useFormat();
  const inForce = consents.filter(({ kind, inForce: valid }) => kind === 'share_with' && valid);
  const rows = consentScopes.flatMap((scope) => {
    const recipients = inForce
      .filter(({ scopes }) => scopes.includes(scope))
      .map(({ recipient }) => recipient);
    return recipients.length === 0 ? [] : [{ scope, recipients: [...new Set(recipients)] }];
  });
  return (
    <Section title={t('papers:consent.sharedTitle')} help={t('papers:consent.sharedExplain')} action={action}>
      {rows.length === 0 ? (
        <p className="ks-quiet">{t('papers:consent.sharedNone')}</p>
      ) : (
        <DataTable
          caption={t('papers:consent.sharedTitle')}
          rows={rows}
          rowId={({ scope }) => scope}
          columns={[
            {
              id: 'what',
              header: t('papers:consent.sharedWhat'),
              render: ({ scope }) => t(`domain:consentScope.${scope}`),
            },
            {
              id: 'who',
              header: t('papers:consent.sharedWith'),
              render: ({ recipients }) => format.list(recipients),
            },
          ]}
        />
      )}
    </Section>
  );
}
