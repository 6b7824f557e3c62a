import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { type OpenedDraft, useDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { WellbeingReading, WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { isUsable } from '#shared/domain/wellbeing/scales.ts';
import { ReadingFields } from './reading-fields.tsx';
import {
  checkReading,
  newReading,
  readingContentOf,
  type ReadingForm,
  readingForm,
  readingFormOf,
} from './reading-form.ts';
import { useScaleWords } from './wellbeing-words.ts';

/** A new reading, on a screen without other people's names: the person may fill it in themselves. */
export function NewReadingScreen() {
  const { scale: scaleId } = useSearch({ from: '/full/people/$caseId/together/wellbeing/new' });
  return <ReadingScreen readingId={null} scaleId={scaleId ?? null} />;
}

/** Corrects a kept reading: what stood there stays readable. */
export function CorrectReadingScreen() {
  const { readingId } = useParams({
    from: '/full/people/$caseId/together/wellbeing/$readingId/correct',
  });
  return <ReadingScreen readingId={readingId} scaleId={null} />;
}

interface ReadingScreenProps {
  readonly readingId: string | null;
  /** What a new reading begins with; one that was begun and not kept yet goes on instead. */
  readonly scaleId: string | null;
}

function ReadingScreen({ readingId, scaleId }: ReadingScreenProps) {
  const { t } = useTranslation('wellbeing');
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const scales = useRead('wellbeing.scales', {});
  const readings = useRead('wellbeing.readings', { caseId });
  const opened = useOpenedDraft({ kind: 'wellbeing_reading', caseId, subjectId: readingId }, readingForm);
  return (
    <ReadArea query={head} height={480}>
      {({ name }) => (
        <ReadArea query={scales} height={480}>
          {(all) => (
            <ReadArea query={readings} height={480}>
              {(kept) => (
                <ReadArea query={opened} height={480}>
                  {(draft) => {
                    const reading = kept.find(({ id }) => id === readingId);
                    const wanted = reading?.scaleId ?? draft.content?.scaleId ?? scaleId;
                    const scale = all.find(({ id }) => id === wanted);
                    if (scale === undefined || (reading === undefined && !isUsable(scale))) {
                      return <p>{t(readingId === null ? 'edit.notUsable' : 'edit.notThere')}</p>;
                    }
                    return (
                      <WriteReading
                        key={draft.id}
                        name={name}
                        scale={scale}
                        reading={reading ?? null}
                        others={kept.filter((other) => other.scaleId === scale.id && other.id !== readingId)}
                        opened={draft}
                      />
                    );
                  }}
                </ReadArea>
              )}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface WriteReadingProps {
  readonly name: string;
  readonly scale: WellbeingScale;
  /** The one that is corrected; null for a new one. */
  readonly reading: WellbeingReading | null;
  /** Other readings with the same scale. */
  readonly others: readonly WellbeingReading[];
  readonly opened: OpenedDraft<ReadingForm>;
}

function WriteReading({ name, scale, reading, others, opened }: WriteReadingProps) {
  const { t } = useTranslation('wellbeing');
  const caseId = useCaseId();
  const today = useToday();
  const navigate = useNavigate();
  const words = useScaleWords();
  const place = { kind: 'wellbeing_reading', caseId, subjectId: reading?.id ?? null } as const;
  const draft = useDraft<ReadingForm>(place, opened);
  const days = others.map(({ completedOn }) => completedOn);
  const [initial] = useState(() => {
    if (opened.content !== null) return opened.content;
    return reading === null ? newReading(scale, today, days) : readingFormOf(reading);
  });
  const leave = () =>
    navigate({ to: '/people/$caseId/star/wellbeing', params: { caseId }, search: { scale: scale.id } });
  const form = useForm<ReadingForm>('reading', {
    initial,
    check: (values) => ({
      ...(reading !== null && values.reason.trim() === '' ? { reason: 'required' as const } : {}),
      ...checkReading(values, scale, today, days),
    }),
    submit: async (values) => {
      await draft.pause();
      const content = readingContentOf(values, scale, today);
      try {
        if (reading === null) {
          await call('wellbeing.saveReading', { caseId, content, draftId: opened.id });
        } else {
          const change = { caseId, readingId: reading.id, content, reason: values.reason };
          await call('wellbeing.amendReading', { ...change, draftId: opened.id });
        }
      } catch (error) {
        draft.resume();
        throw atFormFields(error, 'content');
      }
      toastDone(t('edit.saved'));
      await leave();
    },
    sentence: (field, code) => {
      if (field === 'answers' && code === 'required') return t('edit.noAnswers');
      return field === 'completedOn' && code === 'duplicate' ? t('edit.tooNear') : undefined;
    },
  });
  const { values } = form;
  const { touch } = draft;
  useEffect(() => {
    if (values !== initial) touch(values);
  }, [values, initial, touch]);
  const called = callName(name);
  return (
    <WorkForm
      narrow
      title={called === '' ? t('titleNobody') : t('title', { name: called })}
      about={words.name(scale)}
      {...(reading === null ? {} : { under: t('edit.correctTitle') })}
      form={form}
      draft={draft}
      saveWords={t('edit.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      <Sheet>
        {reading !== null && (
          <Section>
            <TextField {...form.field('reason')} label={t('edit.reason')} maxLength={500} required />
          </Section>
        )}
        <ReadingFields form={form} scale={scale} called={called} />
      </Sheet>
    </WorkForm>
  );
}
