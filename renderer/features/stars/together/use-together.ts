import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import type { DraftState } from '#renderer/features/notes/draft-keeper.ts';
import { type OpenedDraft, useDraft } from '#renderer/features/notes/use-draft.ts';
import type { Problem } from '#renderer/ui/states.tsx';
import type { StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { type AreaAnswer, answerOf, contentOf, openAreas, type TogetherForm } from './together-form.ts';

interface TogetherOptions {
  readonly caseId: string;
  readonly opened: OpenedDraft<TogetherForm>;
  /** What the form holds when there is no draft. */
  readonly empty: TogetherForm;
  /** The reading that is corrected; null for a new one. */
  readonly amended: StarReadingView | null;
}

export interface Together {
  readonly form: TogetherForm;
  readonly set: (change: Partial<TogetherForm>) => void;
  readonly setAnswer: (areaKey: string, change: Partial<AreaAnswer>) => void;
  readonly draftState: DraftState;
  readonly problems: readonly Problem[];
  readonly problemsTitle: string;
  /** What went wrong beside the fields. */
  readonly failure: string | null;
  readonly busy: boolean;
  /** Keeps the star. @returns true when it is kept */
  readonly keep: (template: StarTemplateView) => Promise<boolean>;
  /** Keeps the draft as it is now. */
  readonly flush: () => Promise<void>;
}

/** The fields of the finishing page that the core may name, by the last part of its path. */
function fieldOf(path: string): string {
  return path.startsWith('content.scores') ? 'scores' : path.replace(/^content\./u, '');
}

/** A star in the making: what is filled in, its draft every two seconds, and keeping it once. */
export function useTogether({ caseId, opened, empty, amended }: TogetherOptions): Together {
  const { t } = useTranslation(['stars', 'ui']);
  const sentences = useSentences();
  const draft = useDraft<TogetherForm>(
    { kind: 'star_reading', caseId, subjectId: amended?.id ?? null },
    opened,
  );
  const [initial] = useState(opened.content ?? empty);
  const [form, setForm] = useState(initial);
  const [codes, setCodes] = useState<FieldProblems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { touch } = draft;

  useEffect(() => {
    if (form !== initial) touch(form);
  }, [form, initial, touch]);

  const set = (change: Partial<TogetherForm>) => {
    setForm((before) => ({ ...before, ...change }));
    setCodes({});
  };

  const send = async (template: StarTemplateView) => {
    const content = contentOf(form, template, amended?.workerComment ?? '');
    if (amended === null) await call('stars.saveReading', { caseId, content, draftId: opened.id });
    else {
      const reason = form.reason.trim();
      await call('stars.amendReading', {
        caseId,
        readingId: amended.id,
        content,
        reason,
        draftId: opened.id,
      });
    }
  };

  const keep = async (template: StarTemplateView) => {
    if (busy) return false;
    setBusy(true);
    setFailure(null);
    await draft.pause();
    try {
      await send(template);
      return true;
    } catch (error) {
      draft.resume();
      const fields = error instanceof ApiError ? error.fields : {};
      setCodes(fields);
      if (Object.keys(fields).length === 0) setFailure(sentences.error(error));
      return false;
    } finally {
      setBusy(false);
    }
  };

  const sentence = (field: string, code: FieldCode) => {
    if (field === 'nextReviewDate') return t('finish.reviewHelp');
    if (field === 'scores') return t('finish.nothing');
    return sentences.field(code);
  };
  const problems = [
    ...new Map(Object.entries(codes).map(([path, code]) => [fieldOf(path), code])).entries(),
  ].map(([field, code]) => ({ id: `star-${field}`, text: sentence(field, code) }));

  return {
    form,
    set,
    setAnswer: (areaKey, change) => {
      setForm((before) => ({
        ...before,
        areas: { ...before.areas, [areaKey]: { ...answerOf(before, areaKey), ...change } },
      }));
    },
    draftState: draft.state,
    problems,
    problemsTitle: t('ui:problems', { count: problems.length }),
    failure,
    busy,
    keep,
    flush: draft.flush,
  };
}

/** True when no area carries a number: then there is nothing to keep yet. */
export function isEmptyStar(form: TogetherForm, template: StarTemplateView): boolean {
  const leftOut = template.areas.filter(({ key }) => answerOf(form, key).leftOut !== null).length;
  return openAreas(form, template) + leftOut === template.areas.length;
}
