import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import type { AppraisalTogether } from '#shared/contracts/appraisals.ts';
import type { CompetencyFrameworkView } from '#shared/contracts/practice.ts';
import { feedbackRaters } from '#shared/domain/practice/practice-codes.ts';
import { RatingFields } from './rating-fields.tsx';

type Row = AppraisalTogether['feedback'][number];

interface FeedbackRowProps {
  readonly number: number;
  readonly row: Row;
  readonly framework: CompetencyFrameworkView;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

/** One more voice: whose, as far as they want to be named, what they said, and levels where they gave some. */
export function FeedbackRow({ number, row, framework, onChange, onRemove }: FeedbackRowProps) {
  const { t } = useTranslation(['practice', 'domain']);
  return (
    <div className="ks-practice-item" role="group" aria-label={t('together.voice', { number })}>
      <div className="ks-practice-item-head">
        <SelectField
          label={t('together.rater')}
          choices={feedbackRaters.map((value) => ({ value, label: t(`domain:rater.${value}`) }))}
          value={row.rater}
          onChange={(rater) => {
            onChange({ ...row, rater });
          }}
        />
        <TextField
          label={t('together.from')}
          value={row.from}
          maxLength={120}
          onChange={(from) => {
            onChange({ ...row, from });
          }}
        />
        <IconButton
          label={t('together.removeVoice', { number })}
          icon={<IconX size={18} aria-hidden />}
          onClick={onRemove}
        />
      </div>
      <TextareaField
        label={t('together.said')}
        value={row.words}
        rows={3}
        onChange={(words) => {
          onChange({ ...row, words });
        }}
      />
      <details className="ks-practice-more">
        <summary>{t('together.theirRatings')}</summary>
        <RatingFields
          framework={framework}
          ratings={row.ratings}
          onChange={(ratings) => {
            onChange({ ...row, ratings });
          }}
        />
      </details>
    </div>
  );
}
