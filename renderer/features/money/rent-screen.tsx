import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { type Money, useMoney } from '#renderer/app/money.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { RentAccount } from '#shared/contracts/rent.ts';
import './money.css';
import { RentAgreed } from './rent-agreed.tsx';
import { RentLines } from './rent-lines.tsx';
import { RentStandingView } from './rent-standing.tsx';

/** The rent account of each tenancy: how it stands, what was agreed, line by line (domain.md 6.5, 9.3). */
export function RentScreen() {
  const caseId = useCaseId();
  const money = useMoney();
  const accounts = useRead('rent.accounts', { caseId });
  return (
    <ReadArea query={accounts} height={520}>
      {(list) =>
        money !== undefined &&
        (list.length === 0 ? (
          <NoTenancy caseId={caseId} />
        ) : (
          list.map((account) => (
            <AccountSheet key={account.tenancyId} caseId={caseId} account={account} money={money} />
          ))
        ))
      }
    </ReadArea>
  );
}

function NoTenancy({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('money');
  return (
    <Sheet>
      <Section title={t('rent.title')}>
        <EmptyState
          icon={<IconKey aria-hidden />}
          title={t('rent.noTenancy')}
          action={
            <ButtonLink to="/people/$caseId/home" params={{ caseId }}>
              {t('rent.toHome')}
            </ButtonLink>
          }
        >
          {t('rent.noTenancyText')}
        </EmptyState>
      </Section>
    </Sheet>
  );
}

interface AccountSheetProps {
  readonly caseId: string;
  readonly account: RentAccount;
  readonly money: Money;
}

function AccountSheet({ caseId, account, money }: AccountSheetProps) {
  const { t } = useTranslation('money');
  const { may } = useSession();
  const format = useFormat();
  const title = [
    account.address === '' ? t('rent.title') : account.address,
    account.endedOn === null ? '' : t('rent.ended', { day: format.day(account.endedOn) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const mayChange = may('tools.write');
  return (
    <div className="ks-money-sheet">
      <Sheet>
        <RentStandingView
          caseId={caseId}
          account={account}
          money={money}
          title={title}
          mayChange={mayChange}
        />
        <RentAgreed caseId={caseId} account={account} money={money} mayChange={mayChange} />
        <RentLines caseId={caseId} account={account} money={money} mayChange={mayChange} />
      </Sheet>
    </div>
  );
}
