import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '#renderer/app/money.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { RentAccount } from '#shared/contracts/rent.ts';
import { arrangementLines } from '#shared/i18n/pages/rent-page.ts';
import { ArrangementDialog } from './arrangement-dialog.tsx';

interface RentAgreedProps {
  readonly caseId: string;
  readonly account: RentAccount;
  readonly money: Money;
  readonly mayChange: boolean;
}

/** What was agreed about paying, the help that is expected, and the next day to remember. */
export function RentAgreed({ caseId, account, money, mayChange }: RentAgreedProps) {
  const { t, i18n } = useTranslation('money');
  const [open, setOpen] = useState(false);
  const lines = arrangementLines(i18n, account.arrangement, money.currency);
  return (
    <Section
      title={t('rent.agreed')}
      action={
        mayChange && (
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('rent.changeAgreed')}
          </Button>
        )
      }
    >
      {lines.length === 0 ? (
        <p className="ks-quiet">{t('rent.nothingAgreed')}</p>
      ) : (
        <ul className="ks-money-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {open && (
        <ArrangementDialog
          caseId={caseId}
          account={account}
          money={money}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
}
