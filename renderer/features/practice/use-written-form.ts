import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { type Form, useForm } from '#renderer/app/form.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { type OpenedPrivateDraft, usePrivateDraft } from './use-private-draft.ts';

interface WrittenForm<V> {
  readonly formId: string;
  readonly place: string;
  readonly opened: OpenedPrivateDraft<V>;
  /** What stands there without a draft. */
  readonly empty: V;
  readonly check?: (values: V) => FieldProblems;
  readonly sentence?: (field: keyof V & string, code: FieldCode) => string | undefined;
  /** Saves the record; its draft goes with it. */
  readonly save: (values: V) => Promise<void>;
}

/** A form whose writing is kept under the own key as it is typed, and becomes a record on saving. */
export function useWrittenForm<V extends object & z.core.util.JSONType>(
  options: WrittenForm<V>,
): { readonly form: Form<V>; readonly draft: ReturnType<typeof usePrivateDraft<V>> } {
  const { formId, place, opened, empty, check, sentence, save } = options;
  const draft = usePrivateDraft<V>(place, opened);
  const [initial] = useState(() => opened.content ?? empty);
  const form = useForm<V>(formId, {
    initial,
    ...(check === undefined ? {} : { check }),
    ...(sentence === undefined ? {} : { sentence }),
    submit: async (values) => {
      await draft.pause();
      try {
        await save(values);
      } catch (error) {
        draft.resume();
        throw error;
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
