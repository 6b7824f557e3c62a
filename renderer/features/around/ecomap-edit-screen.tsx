import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/app/words.ts';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { EcomapFields } from './ecomap-fields.tsx';
import {
  ecomapBodyOf,
  ecomapForm,
  type EcomapForm,
  ecomapFormOf,
  ecomapProblems,
  newEcomap,
} from './ecomap-form.ts';

function useEcomapTool(): RecordTool<'ecomap', EcomapForm> {
  const { t } = useTranslation('around');
  const today = useToday();
  return {
    kind: 'ecomap',
    wide: true,
    shape: ecomapForm,
    begin: (last) => newEcomap(today, last),
    formOf: ecomapFormOf,
    bodyOf: ecomapBodyOf,
    check: (form) => ecomapProblems(form, today),
    sentence: (field) => (field === 'nodes' || field === 'links' ? t(`problem.${field}`) : undefined),
    fields: (form, called) => <EcomapFields form={form} called={called} />,
  };
}

/** The next map of people, which begins from the last. */
export function EcomapEditScreen() {
  return <NextRecord tool={useEcomapTool()} />;
}

/** Corrects a kept map of people. */
export function EcomapAmendScreen() {
  return <CorrectRecord tool={useEcomapTool()} />;
}
