import { IconLock, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { callName } from '#renderer/features/cases/call-name.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { SessionView } from '#shared/contracts/supervision-records.ts';

interface PairNoteProps {
  readonly pair: SessionView['pair'];
  readonly sides: SessionView['sides'];
}

/** What the two have to do before they can read and write; nothing when they can. */
export function PairNote({ pair, sides }: PairNoteProps) {
  const { t } = useTranslation('supervision');
  const peer = sides.mine === 'supervisee' ? sides.supervisor : sides.supervisee;
  if (pair === null || pair === 'ready' || peer.id === null) return null;
  const name = callName(peer.name);
  if (pair === 'key_changed') {
    return (
      <Note tone="brass" icon={<IconUsersGroup aria-hidden />}>
        <p>{t('pair.key_changed', { name })}</p>
        <TextLink to="/pairs/$peerId" params={{ peerId: peer.id }}>
          {t('pair.compare')}
        </TextLink>
      </Note>
    );
  }
  return (
    <div className="ks-sup-first">
      <h2 className="ks-section-title">{t(`pair.title.${pair}`, { name })}</h2>
      <p>{t(`pair.${pair}`, { name })}</p>
      <ButtonLink kind="main" to="/pairs/$peerId" params={{ peerId: peer.id }}>
        {t('pair.compare')}
      </ButtonLink>
    </div>
  );
}

/** Who reads this: the two, or the supervisee alone with somebody outside. */
export function PrivateTag({ pair }: Pick<PairNoteProps, 'pair'>) {
  const { t } = useTranslation('supervision');
  return (
    <Tag tone="plum" icon={<IconLock aria-hidden />}>
      {t(pair === null ? 'onlyYou' : 'onlyYouTwo')}
    </Tag>
  );
}
