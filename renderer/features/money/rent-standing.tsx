import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import type { Money } from '#renderer/app/money.ts';
import { useFormat } from '#renderer/app/words.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { ConcernDialog } from '#renderer/features/tenancies/concern-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { RentAccount } from '#shared/contracts/rent.ts';
import { repeatedWords } from '#shared/i18n/pages/rent-page.ts';
import { standsWords, heardSignals } from '#shared/i18n/pages/rent-words.ts';

interface RentStandingViewProps {
  readonly caseId: string;
  readonly account: RentAccount;
  readonly money: Money;
  readonly title: string;
  readonly mayChange: boolean;
}

/** How an account stands, in words, and what it says early; a signal offers to raise a concern (domain.md 6.5). */
export function RentStandingView({ caseId, account, money, title, mayChange }: RentStandingViewProps) {
  const { t, i18n } = useTranslation(['money', 'domain']);
  const format = useFormat();
  const overview = useRead('cases.overview', { caseId });
  const { standing, rent } = account;
  const [raising, setRaising] = useState(false);
  const signals = heardSignals(standing.signals).map((signal) => t(`domain:arrearsSignal.${signal}`));
  return (
    <Section
      title={title}
      action={
        <>
          <ButtonLink
            kind="quiet"
            icon={<IconEye size={18} aria-hidden />}
            to="/people/$caseId/together/rent"
            params={{ caseId }}
          >
            {t('rent.together')}
          </ButtonLink>
          <PrintCopy
            hasStrengths={(overview.data?.strengths ?? []).length > 0}
            prepare={(look) => api.rent.preparePrint({ caseId, tenancyId: account.tenancyId, ...look })}
          />
        </>
      }
    >
      <div className="ks-money-stand">
        <p className="ks-money-owed">{standsWords(i18n, standing, money.currency)}</p>
        <p className="ks-quiet">
          {[
            rent === null
              ? t('rent.noRent')
              : t('rent.rentIs', { rent: repeatedWords(i18n, rent, money.currency) }),
            standing.trend === null || standing.owed <= 0 ? '' : t(`domain:rentTrend.${standing.trend}`),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {standing.signals.length > 0 && (
          <Note tone="brass">
            <p className="ks-strong">{t('rent.signalTitle')}</p>
            <ul className="ks-money-lines">
              {signals.map((signal) => (
                <li key={signal}>{signal}</li>
              ))}
              {standing.shortSince !== null && (
                <li>{t('rent.shortSince', { day: format.day(standing.shortSince) })}</li>
              )}
            </ul>
            {mayChange && (
              <Button
                onClick={() => {
                  setRaising(true);
                }}
              >
                {t('rent.raise')}
              </Button>
            )}
          </Note>
        )}
      </div>
      {raising && (
        <ConcernDialog
          caseId={caseId}
          concern={null}
          begin={{ kind: 'rent_arrears', summary: signals.join(', ') }}
          onClose={() => {
            setRaising(false);
          }}
        />
      )}
    </Section>
  );
}
