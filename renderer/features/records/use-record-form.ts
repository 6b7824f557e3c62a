import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '#renderer/api/client.ts';
import { type Form, useForm } from '#renderer/app/form.ts';
import { type DraftPlace, type OpenedDraft, useDraft } from '#renderer/features/notes/use-draft.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';

interface RecordFormOptions<V extends object> {
  readonly formId: string;
  readonly place: DraftPlace;
  readonly opened: OpenedDraft<V>;
  /** What the form holds when there is no draft. */
  readonly empty: () => V;
  readonly check: (values: V) => FieldProblems;
  /** Keeps it; the draft with this id goes with it. */
  readonly save: (values: V, draftId: string) => Promise<void>;
  /** The field of the form behind a field that the core names. */
  readonly fieldOf?: (field: string) => string;
  readonly sentence?: (field: keyof V & string, code: FieldCode) => string | undefined;
}

/** The last name of a path that a contract has: `body.content.contacts.2.name` is the form's `contacts`. */
function formPath(path: string): string {
  return path.replace(/^(head|content|body\.content|body\.team)\./u, '');
}

/** A record in the making: its fields, its draft, and keeping it once. Nothing typed is lost by a failure. */
export function useRecordForm<V extends z.core.util.JSONType & object>(options: RecordFormOptions<V>) {
  const { formId, place, opened, empty, check, save, fieldOf = (field) => field, sentence } = options;
  const draft = useDraft<V>(place, opened);
  const [initial] = useState(() => opened.content ?? empty());
  const form: Form<V> = useForm<V>(formId, {
    initial,
    check,
    ...(sentence === undefined ? {} : { sentence }),
    submit: async (values) => {
      await draft.pause();
      try {
        await save(values, opened.id);
      } catch (error) {
        draft.resume();
        if (!(error instanceof ApiError)) throw error;
        const fields = Object.entries(error.fields).map(([path, code]) => [fieldOf(formPath(path)), code]);
        throw new ApiError(error.code, Object.fromEntries(fields) as FieldProblems, error.facts);
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
