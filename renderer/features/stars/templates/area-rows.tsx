import { IconDots, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { starLimits } from '#shared/domain/stars/star-template.ts';
import { addArea, type AreaRow, moveArea, type TemplateForm } from './template-form.ts';

export interface RowsProps {
  readonly form: TemplateForm;
  readonly onChange: (form: TemplateForm) => void;
  /** The sentence at a field, by its path. */
  readonly errorAt: (path: string) => string | undefined;
}

/** The areas in the order of the axes; moved by menu, and with Alt and the arrow keys in a row. */
export function AreaRows({ form, onChange, errorAt }: RowsProps) {
  const { t } = useTranslation('stars');
  const [said, setSaid] = useState('');
  const move = (index: number, to: number) => {
    const last = form.areas.length - 1;
    const place = Math.max(0, Math.min(to, last));
    if (place === index) return;
    onChange(moveArea(form, index, place));
    setSaid(t('editor.moved', { label: form.areas[index]?.label ?? '', number: place + 1 }));
  };
  const change = (row: AreaRow, part: Partial<AreaRow>) => {
    onChange({ ...form, areas: form.areas.map((other) => (other === row ? { ...other, ...part } : other)) });
  };
  return (
    <div id="star-areas" tabIndex={-1}>
      <ol className="ks-editor-rows">
        {form.areas.map((row, index) => (
          <li
            key={row.row}
            className="ks-editor-row"
            onKeyDown={(event: KeyboardEvent) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
            }}
          >
            <span className="ks-editor-number" aria-hidden>
              {index + 1}
            </span>
            <div className="ks-editor-cells">
              <TextField
                id={`star-areas.${index}.label`}
                label={t('editor.label')}
                value={row.label}
                maxLength={starLimits.label}
                error={errorAt(`areas.${index}.label`) ?? errorAt(`areas.${index}.key`)}
                onChange={(label) => {
                  change(row, { label });
                }}
              />
              <TextField
                id={`star-areas.${index}.prompt`}
                label={t('editor.prompt')}
                value={row.prompt}
                maxLength={starLimits.prompt}
                error={errorAt(`areas.${index}.prompt`)}
                onChange={(prompt) => {
                  change(row, { prompt });
                }}
              />
            </div>
            <RowMenu
              label={t('editor.actions', {
                label: row.label === '' ? t('editor.area', { number: index + 1 }) : row.label,
              })}
              index={index}
              last={form.areas.length - 1}
              onMove={(to) => {
                move(index, to);
              }}
              onRemove={() => {
                onChange({ ...form, areas: form.areas.filter((other) => other !== row) });
              }}
            />
          </li>
        ))}
      </ol>
      <p className="ks-hidden" role="status">
        {said}
      </p>
      <FieldError id="star-areas-error" error={errorAt('areas')} />
      <div className="ks-editor-add">
        <Button
          icon={<IconPlus size={18} aria-hidden />}
          notYet={form.areas.length >= starLimits.areas.max ? t('editor.areasFull') : null}
          onClick={() => {
            onChange(addArea(form));
          }}
        >
          {t('editor.addArea')}
        </Button>
      </div>
    </div>
  );
}

interface RowMenuProps {
  readonly label: string;
  readonly index: number;
  readonly last: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

function RowMenu({ label, index, last, onMove, onRemove }: RowMenuProps) {
  const { t } = useTranslation('stars');
  const moves = [
    { words: t('editor.moveUp'), to: index - 1, possible: index > 0 },
    { words: t('editor.moveDown'), to: index + 1, possible: index < last },
    { words: t('editor.moveTop'), to: 0, possible: index > 1 },
    { words: t('editor.moveEnd'), to: last, possible: index < last - 1 },
  ].filter(({ possible }) => possible);
  return (
    <Menu button={<IconButton label={label} icon={<IconDots size={20} aria-hidden />} />}>
      {moves.map(({ words, to }) => (
        <MenuItem
          key={words}
          onSelect={() => {
            onMove(to);
          }}
        >
          {words}
        </MenuItem>
      ))}
      <MenuItem onSelect={onRemove}>{t('editor.removeArea')}</MenuItem>
    </Menu>
  );
}
