import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Form, useForm } from '#renderer/app/form.ts';
import type { FieldCode } from '#shared/lib/app-error.ts';
import { systemClock } from '#shared/lib/clock.ts';
import type { NoteContent } from '#shared/contracts/contacts.ts';
import { atFormFields } from './note-failure.ts';
import { checkNote, type NoteField, type NoteForm } from './note-form.ts';
import { type DraftPlace, type OpenedDraft, useDraft } from './use-draft.ts';

interface NoteFormOptions {
  readonly place: DraftPlace;
  readonly opened: OpenedDraft<NoteForm>;
  /** What the form holds when there is no draft. */
  readonly empty: NoteForm;
  /** Saves the note; the draft with this id goes with it. */
  readonly save: (content: NoteContent, draftId: string, reason: string) => Promise<void>;
  /** A correction says why. */
  readonly needsReason?: boolean;
}

/** A note in the making: its fields, its draft, and saving it once. */
export function useNoteForm({ place, opened, empty, save, needsReason = false }: NoteFormOptions) {
  const sentence = useNoteSentences();
  const draft = useDraft<NoteForm>(place, opened);
  const initial = opened.content ?? empty;
  const form: Form<NoteForm> = useForm<NoteForm>('note', {
    initial,
    check: (values) => {
      const check = checkNote(values, systemClock.now());
      const reason = needsReason && values.reason.trim() === '' ? { reason: 'required' as const } : {};
      return check.ok ? reason : { ...reason, ...check.problems };
    },
    sentence,
    submit: async (values) => {
      const check = checkNote(values, systemClock.now());
      if (!check.ok) return;
      await draft.pause();
      try {
        await save(check.content, opened.id, values.reason);
      } catch (error) {
        draft.resume();
        throw atFormFields(error);
      }
    },
  });
  const { values } = form;
  const { touch } = draft;
  useEffect(() => {
    if (values !== initial) touch(values);
  }, [values, initial, touch]);
  return { form, draft };
}

function useNoteSentences(): (field: NoteField, code: FieldCode) => string | undefined {
  const { t } = useTranslation('notes');
  return (field, code) => {
    if (field === 'day') return code === 'in_the_future' ? t('problem.inTheFuture') : t('problem.day');
    if (field === 'nextDay') return code === 'before_start' ? t('problem.nextBefore') : t('problem.nextDay');
    if (code === 'not_a_number') return t('problem.minutesNumber');
    if (code !== 'required') return undefined;
    const named = [
      'minutes',
      'time',
      'where',
      'whatHappened',
      'nextTime',
      'withheldReason',
      'reason',
    ] as const;
    const known = named.find((name) => name === field);
    return known === undefined ? undefined : t(`problem.${known}`);
  };
}
