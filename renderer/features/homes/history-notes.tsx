import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Note } from '#renderer/ui/states.tsx';
import './homes.css';
import { addDays } from '#shared/domain/dates/calendar.ts';
import {
  type HistoryNote,
  type HistoryPlace,
  listHistoryNotes,
} from '#shared/domain/housing/history-notes.ts';

/** Days that a history leaves open, or tells twice: asked about, never marked as wrong. */
export function HistoryNotes({ places }: { readonly places: readonly HistoryPlace[] }) {
  const { t } = useTranslation('homes');
  const today = useToday();
  const notes = listHistoryNotes(places, today);
  const words = useNoteWords(today);
  if (notes.length === 0) return null;
  return (
    <div className="ks-home-note">
      <Note tone="brass" icon={<IconMessageQuestion aria-hidden />}>
        <p className="ks-strong">{t('notes.title')}</p>
        <ul>
          {notes.map((note) => (
            <li key={`${note.kind} ${note.from} ${note.until}`}>{words(note)}</li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

function useNoteWords(today: string): (note: HistoryNote) => string {
  const { t } = useTranslation('homes');
  const format = useFormat();
  return ({ kind, from, until }) => {
    const last = addDays(until, -1);
    const days = { from: format.day(from), until: format.day(last < today ? last : today) };
    if (kind === 'overlap') return t('notes.overlap', days);
    return until > today ? t('notes.gapNow', days) : t('notes.gap', days);
  };
}
