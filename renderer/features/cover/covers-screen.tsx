import { IconBeach, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import './cover.css';

type Glance = OutputOf<'cover.list'>[number];

/** Who is away now, who will be, and what is over. */
export function CoversScreen() {
  const { t } = useTranslation('cover');
  const { may } = useSession();
  const list = useRead('cover.list', {});
  return (
    <Page>
      <PageTitle
        title={t('title')}
        under={t('under')}
        actions={
          may('case.assign') && (
            <ButtonLink to="/cover/new" search={{}} icon={<IconPlus size={18} aria-hidden />}>
              {t('add')}
            </ButtonLink>
          )
        }
      />
      <ReadArea query={list} height={300}>
        {(covers) =>
          covers.length === 0 ? (
            <EmptyState icon={<IconBeach aria-hidden />} title={t('list.none')}>
              {t('list.noneHelp')}
            </EmptyState>
          ) : (
            <Sheet>
              <Part title={t('list.now')} covers={covers.filter(({ state }) => state === 'now')} />
              <Part
                title={t('list.toCome')}
                covers={covers.filter(({ state }) => state === 'to_come').toReversed()}
              />
              <Part
                title={t('list.past')}
                covers={covers.filter(({ state }) => state !== 'now' && state !== 'to_come')}
              />
            </Sheet>
          )
        }
      </ReadArea>
    </Page>
  );
}

function Part({ title, covers }: { readonly title: string; readonly covers: readonly Glance[] }) {
  if (covers.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="ks-cov-list">
        {covers.map((cover) => (
          <li key={cover.id}>
            <TextLink to="/cover/$coverId" params={{ coverId: cover.id }}>
              {cover.awayName}
            </TextLink>
            <GlanceLine cover={cover} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function GlanceLine({ cover }: { readonly cover: Glance }) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const { state, from, until, colleagues } = cover;
  const days =
    until === null
      ? t('list.forGood', { day: format.day(from) })
      : t('list.span', { from: format.day(from), until: format.day(until) });
  const names = t('list.colleagues', { count: colleagues.length, names: format.list(colleagues) });
  const by = colleagues.length === 0 || until === null ? '' : t('list.by', { colleagues: names });
  const rest = state === 'taken_back' ? t('list.takenBack') : by;
  return <p className="ks-quiet">{[days, rest].filter((part) => part !== '').join(' · ')}</p>;
}
