import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { type Pair, PairStateTag } from './pair-state.tsx';
import './pairs.css';

/** Every colleague, and whether the two share a key. */
export function PairsPage() {
  const { t } = useTranslation('pairs');
  const pairs = useRead('pairs.list', {});
  return (
    <Page>
      <div className="ks-pairs">
        <PageTitle title={t('title')} under={t('under')} />
        <Sheet>
          <ReadArea query={pairs} height={240}>
            {(list) =>
              list.length === 0 ? (
                <Section>
                  <EmptyState icon={<IconUsersGroup aria-hidden />} title={t('noneTitle')}>
                    {t('none')}
                  </EmptyState>
                </Section>
              ) : (
                <ul className="ks-pair-list" aria-label={t('list')}>
                  {list.map((pair) => (
                    <PairRow key={pair.peerId} pair={pair} />
                  ))}
                </ul>
              )
            }
          </ReadArea>
        </Sheet>
      </div>
    </Page>
  );
}

function PairRow({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation('pairs');
  const format = useFormat();
  const act = pair.state === 'ready' ? t('look') : t('compare');
  return (
    <li className="ks-pair-row">
      <Avatar name={pair.name} />
      <span className="ks-pair-name">
        <span className="ks-strong">{pair.name}</span>
        {pair.comparedOn !== null && (
          <span className="ks-quiet ks-least">{t('since', { day: format.day(pair.comparedOn) })}</span>
        )}
      </span>
      <PairStateTag pair={pair} />
      <TextLink to="/pairs/$peerId" params={{ peerId: pair.peerId }} aria-label={`${act}: ${pair.name}`}>
        {act}
      </TextLink>
    </li>
  );
}
