import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '#renderer/api/client.ts';
import { focusField, type Problem } from '#renderer/ui/states.tsx';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { useSentences } from './words.ts';

interface FormOptions<V> {
  readonly initial: V;
  /** What the page can tell by itself; the core checks everything again. */
  readonly check?: (values: V) => FieldProblems;
  /** Does the act. What it throws becomes sentences at the fields, or one above the form. */
  readonly submit: (values: V) => Promise<void>;
  /** A better sentence for a field than the general one of its code. */
  readonly sentence?: (field: keyof V & string, code: FieldCode) => string | undefined;
}

/** Props that every field part takes. */
interface FieldProps<T> {
  readonly id: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error: string | undefined;
}

export interface Form<V> {
  readonly values: V;
  readonly set: (change: Partial<V>) => void;
  /** `<TextField {...form.field('name')} label=… />` */
  readonly field: <K extends keyof V & string>(name: K) => FieldProps<V[K]>;
  /** For `ErrorSummary`; empty until somebody tried to submit. */
  readonly problems: readonly Problem[];
  readonly problemsTitle: string;
  /** What went wrong beside the fields, in a sentence. */
  readonly failure: string | null;
  readonly busy: boolean;
  /** For `<form onSubmit>`: Enter and the main button do the same, and never twice. */
  readonly onSubmit: (event?: FormEvent) => void;
  readonly reset: (values?: V) => void;
}

/**
 * The state of one form: values, problems as codes (so that their words follow the language), one submit at a time,
 * focus to the first problem. Nothing typed is ever lost by a failure.
 * @param formId prefix of the fields' ids; unique on the screen
 */
export function useForm<V extends object>(formId: string, options: FormOptions<V>): Form<V> {
  const { t } = useTranslation('ui');
  const sentences = useSentences();
  const [values, setValues] = useState(options.initial);
  const [codes, setCodes] = useState<FieldProblems>({});
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const [toFocus, setToFocus] = useState<{ readonly id: string } | null>(null);

  useEffect(() => {
    if (toFocus !== null) focusField(toFocus.id);
  }, [toFocus]);

  const idOf = (path: string) => `${formId}-${path.split('.')[0] ?? path}`;
  const showProblems = (problems: FieldProblems) => {
    const [first] = Object.keys(problems);
    setToFocus(first === undefined ? null : { id: idOf(first) });
    setCodes(problems);
  };

  const wordsFor = (path: string, code: FieldCode) => {
    const [name = path] = path.split('.');
    const own = isFieldOf(values, name) ? options.sentence?.(name, code) : undefined;
    return own ?? sentences.field(code);
  };

  const submit = async () => {
    if (running.current) return;
    const problems = options.check?.(values) ?? {};
    setFailed(null);
    showProblems(problems);
    if (Object.keys(problems).length > 0) return;
    running.current = true;
    setBusy(true);
    try {
      await options.submit(values);
    } catch (error) {
      const known = error instanceof ApiError ? error.fields : {};
      showProblems(known);
      if (Object.keys(known).length === 0) setFailed(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  const set = useCallback((change: Partial<V>) => {
    setValues((before) => ({ ...before, ...change }));
    setCodes((before) => without(before, Object.keys(change)));
  }, []);

  const problems = Object.entries(codes).map(([path, code]) => ({
    id: idOf(path),
    text: wordsFor(path, code),
  }));
  return {
    values,
    set,
    field: (name) => {
      const found = Object.entries(codes).find(([path]) => path === name || path.startsWith(`${name}.`));
      return {
        id: idOf(name),
        value: values[name],
        onChange: (value) => {
          setValues((before) => ({ ...before, [name]: value }));
          setCodes((before) => without(before, [name]));
        },
        error: found === undefined ? undefined : wordsFor(name, found[1]),
      };
    },
    problems,
    problemsTitle: t('problems', { count: problems.length }),
    failure: failed === null ? null : sentences.error(failed),
    busy,
    onSubmit: (event) => {
      event?.preventDefault();
      void submit();
    },
    reset: (next = options.initial) => {
      setValues(next);
      setCodes({});
      setFailed(null);
    },
  };
}

function isFieldOf<V extends object>(values: V, name: string): name is keyof V & string {
  return name in values;
}

function without(problems: FieldProblems, names: readonly string[]): FieldProblems {
  const kept = Object.entries(problems).filter(([path]) => !names.includes(path.split('.')[0] ?? path));
  return kept.length === Object.keys(problems).length ? problems : Object.fromEntries(kept);
}
