import { Trans, useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { GoodNews } from '#renderer/ui/states.tsx';

type News = OutputOf<'today.goodNews'>[number];

/** So many pieces fit one strip; the newest stand first. */
const shown = 3;
const clipped = 90;

/** Good news first; without any there is no strip at all. */
export function TodayNews({ scope }: { readonly scope: InputOf<'today.goodNews'> }) {
  const { t } = useTranslation('today');
  const { data = [] } = useRead('today.goodNews', scope);
  if (data.length === 0) return null;
  return (
    <GoodNews label={t('news.label')}>
      {data.slice(0, shown).map((news) => (
        <Piece key={news.kind === 'note' ? news.entryId : news.caseId} news={news} />
      ))}
    </GoodNews>
  );
}

function Piece({ news }: { readonly news: News }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const name = callName(news.name);
  const components = { strong: <strong /> };
  if (news.kind === 'new_home') {
    const day = format.nearDay(news.since, today);
    return <Trans t={t} i18nKey="news.home" values={{ name, day }} components={components} />;
  }
  return <Trans t={t} i18nKey="news.note" values={{ name, text: clip(news.text) }} components={components} />;
}

function clip(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length <= clipped ? line : `${line.slice(0, line.lastIndexOf(' ', clipped))}…`;
}
