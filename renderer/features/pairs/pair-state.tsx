import { IconLock, IconRefresh, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { Tag } from '#renderer/ui/tag.tsx';

export type Pair = OutputOf<'pairs.list'>[number];

/** How far two colleagues are, in words; plum where it is private already. */
export function PairStateTag({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation('pairs');
  const { name, state } = pair;
  if (state === 'ready') {
    return (
      <Tag tone="plum" icon={<IconLock aria-hidden />}>
        {t('state.ready')}
      </Tag>
    );
  }
  const Icon = state === 'key_changed' ? IconRefresh : IconUsersGroup;
  return (
    <Tag tone={state === 'key_changed' ? 'brass' : 'neutral'} icon={<Icon aria-hidden />}>
      {t(`state.${state}`, { name })}
    </Tag>
  );
}
