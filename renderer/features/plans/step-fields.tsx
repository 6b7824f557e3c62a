import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { stepDoers, stepVoices, supportsWanted } from '#shared/domain/plans/plan-codes.ts';
import type { StepForm } from './goal-form.ts';
import { usePlanWords } from './plan-words.ts';

interface StepFieldsProps {
  /** Its place among the steps; null for a step by itself. */
  readonly number: number | null;
  readonly step: Omit<StepForm, 'key' | 'id'>;
  readonly called: string;
  /** A promise without a goal is the team's alone. */
  readonly teamOnly?: boolean;
  readonly onChange: (part: Partial<Omit<StepForm, 'key' | 'id'>>) => void;
}

/** What, who, by when, with how much help, and whose idea it was. */
export function StepFields({ number, step, called, teamOnly = false, onChange }: StepFieldsProps) {
  const { t } = useTranslation(['plans', 'domain']);
  const workers = useRead('workers.list', {});
  const { who, person } = usePlanWords(called);
  const colleagues = (workers.data ?? []).filter(({ id, until }) => until === null || id === step.ownerId);
  const keeps = step.doer === 'team' || step.doer === 'together';
  return (
    <div className="ks-plan-row-fields">
      <TextField
        label={number === null ? t('step.what') : t('step.whatNumber', { number })}
        value={step.text}
        maxLength={500}
        onChange={(text) => {
          onChange({ text });
        }}
      />
      <FieldsRow>
        {!teamOnly && (
          <SelectField
            label={t('step.doer')}
            choices={stepDoers.map((value) => ({
              value,
              label: who({ doer: value, ownerName: '', otherName: '' }),
            }))}
            value={step.doer}
            onChange={(doer) => {
              onChange({ doer });
            }}
          />
        )}
        {keeps && (
          <SelectField
            label={t('step.owner')}
            choices={colleagues.map(({ id, name }) => ({ value: id as string, label: name }))}
            value={step.ownerId}
            placeholder={t('step.ownerNobody')}
            onChange={(ownerId) => {
              onChange({ ownerId });
            }}
          />
        )}
        {step.doer === 'other' && (
          <TextField
            label={t('step.otherName')}
            value={step.otherName}
            maxLength={120}
            onChange={(otherName) => {
              onChange({ otherName });
            }}
          />
        )}
        <DateField
          label={t('step.targetDate')}
          value={step.targetDate}
          onChange={(targetDate) => {
            onChange({ targetDate });
          }}
        />
      </FieldsRow>
      {!teamOnly && (
        <FieldsRow>
          {(step.doer === 'person' || step.doer === 'together') && (
            <SelectField
              label={t('step.supportWanted', { name: person })}
              choices={supportsWanted.map((value) => ({ value, label: t(`domain:supportWanted.${value}`) }))}
              value={step.supportWanted}
              onChange={(supportWanted) => {
                onChange({ supportWanted });
              }}
            />
          )}
          <SelectField
            label={t('step.saidBy')}
            choices={stepVoices.map((value) => ({ value, label: t(`domain:stepVoice.${value}`) }))}
            value={step.saidBy}
            onChange={(saidBy) => {
              onChange({ saidBy });
            }}
          />
        </FieldsRow>
      )}
    </div>
  );
}
