import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { findKitFault, typedGroups } from '#shared/domain/backups/kit-groups.ts';

interface KitFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  /** The core found a letter that differs from the sheet: the groups are shown one by one. */
  readonly mistyped: boolean;
}

/** What is wrong with a typed kit, in words that name the group; undefined when it looks whole. */
export function useKitSentence(): (typed: string) => string | undefined {
  const { t } = useTranslation('backups');
  return (typed) => {
    const fault = findKitFault(typed);
    if (fault === undefined) return undefined;
    if (fault.kind === 'group') return t('restore.kitGroup', { number: fault.number, text: fault.text });
    return fault.count === 0 ? t('restore.kitRequired') : t('restore.kitCount', { count: fault.count });
  };
}

/** The recovery key from the printed sheet, and under it what was typed, group by group, to hold against the paper. */
export function KitField({ mistyped, ...field }: KitFieldProps) {
  const { t } = useTranslation('backups');
  return (
    <div className="ks-kit-field">
      <TextField {...field} label={t('restore.kit')} help={t('restore.kitHelp')} autoFocus maxLength={80} />
      {mistyped && (
        <ol className="ks-kit-groups" aria-label={t('restore.kitTyped')}>
          {typedGroups(field.value).map((text, index) => (
            <li key={index}>
              <span className="ks-least ks-quiet">{index + 1}</span>
              {text}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
