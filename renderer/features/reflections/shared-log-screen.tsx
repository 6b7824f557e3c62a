import { useParams } from '@tanstack/react-router';
import { IconShare3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import { LogText } from './log-text.tsx';
import './reflections.css';
import './writing.css';

/** A copy that a colleague has shared, to read. */
export function SharedLogScreen() {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const { shareId } = useParams({ from: '/frame/reflections/shared/$shareId' });
  const share = useRead('reflections.readShared', { shareId });
  return (
    <Page>
      <Breadcrumb label={t('list.views')}>
        <TextLink quiet to="/reflections/shared">
          {t('received.back')}
        </TextLink>
        <span>{t('received.title')}</span>
      </Breadcrumb>
      <ReadArea query={share} height={400}>
        {({ author, sharedAt, content }) => (
          <div className="ks-privacy">
            <PageTitle title={content.title.trim() === '' ? t('list.noTitle') : content.title} />
            <p className="ks-only-you">
              <IconShare3 size={17} aria-hidden />
              {t('received.sealed', { name: author, day: format.day(dayOf(sharedAt)) })}
            </p>
            <Sheet>
              <Section>
                <LogText log={content} />
              </Section>
            </Sheet>
          </div>
        )}
      </ReadArea>
    </Page>
  );
}
