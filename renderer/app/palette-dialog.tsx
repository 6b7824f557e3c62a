import { useRouter } from '@tanstack/react-router';
import { IconCornerDownLeft, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { showDialog } from './dialogs.ts';
import { useCurrentFile } from './open-files.ts';
import { paletteProviders } from './palette-providers.ts';
import type { PaletteItem, PaletteProvider, PaletteQuery, PaletteSubject } from './palette.ts';
import './palette.css';
import { useSession } from './session.tsx';

interface Found {
  readonly provider: PaletteProvider;
  readonly items: readonly PaletteItem[];
}

interface Group {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly PaletteItem[];
}

/** Waits for a pause in typing before it asks, in milliseconds. */
const pauseMs = 80;

/** What the providers find for a text. Answers that come too late, or fail, are left out. */
function useFound(query: PaletteQuery): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const asked = paletteProviders.map(async (provider) => ({
        provider,
        items: (await provider.find?.(query)) ?? [],
      }));
      const answers = await Promise.allSettled(asked);
      if (!current) return;
      setFound(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])));
    };
    const timer = setTimeout(() => {
      void ask();
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}

/** Find or do (ui.md 4): people first, then acts with the chosen person filled in. Arrows choose, Enter does. */
export function Palette() {
  const { t, i18n } = useTranslation('app');
  const router = useRouter();
  const { may } = useSession();
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [subject, setSubject] = useState<PaletteSubject | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();

  const query = useMemo<PaletteQuery>(
    () => ({ text: text.trim(), words: i18n, router, may }),
    [text, i18n, router, may],
  );
  const found = useFound(query);
  const here = useCurrentFile();
  const foundPerson = found.flatMap(({ items }) => items).find((item) => item.subject)?.subject;
  const about = subject ?? foundPerson ?? here ?? null;
  // What was typed named a person, or else it names what to do with the one whose file is open.
  const wanted = subject === null && foundPerson === undefined ? query.text.toLocaleLowerCase() : '';
  const groups = groupsOf({ found, about, wanted, query, doHeading: t('find.do') });
  const items = groups.flatMap((group) => group.items);
  const chosen = items.find((item) => item.id === chosenId) ?? items[0];

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${chosen?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id, listId]);

  const close = () => {
    showDialog(null);
  };
  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    setChosenId(item.id);
    if (item.subject !== undefined) setSubject(item.subject);
  };
  const run = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    close();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item === chosen);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 5, PageUp: at - 5 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      choose(items[(to + items.length) % items.length]);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(chosen);
    }
  };

  return (
    <dialog ref={dialog} className="ks-palette" aria-label={t('find.label')} onClose={close} closedby="any">
      <div className="ks-palette-head">
        <IconSearch size={20} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={t('find.label')}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
          aria-autocomplete="list"
          placeholder={t('find.placeholder')}
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            setChosenId(null);
            setSubject(null);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd>{t('keys.esc')}</Kbd>
      </div>
      <div className="ks-palette-list" role="listbox" id={listId} aria-label={t('find.results')}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.heading}>
            <div className="ks-palette-heading" aria-hidden>
              {group.heading}
            </div>
            {group.items.map((item) => (
              <Item
                key={item.id}
                id={`${listId}-${item.id}`}
                item={item}
                chosen={item === chosen}
                onChoose={choose}
                onRun={run}
              />
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 && query.text !== '' && (
        <p className="ks-palette-none" role="status">
          {t('find.nothing')}
        </p>
      )}
      <p className="ks-palette-foot">{t('find.foot')}</p>
    </dialog>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly chosen: boolean;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onRun: (item: PaletteItem) => void;
}

function Item({ id, item, chosen, onChoose, onRun }: ItemProps) {
  const { Icon } = item;
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className="ks-palette-item"
      onPointerMove={() => {
        if (!chosen) onChoose(item);
      }}
      onClick={() => {
        onRun(item);
      }}
    >
      <Icon size={19} aria-hidden />
      <span>
        {item.words} {item.detail !== undefined && <span className="ks-quiet ks-small">{item.detail}</span>}
      </span>
      {item.keys !== undefined && <Kbd>{item.keys}</Kbd>}
      {chosen && item.keys === undefined && <IconCornerDownLeft size={17} aria-hidden />}
    </button>
  );
}

interface Grouping {
  readonly found: readonly Found[];
  readonly about: PaletteSubject | null;
  /** Only acts with these letters in their words; empty for all of them. */
  readonly wanted: string;
  readonly query: PaletteQuery;
  readonly doHeading: string;
}

function groupsOf({ found, about, wanted, query, doHeading }: Grouping): readonly Group[] {
  const results = found.map(({ provider, items }) => ({
    id: provider.id,
    heading: provider.heading(query.words),
    items,
  }));
  const people = results.filter((group) => group.items.some((item) => item.subject));
  const others = results.filter((group) => !people.includes(group));
  const acts =
    about === null
      ? []
      : paletteProviders
          .flatMap((provider) => provider.actsFor?.(about, query) ?? [])
          .filter(({ words }) => words.toLocaleLowerCase().includes(wanted));
  return [...people, { id: 'acts', heading: doHeading, items: acts }, ...others].filter(
    (group) => group.items.length > 0,
  );
}
