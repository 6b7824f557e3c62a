import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { emptyRow, type ProfileRow, withChanged, without } from './session-form.ts';
import { useProfiles } from './use-profiles.ts';

interface SessionRowsProps {
  readonly rows: readonly ProfileRow[];
  readonly onChange: (rows: readonly ProfileRow[]) => void;
}

const texts = ['works', 'change', 'suggestions'] as const;
const fieldOf = { works: 'profile_works', change: 'profile_change', suggestions: 'profile_team' } as const;

/** The worker-profile round: for each household where working together stands, and who the worker is to it. */
export function SessionRows({ rows, onChange }: SessionRowsProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  const profiles = useProfiles() ?? [];
  return (
    <>
      {rows.map((row, index) => (
        <fieldset key={row.id} className="ks-session-row">
          <legend>{row.household === '' ? t('team.household', { number: index + 1 }) : row.household}</legend>
          <Fields>
            <TextField
              label={t('domain:reflectionField.profile_household')}
              help={t('prompt.profile_household')}
              value={row.household}
              maxLength={80}
              onChange={(household) => {
                onChange(withChanged(rows, row.id, { household }));
              }}
            />
            <TextField
              label={t('domain:reflectionField.profile_stage')}
              value={row.stage}
              maxLength={300}
              onChange={(stage) => {
                onChange(withChanged(rows, row.id, { stage }));
              }}
            />
            <SelectField
              label={t('domain:reflectionField.profile_now')}
              placeholder={t('team.choose')}
              choices={choicesWith(
                profiles.map(({ label }) => label),
                row.profile,
              )}
              value={row.profile === '' ? null : row.profile}
              onChange={(profile) => {
                onChange(withChanged(rows, row.id, { profile }));
              }}
            />
            {texts.map((name) => (
              <TextareaField
                key={name}
                label={t(`domain:reflectionField.${fieldOf[name]}`)}
                rows={2}
                maxLength={10_000}
                value={row[name]}
                onChange={(text) => {
                  onChange(withChanged(rows, row.id, { [name]: text }));
                }}
              />
            ))}
          </Fields>
          <TextButton
            icon={<IconTrash size={17} aria-hidden />}
            onClick={() => {
              onChange(without(rows, row.id));
            }}
          >
            {t('team.removeRow')}
          </TextButton>
        </fieldset>
      ))}
      <TextButton
        icon={<IconPlus size={17} aria-hidden />}
        onClick={() => {
          onChange([...rows, emptyRow()]);
        }}
      >
        {t('team.addRow')}
      </TextButton>
    </>
  );
}

/** The list, and the words chosen at an earlier time where they are no longer in it. */
function choicesWith(labels: readonly string[], present: string) {
  const all = present === '' || labels.includes(present) ? labels : [...labels, present];
  return all.map((label) => ({ value: label, label }));
}
