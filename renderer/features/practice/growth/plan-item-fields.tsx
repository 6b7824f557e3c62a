import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { developmentActivities } from '#shared/domain/practice/practice-codes.ts';
import type { PlanItem } from './plan-form.ts';

interface PlanItemFieldsProps {
  readonly number: number;
  readonly item: PlanItem;
  readonly onChange: (item: PlanItem) => void;
  readonly onRemove: () => void;
}

/** One thing to learn, how, by when roughly, what helps, and what came of it (domain.md 10.4). */
export function PlanItemFields({ number, item, onChange, onRemove }: PlanItemFieldsProps) {
  const { t } = useTranslation(['practice', 'domain']);
  return (
    <div className="ks-practice-item" role="group" aria-label={t('plans.item', { number })}>
      <TextareaField
        label={t('plans.need')}
        value={item.need}
        rows={2}
        onChange={(need) => {
          onChange({ ...item, need });
        }}
      />
      <div className="ks-practice-item-head">
        <SelectField
          label={t('plans.activity')}
          choices={developmentActivities.map((value) => ({
            value,
            label: t(`domain:developmentActivity.${value}`),
          }))}
          value={item.activity}
          onChange={(activity) => {
            onChange({ ...item, activity });
          }}
        />
        <TextField
          label={t('plans.by')}
          value={item.by}
          maxLength={200}
          onChange={(by) => {
            onChange({ ...item, by });
          }}
        />
        <IconButton
          label={t('plans.removeItem', { number })}
          icon={<IconX size={18} aria-hidden />}
          onClick={onRemove}
        />
      </div>
      <TextareaField
        label={t('plans.support')}
        value={item.support}
        rows={2}
        onChange={(support) => {
          onChange({ ...item, support });
        }}
      />
      <TextareaField
        label={t('plans.outcome')}
        value={item.outcome}
        rows={2}
        onChange={(outcome) => {
          onChange({ ...item, outcome });
        }}
      />
    </div>
  );
}
