import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/button.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import type { AppraisalTogether } from '#shared/contracts/appraisals.ts';

type Row = AppraisalTogether['standards'][number];

interface StandardRowProps {
  readonly number: number;
  readonly row: Row;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

/** One standard and what the two see of it; a ready-made one, or one of their own. */
export function StandardRow({ number, row, onChange, onRemove }: StandardRowProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const field = (
    <TextareaField
      label={row.key === null ? t('together.seen') : t(`domain:readyStandard.${row.key}`)}
      value={row.words}
      rows={2}
      onChange={(words) => {
        onChange({ ...row, words });
      }}
    />
  );
  if (row.key !== null) return <div className="ks-practice-item">{field}</div>;
  return (
    <div className="ks-practice-item">
      <div className="ks-practice-row">
        <TextField
          label={t('together.ownStandard', { number })}
          value={row.label}
          maxLength={300}
          onChange={(label) => {
            onChange({ ...row, label });
          }}
        />
        <IconButton
          label={t('together.removeStandard', { number })}
          icon={<IconX size={18} aria-hidden />}
          onClick={onRemove}
        />
      </div>
      {field}
    </div>
  );
}
