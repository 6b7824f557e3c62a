import { IconLock, IconPencil, IconShare3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Snippet } from '#renderer/features/timeline/snippet.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { FoundLog } from '#shared/contracts/reflective-logs.ts';
import { dayOf } from '#shared/lib/clock.ts';

/** One own log in the list: its title, when and how it was thought through, and the passage that fits the search. */
export function LogRow({ log }: { readonly log: FoundLog }) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const { shown } = log;
  if (shown === null) {
    return (
      <li className="ks-log-row">
        <p className="ks-log-closed">
          <IconLock size={18} aria-hidden />
          {t('list.locked', { day: format.day(dayOf(log.createdAt)) })}
        </p>
        <p className="ks-small ks-quiet">{t('list.lockedHelp')}</p>
      </li>
    );
  }
  const feelings = [...shown.feelings.map((feeling) => t(`domain:feeling.${feeling}`)), ...shown.ownFeelings];
  return (
    <li className="ks-log-row">
      <h2 className="ks-log-title">
        <TextLink quiet to="/reflections/log/$logId" params={{ logId: log.id }}>
          {shown.title.trim() === '' ? t('list.noTitle') : shown.title}
        </TextLink>
      </h2>
      <p className="ks-small ks-quiet">
        {[
          format.weekday(shown.occurredOn),
          t(`domain:reflectionModel.${shown.model}`),
          ...(shown.caseRef === '' ? [] : [t('list.about', { name: shown.caseRef })]),
          ...feelings,
        ].join(' · ')}
      </p>
      <p className="ks-log-passage">
        <Snippet pieces={shown.passage} />
      </p>
      {(log.status === 'open' || log.shares > 0) && (
        <p className="ks-log-tags">
          {log.status === 'open' && <Tag icon={<IconPencil aria-hidden />}>{t('list.stillOpen')}</Tag>}
          {log.shares > 0 && (
            <Tag tone="plum" icon={<IconShare3 aria-hidden />}>
              {t('list.shared', { count: log.shares })}
            </Tag>
          )}
        </p>
      )}
    </li>
  );
}
