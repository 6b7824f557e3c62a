import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  lawfulBases,
  type LawfulBasis,
  type SpecialCondition,
  specialConditions,
} from '#shared/domain/papers/paper-codes.ts';

type Labels = OutputOf<'processing.register'>['labels'];
type Code = Labels[number]['code'];

/** Words of the grounds: the organisation's own where it wrote some. */
export function useBasisWords(labels: Labels): {
  readonly article6: (code: LawfulBasis) => string;
  readonly article9: (code: SpecialCondition) => string;
} {
  const { t } = useTranslation('domain');
  const own = new Map(labels.map(({ code, words }) => [code, words]));
  return {
    article6: (code) => own.get(code) ?? t(`lawfulBasis.${code}`),
    article9: (code) => own.get(code) ?? t(`specialCondition.${code}`),
  };
}

const codes: readonly Code[] = [...new Set<Code>([...lawfulBases, ...specialConditions])];

/** Own words for grounds where another country's law applies (domain.md 9.4). */
export function BasisLabels({ labels }: { readonly labels: Labels }) {
  const { t } = useTranslation(['papers', 'domain']);
  const usual = useBasisWords([]);
  const own = new Map(labels.map(({ code, words }) => [code, words]));
  const initial = Object.fromEntries(codes.map((code) => [code, own.get(code) ?? ''])) as Record<
    Code,
    string
  >;
  const form = useForm('labels', {
    initial,
    submit: async (values) => {
      for (const code of codes) {
        const words = values[code].trim();
        if (words !== (own.get(code) ?? '')) await api.processing.nameBasis({ code, words });
      }
      toastDone(t('papers:settings.labelsSaved'));
    },
  });
  const isArticle6 = (code: Code): code is LawfulBasis => lawfulBases.some((known) => known === code);
  const usualWords = (code: Code) => (isArticle6(code) ? usual.article6(code) : usual.article9(code));
  return (
    <details>
      <summary>{t('papers:settings.labelsOpen')}</summary>
      <form noValidate onSubmit={form.onSubmit}>
        <Fields>
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          {codes.map((code) => (
            <TextField
              key={code}
              {...form.field(code)}
              label={t('papers:settings.labelsOf', { words: usualWords(code) })}
              maxLength={200}
            />
          ))}
          <Button submits busy={form.busy}>
            {t('papers:settings.labelsSave')}
          </Button>
        </Fields>
      </form>
    </details>
  );
}
