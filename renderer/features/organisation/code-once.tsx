import { useTranslation } from 'react-i18next';
import { PrintedKey } from '#renderer/features/account/printed-key.tsx';
import { ButtonRow } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';

interface CodeOnceProps {
  readonly name: string;
  readonly groups: readonly string[];
  readonly jobId: string;
}

/** The recovery code of a colleague who has just got a way in; shown once. */
export function CodeOnce({ name, groups, jobId }: CodeOnceProps) {
  const { t } = useTranslation('organisation');
  return (
    <>
      <PageTitle title={t('add.doneTitle', { name })} />
      <Sheet>
        <Section>
          <Fields>
            <p>{t('add.doneText', { name })}</p>
            <PrintedKey label={t('add.codeLabel', { name })} groups={groups} jobId={jobId} />
            <ButtonRow>
              <ButtonLink to="/settings/colleagues" kind="main">
                {t('add.done', { name })}
              </ButtonLink>
            </ButtonRow>
          </Fields>
        </Section>
      </Sheet>
    </>
  );
}
