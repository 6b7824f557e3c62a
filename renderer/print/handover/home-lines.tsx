import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { RecordPrintBlocks } from '#renderer/print/record/record-print-blocks.tsx';
import type { HandoverModel } from '#shared/contracts/prints.ts';
import { rhythmLines } from '#shared/i18n/pages/rhythm-page.ts';

/** A search for a home that goes on, with what the person wishes for. */
export function SearchLines({ search }: { readonly search: NonNullable<HandoverModel['search']> }) {
  const { t } = useTranslation('homes');
  const format = useFormat();
  return (
    <>
      <p>{t('handover.looking', { day: format.day(search.startedOn) })}</p>
      {search.wishes.length > 0 && (
        <>
          <h3>{t('handover.wishes')}</h3>
          <RecordPrintBlocks blocks={search.wishes} level={3} />
        </>
      )}
    </>
  );
}

/** How often the person and the team agreed to meet, and how. */
export function RhythmLine({ rhythm }: { readonly rhythm: NonNullable<HandoverModel['rhythm']> }) {
  const { t, i18n } = useTranslation(['homes', 'domain']);
  const parts = [
    ...rhythmLines(i18n, rhythm),
    rhythm.preferredTimes,
    rhythm.preferredChannel === null ? '' : t(`domain:contactChannel.${rhythm.preferredChannel}`),
  ].filter((part) => part !== '');
  return <p>{`${t('handover.rhythm')}: ${parts.join(' · ')}`}</p>;
}
