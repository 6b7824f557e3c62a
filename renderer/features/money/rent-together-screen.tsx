import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useMoney } from '#renderer/app/money.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordBlocks } from '#renderer/features/records/record-blocks.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { rentBlocks } from '#shared/i18n/pages/rent-page.ts';

/** The rent account of each tenancy turned round to the person, as the printed copy says it. */
export function RentTogetherScreen() {
  const { t, i18n } = useTranslation('money');
  const caseId = useCaseId();
  const money = useMoney();
  const head = useRead('cases.header', { caseId });
  const accounts = useRead('rent.accounts', { caseId });
  const name = useShownName(head.data?.name ?? '');
  return (
    <Page>
      <PageTitle
        title={t('rent.title')}
        over={name}
        actions={
          <ButtonLink
            icon={<IconArrowLeft size={18} aria-hidden />}
            to="/people/$caseId/home/rent"
            params={{ caseId }}
          >
            {t('rent.togetherClose')}
          </ButtonLink>
        }
      />
      <Sheet>
        <ReadArea query={accounts} height={400}>
          {(list) =>
            list.length === 0 ? (
              <Section>
                <p className="ks-quiet">{t('rent.noTenancy')}</p>
              </Section>
            ) : (
              list.map((account) => (
                <Section
                  key={account.tenancyId}
                  {...(account.address === '' ? {} : { title: account.address })}
                >
                  {money !== undefined && <RecordBlocks blocks={rentBlocks(i18n, account, money.currency)} />}
                </Section>
              ))
            )
          }
        </ReadArea>
      </Sheet>
    </Page>
  );
}
