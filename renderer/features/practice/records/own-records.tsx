import { IconPlus, IconSeeding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';

/** One's own coaching, mentoring and shadowing, and what one takes from it; nobody else reads it. */
export function OwnRecords() {
  const { t } = useTranslation(['practice', 'domain']);
  const format = useFormat();
  const records = useRead('practice.records', {});
  const add = (
    <ButtonLink
      icon={<IconPlus size={18} aria-hidden />}
      to="/development/records/$recordId"
      params={{ recordId: 'new' }}
    >
      {t('own.add')}
    </ButtonLink>
  );
  return (
    <Section
      title={t('own.title')}
      help={t('own.help')}
      action={records.data?.length === 0 ? undefined : add}
    >
      <ReadArea query={records}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={<IconSeeding aria-hidden />} title={t('own.emptyTitle')} action={add}>
              {t('own.empty')}
            </EmptyState>
          ) : (
            <ul className="ks-practice-list">
              {list.map(({ id, kind, on, content }) => (
                <li key={id}>
                  {content === null ? (
                    <span>{t(`domain:practiceRecordKind.${kind}`)}</span>
                  ) : (
                    <TextLink to="/development/records/$recordId" params={{ recordId: id }}>
                      {content.withWhom === ''
                        ? t(`domain:practiceRecordKind.${kind}`)
                        : t('own.with', {
                            kind: t(`domain:practiceRecordKind.${kind}`),
                            name: content.withWhom,
                          })}
                    </TextLink>
                  )}
                  <span className="ks-practice-under">{format.day(on)}</span>
                  <p className="ks-practice-words">{content === null ? t('two.locked') : content.learned}</p>
                </li>
              ))}
            </ul>
          )
        }
      </ReadArea>
    </Section>
  );
}
