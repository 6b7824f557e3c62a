import { IconDoorEnter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';

type Item = OutputOf<'practice.inductionOf'>[number];

interface InductionOfProps {
  readonly workerId: string;
  readonly own: boolean;
}

/** A newcomer's lists, ticked by themselves or by who shows them round; it says who did. */
export function InductionOf({ workerId, own }: InductionOfProps) {
  const { t } = useTranslation('practice');
  const { may } = useSession();
  const items = useRead('practice.inductionOf', { workerId });
  const nothing = items.data?.length === 0;
  if (own && nothing) return null;
  return (
    <Section
      title={t('induction.title')}
      help={t('record.who')}
      action={may('practice.manage') && !own ? <GiveList workerId={workerId} /> : undefined}
    >
      <ReadArea query={items}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={<IconDoorEnter aria-hidden />} title={t('induction.noneTitle')}>
              {t('induction.none')}
            </EmptyState>
          ) : (
            <Lists items={list} />
          )
        }
      </ReadArea>
    </Section>
  );
}

function GiveList({ workerId }: { readonly workerId: string }) {
  const { t } = useTranslation('practice');
  const templates = useRead('practice.inductionTemplates', {});
  const { run, pending } = useAct('practice.beginInduction');
  const list = templates.data ?? [];
  if (list.length === 0) return null;
  return (
    <Menu button={<Button busy={pending}>{t('induction.give')}</Button>}>
      {list.map(({ id, name }) => (
        <MenuItem
          key={id}
          onSelect={() => {
            void run({ workerId, templateId: id });
          }}
        >
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}

function Lists({ items }: { readonly items: readonly Item[] }) {
  const sentences = useSentences();
  const today = useToday();
  const { run, error } = useAct('practice.markInduction');
  const names = [...new Set(items.map(({ listName }) => listName))];
  return (
    <>
      {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
      {names.map((name) => (
        <div key={name} className="ks-practice-ticks" role="group" aria-label={name}>
          <h3 className="ks-strong">{name}</h3>
          {items
            .filter(({ listName }) => listName === name)
            .map((item) => (
              <Point
                key={item.id}
                item={item}
                onMark={(done) => {
                  void run({ id: item.id, doneOn: done ? today : null });
                }}
              />
            ))}
        </div>
      ))}
    </>
  );
}

function Point({ item, onMark }: { readonly item: Item; readonly onMark: (done: boolean) => void }) {
  const { t } = useTranslation('practice');
  const format = useFormat();
  return (
    <Checkbox
      label={item.text}
      help={
        item.doneOn === null
          ? undefined
          : t('induction.doneBy', { day: format.day(item.doneOn), name: item.by ?? '' })
      }
      checked={item.doneOn !== null}
      onChange={onMark}
    />
  );
}
