import { IconShare3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReadPages } from '#renderer/api/hooks.ts';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat } from '#renderer/app/words.ts';
import { MorePages } from '#renderer/app/more-pages.tsx';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { ReflectionsFrame } from './reflections-frame.tsx';
import { dayOf } from '#shared/lib/clock.ts';

type Received = OutputOf<'reflections.sharedWithMe'>['shares'][number];

/** Copies that colleagues have shared with the signed-in person. */
export function ReceivedScreen() {
  const { t } = useTranslation('reflections');
  return (
    <ReflectionsFrame under={t('received.under')}>
      <div className="ks-reflections-body">
        <ReceivedList />
      </div>
    </ReflectionsFrame>
  );
}

function ReceivedList() {
  const { t } = useTranslation('reflections');
  const query = useReadPages('reflections.sharedWithMe', { size: 30 });
  return (
    <ReadArea query={query} height={300}>
      {({ pages }) => {
        const shares = pages.flatMap((page) => page.shares);
        return shares.length === 0 ? (
          <EmptyState icon={<IconShare3 aria-hidden />} title={t('received.empty')}>
            {t('received.emptyText')}
          </EmptyState>
        ) : (
          <>
            <Sheet>
              <ul className="ks-logs">
                {shares.map((share) => (
                  <ReceivedRow key={share.shareId} share={share} />
                ))}
              </ul>
            </Sheet>
            <MorePages pages={query} words={t('received.more')} />
          </>
        );
      }}
    </ReadArea>
  );
}

function ReceivedRow({ share }: { readonly share: Received }) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const { shareId, author, team, sharedAt, shown } = share;
  const from =
    team === null ? t('received.by', { name: author }) : t('received.byTeam', { name: author, team });
  return (
    <li className="ks-log-row">
      <h2 className="ks-log-title">
        {shown === null ? (
          t('list.locked', { day: format.day(dayOf(sharedAt)) })
        ) : (
          <TextLink quiet to="/reflections/shared/$shareId" params={{ shareId }}>
            {shown.title.trim() === '' ? t('list.noTitle') : shown.title}
          </TextLink>
        )}
      </h2>
      <p className="ks-small ks-quiet">
        {[
          from,
          ...(shown === null
            ? []
            : [format.weekday(shown.occurredOn), t(`domain:reflectionModel.${shown.model}`)]),
        ].join(' · ')}
      </p>
      {shown === null && <p className="ks-small ks-quiet">{t('list.lockedHelp')}</p>}
    </li>
  );
}
