import { IconArrowUpRight, IconLock, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow, IconButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { ItemView } from '#shared/contracts/supervision-records.ts';
import { InitialMark } from './initial-mark.tsx';
import { Offers } from './offers.tsx';
import type { OpenSession } from './session-screen.tsx';
import { useAddItem, useItem } from './use-item.ts';
import { nameOf, readerOf } from './who.ts';

/** What each wants to talk about, added beforehand by both; and what one first keeps for oneself. */
export function AgendaEditor({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const { added, add } = useAddItem(session.id);
  const items = session.record.items.filter(({ section }) => section === 'agenda');
  const shared = items.filter(({ isPrivate }) => !isPrivate);
  const own = items.filter(({ isPrivate }) => isPrivate);
  return (
    <>
      <Section title={t('domain:supervisionSection.agenda')} help={t('agenda.help')}>
        <ul className="ks-sup-rows">
          {shared.map((item) => (
            <AgendaLine key={item.id} session={session} item={item} autoFocus={item.id === added} />
          ))}
        </ul>
        <Button
          icon={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            void add({ section: 'agenda' });
          }}
        >
          {t('agenda.add')}
        </Button>
        <Offers
          session={session}
          kind="callover_action"
          onBring={(content) => {
            void add({ section: 'agenda', content });
          }}
        />
      </Section>
      <Section title={t('agenda.own')} help={t('agenda.ownHelp')}>
        <ul className="ks-sup-rows">
          {own.map((item) => (
            <AgendaLine key={item.id} session={session} item={item} autoFocus={item.id === added} />
          ))}
        </ul>
        <ButtonRow>
          <Button
            icon={<IconLock size={18} aria-hidden />}
            onClick={() => {
              void add({ section: 'agenda', isPrivate: true });
            }}
          >
            {t('agenda.addOwn')}
          </Button>
        </ButtonRow>
      </Section>
    </>
  );
}

interface AgendaLineProps {
  readonly session: OpenSession;
  readonly item: ItemView;
  readonly autoFocus: boolean;
}

function AgendaLine({ session, item, autoFocus }: AgendaLineProps) {
  const { t } = useTranslation('supervision');
  const { sides } = session;
  const { content, change, remove, bring } = useItem(session.id, item);
  return (
    <li className="ks-sup-agenda" data-private={item.isPrivate || undefined}>
      <InitialMark sides={sides} by={item.addedBy} />
      <TextareaField
        label={
          <span className="ks-hidden">
            {t(item.isPrivate ? 'agenda.ownLine' : 'agenda.line', { name: nameOf(sides, item.addedBy) })}
          </span>
        }
        rows={1}
        maxLength={100_000}
        autoFocus={autoFocus}
        value={content.text}
        onChange={(text) => {
          change({ text });
        }}
      />
      {item.isPrivate && (
        <IconButton
          label={t('item.bring')}
          icon={<IconArrowUpRight size={18} aria-hidden />}
          onClick={() => void bring()}
        />
      )}
      {item.addedBy === readerOf(sides) && (
        <IconButton
          label={t('item.remove')}
          icon={<IconTrash size={18} aria-hidden />}
          onClick={() => void remove()}
        />
      )}
    </li>
  );
}
