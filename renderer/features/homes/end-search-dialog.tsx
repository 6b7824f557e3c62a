import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type SearchOutcome, searchOutcomes } from '#shared/domain/housing/search-codes.ts';
import type { Search } from './search-screen.tsx';

interface EndSearchDialogProps {
  readonly caseId: string;
  readonly search: Search;
  readonly onClose: () => void;
}

interface EndForm {
  readonly outcome: SearchOutcome | null;
  readonly endedOn: string | null;
}

/** How a search ends or rests; it can begin again at any time. */
export function EndSearchDialog({ caseId, search, onClose }: EndSearchDialogProps) {
  const { t } = useTranslation(['homes', 'domain']);
  const form = useForm<EndForm>('end-search', {
    initial: { outcome: null, endedOn: useToday() },
    check: ({ outcome, endedOn }) => ({
      ...(outcome === null ? { outcome: 'required' } : {}),
      ...(endedOn === null ? { endedOn: 'required' } : {}),
    }),
    sentence: (field) => (field === 'outcome' ? t('search.missingOutcome') : undefined),
    submit: async ({ outcome, endedOn }) => {
      if (outcome === null || endedOn === null) return;
      await call('homeSearch.end', { caseId, searchId: search.id, outcome, endedOn });
      toastDone(t('search.endSaved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('search.endTitle')} form={form} save={t('search.endAct')} onClose={onClose}>
      <ChoiceChips
        {...form.field('outcome')}
        label={t('search.outcome')}
        help={t('search.endHelp')}
        chips={searchOutcomes.map((value) => ({ value, label: t(`domain:searchOutcome.${value}`) }))}
        required
      />
      <DateField {...form.field('endedOn')} label={t('search.endedOn')} required />
    </FormDialog>
  );
}
