import { IconArrowUpRight, IconLock, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { ItemView } from '#shared/contracts/supervision-records.ts';
import { Lenses } from './lenses.tsx';
import type { OpenSession } from './session-screen.tsx';
import { useItem } from './use-item.ts';
import { nameOf, readerOf } from './who.ts';

interface ItemEditorProps {
  readonly session: OpenSession;
  readonly item: ItemView;
  readonly autoFocus: boolean;
}

/** One note of a section under the name of whoever added it; what the other one said of themselves is only read. */
export function ItemEditor({ session, item, autoFocus }: ItemEditorProps) {
  const { t } = useTranslation('supervision');
  const { sides } = session;
  const { content, change, remove, bring } = useItem(session.id, item);
  const isMine = item.addedBy === readerOf(sides);
  const name = nameOf(sides, item.addedBy);
  if (item.section === 'wellbeing' && !isMine) {
    return (
      <div className="ks-sup-item">
        <p className="ks-label">{name}</p>
        <p className="ks-sup-text">{content.text}</p>
      </div>
    );
  }
  return (
    <div className="ks-sup-item" data-private={item.isPrivate || undefined}>
      <HintedField
        label={name}
        note={
          item.isPrivate ? (
            <Tag tone="plum" icon={<IconLock aria-hidden />}>
              {t('onlyYou')}
            </Tag>
          ) : undefined
        }
        rows={2}
        autoFocus={autoFocus}
        value={content.text}
        onChange={(text) => {
          change({ text });
        }}
      />
      <div className="ks-sup-item-acts">
        {item.isPrivate ? (
          <Button kind="quiet" icon={<IconArrowUpRight size={18} aria-hidden />} onClick={() => void bring()}>
            {t('item.bring')}
          </Button>
        ) : (
          <Lenses content={content} onChange={change} />
        )}
        {isMine && (
          <IconButton
            label={t('item.remove')}
            icon={<IconTrash size={18} aria-hidden />}
            onClick={() => void remove()}
          />
        )}
      </div>
    </div>
  );
}
