import { IconArrowsJoin, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { starLimits } from '#shared/domain/stars/star-template.ts';
import type { RowsProps } from './area-rows.tsx';
import { addBand, bandEnds, bandFrom, type BandRow, removeBand, setBandEnd } from './template-form.ts';

/** The bands from hard to good. Only where one ends is chosen, so that together they cover the scale. */
export function BandRows({ form, onChange, errorAt }: RowsProps) {
  const { t } = useTranslation('stars');
  const change = (row: BandRow, part: Partial<BandRow>) => {
    onChange({ ...form, bands: form.bands.map((other) => (other === row ? { ...other, ...part } : other)) });
  };
  return (
    <div id="star-bands" tabIndex={-1}>
      <ol className="ks-editor-rows">
        {form.bands.map((row, index) => {
          const from = bandFrom(form.bands, index);
          const range =
            from === row.to ? t('editor.bandOne', { from }) : t('editor.bandRange', { from, to: row.to });
          return (
            <li key={row.row} className="ks-editor-row">
              <span className="ks-editor-number" aria-hidden>
                {range}
              </span>
              <div className="ks-editor-cells" data-band>
                <SelectField
                  id={`star-bands.${index}.to`}
                  label={t('editor.bandTo')}
                  choices={bandEnds(form, index).map((end) => ({ value: String(end), label: String(end) }))}
                  value={String(row.to)}
                  error={errorAt(`bands.${index}.to`) ?? errorAt(`bands.${index}.from`)}
                  onChange={(end) => {
                    onChange(setBandEnd(form, index, Number(end)));
                  }}
                />
                <TextField
                  id={`star-bands.${index}.label`}
                  label={t('editor.label')}
                  value={row.label}
                  maxLength={starLimits.label}
                  error={errorAt(`bands.${index}.label`) ?? errorAt(`bands.${index}.key`)}
                  onChange={(label) => {
                    change(row, { label });
                  }}
                />
                <TextField
                  id={`star-bands.${index}.meaning`}
                  label={t('editor.meaning')}
                  value={row.meaning}
                  maxLength={starLimits.meaning}
                  error={errorAt(`bands.${index}.meaning`)}
                  onChange={(meaning) => {
                    change(row, { meaning });
                  }}
                />
              </div>
              {form.bands.length > starLimits.bands.min && (
                <IconButton
                  label={t('editor.removeBandNamed', { range })}
                  icon={<IconArrowsJoin size={20} aria-hidden />}
                  onClick={() => {
                    onChange(removeBand(form, index));
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <FieldError id="star-bands-error" error={errorAt('bands')} />
      <div className="ks-editor-add">
        <Button
          icon={<IconPlus size={18} aria-hidden />}
          notYet={form.bands.length >= form.scaleMax ? t('editor.bandsFull') : null}
          onClick={() => {
            onChange(addBand(form));
          }}
        >
          {t('editor.addBand')}
        </Button>
      </div>
    </div>
  );
}
