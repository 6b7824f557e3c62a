import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { NetRow } from '#renderer/features/network/net-list.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { checkState } from '#shared/domain/network/network-rules.ts';

type Entry = OutputOf<'directory.list'>['entries'][number];

interface EntryRowProps {
  readonly entry: Entry;
  readonly onEdit: (entry: Entry) => void;
}

/** One entry with everything that one needs to go there, and whether somebody made sure that it is right. */
export function EntryRow({ entry, onEdit }: EntryRowProps) {
  const { t } = useTranslation(['directory', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const today = useToday();
  const check = useAct('directory.markChecked');
  const close = useAct('directory.setClosed');
  const { id, name, organisation, kind, whatFor, howToReach, openingHours, checkedOn, closedOn } = entry;
  const day = checkedOn === null ? '' : format.day(checkedOn);
  const checked = {
    never: t('checkedNever'),
    long_ago: t('checkedLongAgo', { day }),
    checked: t('checked', { day }),
  }[checkState(checkedOn, today)];
  return (
    <NetRow
      title={name}
      state={closedOn !== null && <Tag>{t('closed')}</Tag>}
      facts={[
        [t(`domain:serviceKind.${kind}`), organisation, entry.isImported ? t('imported') : '']
          .filter(Boolean)
          .join(' · '),
        whatFor,
        howToReach,
        openingHours,
        [entry.eligibility, entry.languages].filter(Boolean).join(' · '),
        checked,
      ]}
      acts={
        may('directory.write') && (
          <>
            {checkedOn !== today && closedOn === null && (
              <TextButton
                aria-label={t('checkOf', { name })}
                onClick={() => {
                  void check.run({ id }).then((done) => {
                    if (done !== undefined) toastDone(t('checkedDone'));
                  });
                }}
              >
                {t('checkNow')}
              </TextButton>
            )}
            <TextButton
              aria-label={t('changeOf', { name })}
              onClick={() => {
                onEdit(entry);
              }}
            >
              {t('change')}
            </TextButton>
            <TextButton
              aria-label={t(closedOn === null ? 'closeOf' : 'reopenOf', { name })}
              onClick={() => {
                void close.run({ id, closed: closedOn === null });
              }}
            >
              {t(closedOn === null ? 'close' : 'reopen')}
            </TextButton>
          </>
        )
      }
    />
  );
}
