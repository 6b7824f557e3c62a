import { IconArrowLeft } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useMoney } from '#renderer/app/money.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordBlocks, RecordStrengths } from '#renderer/features/records/record-blocks.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { moneyBlocks } from '#shared/i18n/pages/money-page.ts';

/** A month turned round to the person: strengths first, then what the printed copy says. */
export function MoneyTogetherScreen() {
  const { t, i18n } = useTranslation('money');
  const caseId = useCaseId();
  const today = useToday();
  const { month = today.slice(0, 7) } = useParams({ strict: false });
  const format = useFormat();
  const money = useMoney();
  const head = useRead('cases.header', { caseId });
  const overview = useRead('cases.overview', { caseId });
  const file = useRead('money.get', { caseId });
  const name = useShownName(head.data?.name ?? '');
  return (
    <Page>
      <PageTitle
        title={t('page.titleOf', { month: format.month(month) })}
        over={name}
        actions={
          <ButtonLink
            icon={<IconArrowLeft size={18} aria-hidden />}
            to="/people/$caseId/home/money"
            params={{ caseId }}
          >
            {t('together.close')}
          </ButtonLink>
        }
      />
      <Sheet>
        <Section title={t('together.strengths')}>
          <ReadArea query={overview} height={80}>
            {({ strengths }) => <RecordStrengths strengths={strengths.map(({ text }) => text)} />}
          </ReadArea>
        </Section>
        <Section>
          <ReadArea query={file} height={400}>
            {(content) =>
              money !== undefined && (
                <RecordBlocks blocks={moneyBlocks(i18n, content, month, money.currency)} />
              )
            }
          </ReadArea>
        </Section>
      </Sheet>
    </Page>
  );
}
