import { IconArrowLeft, IconEye, IconKey, IconLock, IconPencil, IconUserQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import './reflections.css';

interface PrivacyProps {
  /** What comes after reading. */
  readonly onBegin: (() => void) | null;
}

/** What is private here and what is not, before somebody writes the first log; it can be read again at any time. */
export function Privacy({ onBegin }: PrivacyProps) {
  const { t } = useTranslation('reflections');
  return (
    <Page>
      <div className="ks-privacy">
        <PageTitle title={t('first.title')} under={t('first.under')} />
        <Sheet>
          <Section>
            <Fact icon={<IconLock aria-hidden />} title={t('first.onlyYou')}>
              {t('first.onlyYouText')}
            </Fact>
            <Fact icon={<IconKey aria-hidden />} title={t('first.lost')}>
              {t('first.lostText')}
            </Fact>
            <Fact icon={<IconEye aria-hidden />} title={t('first.seen')}>
              {t('first.seenText')}
            </Fact>
            <Fact icon={<IconUserQuestion aria-hidden />} title={t('first.asked')}>
              {t('first.askedText')}
            </Fact>
            <ButtonRow>
              {onBegin !== null && (
                <Button kind="main" icon={<IconPencil size={18} aria-hidden />} onClick={onBegin}>
                  {t('first.begin')}
                </Button>
              )}
              <ButtonLink to="/account/new-code" icon={<IconKey size={18} aria-hidden />}>
                {t('first.newCode')}
              </ButtonLink>
              <ButtonLink kind="quiet" to="/reflections" icon={<IconArrowLeft size={18} aria-hidden />}>
                {t('first.back')}
              </ButtonLink>
            </ButtonRow>
          </Section>
        </Sheet>
      </div>
    </Page>
  );
}

/** The same page from the list. */
export function PrivacyScreen() {
  return <Privacy onBegin={null} />;
}

interface FactProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

function Fact({ icon, title, children }: FactProps) {
  return (
    <div className="ks-privacy-fact">
      {icon}
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
    </div>
  );
}
