import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { FieldGroup } from '#renderer/ui/field.tsx';
import { type ReportKey, reportKeys } from '#shared/domain/reports/report-codes.ts';

interface PackContentsProps {
  readonly id: string;
  readonly value: readonly ReportKey[];
  readonly onChange: (keys: readonly ReportKey[]) => void;
  readonly error: string | undefined;
}

/** Which reports a pack holds, in their order on paper; moved by buttons, never only by hand and mouse. */
export function PackContents({ id, value, onChange, error }: PackContentsProps) {
  const { t } = useTranslation('reports');
  const others = reportKeys.filter((key) => !value.includes(key));
  const swap = (index: number, with_: number) => {
    const [first, second] = [value[index], value[with_]];
    if (first !== undefined && second !== undefined) onChange(value.with(index, second).with(with_, first));
  };
  return (
    <>
      <FieldGroup id={id} role="group" label={t('pack.order')} error={error}>
        {value.length === 0 ? (
          <p className="ks-quiet">{t('pack.nothingYet')}</p>
        ) : (
          <ol className="ks-report-order">
            {value.map((key, index) => {
              const report = t(`report.${key}.name`);
              return (
                <li key={key}>
                  <span>{report}</span>
                  <span className="ks-report-order-acts">
                    {index > 0 && (
                      <IconButton
                        label={t('pack.up', { report })}
                        icon={<IconArrowUp size={18} aria-hidden />}
                        onClick={() => {
                          swap(index, index - 1);
                        }}
                      />
                    )}
                    {index < value.length - 1 && (
                      <IconButton
                        label={t('pack.down', { report })}
                        icon={<IconArrowDown size={18} aria-hidden />}
                        onClick={() => {
                          swap(index, index + 1);
                        }}
                      />
                    )}
                    <IconButton
                      label={t('pack.leaveOut', { report })}
                      icon={<IconX size={18} aria-hidden />}
                      onClick={() => {
                        onChange(value.filter((other) => other !== key));
                      }}
                    />
                  </span>
                </li>
              );
            })}
          </ol>
        )}
      </FieldGroup>
      {others.length > 0 && (
        <FieldGroup role="group" label={t('pack.add')}>
          <div className="ks-report-add">
            {others.map((key) => (
              <Button
                key={key}
                kind="quiet"
                icon={<IconPlus size={16} aria-hidden />}
                onClick={() => {
                  onChange([...value, key]);
                }}
              >
                {t(`report.${key}.name`)}
              </Button>
            ))}
          </div>
        </FieldGroup>
      )}
    </>
  );
}
