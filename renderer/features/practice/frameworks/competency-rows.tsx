import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, TextButton } from '#renderer/ui/button.tsx';
import { FieldError, Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { frameworkLimits } from '#shared/domain/practice/framework.ts';
import { type CompetencyLevelCode, competencyLevels } from '#shared/domain/practice/practice-codes.ts';
import { type CompetencyRow, emptyCompetency, moveCompetency } from './framework-form.ts';

interface CompetencyRowsProps {
  readonly id: string;
  readonly rows: readonly CompetencyRow[];
  readonly error: string | undefined;
  readonly onChange: (rows: CompetencyRow[]) => void;
}

/** Each competency with its levels; label and number stand apart (domain.md 10.4). */
export function CompetencyRows({ id, rows, error, onChange }: CompetencyRowsProps) {
  const { t } = useTranslation('practice');
  const nameOf = (row: CompetencyRow, index: number) =>
    row.name === '' ? t('editor.untitled', { number: index + 1 }) : row.name;
  return (
    <>
      {rows.map((row, index) => (
        <Section
          key={row.key}
          title={t('editor.competency', { number: index + 1 })}
          action={
            <div className="ks-practice-acts">
              <IconButton
                label={t('editor.moveUp', { name: nameOf(row, index) })}
                icon={<IconArrowUp size={18} aria-hidden />}
                disabled={index === 0}
                onClick={() => {
                  onChange(moveCompetency(rows, index, -1));
                }}
              />
              <IconButton
                label={t('editor.moveDown', { name: nameOf(row, index) })}
                icon={<IconArrowDown size={18} aria-hidden />}
                disabled={index === rows.length - 1}
                onClick={() => {
                  onChange(moveCompetency(rows, index, 1));
                }}
              />
              <IconButton
                label={t('editor.removeCompetency', { name: nameOf(row, index) })}
                icon={<IconX size={18} aria-hidden />}
                onClick={() => {
                  onChange(rows.filter((other) => other !== row));
                }}
              />
            </div>
          }
        >
          <OneCompetency
            row={row}
            number={index + 1}
            onChange={(changed) => {
              onChange(rows.map((other) => (other === row ? changed : other)));
            }}
          />
        </Section>
      ))}
      <Section>
        <div id={id} tabIndex={-1}>
          <FieldError id={`${id}-error`} error={error} />
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              onChange([...rows, emptyCompetency(rows)]);
            }}
          >
            {t('editor.addCompetency')}
          </Button>
        </div>
      </Section>
    </>
  );
}

interface OneCompetencyProps {
  readonly row: CompetencyRow;
  readonly number: number;
  readonly onChange: (row: CompetencyRow) => void;
}

function isCode(label: string): label is CompetencyLevelCode {
  return competencyLevels.some((level) => level === label);
}

function OneCompetency({ row, number, onChange }: OneCompetencyProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const change = (place: number, part: Partial<CompetencyRow['levels'][number]>) => {
    onChange({
      ...row,
      levels: row.levels.map((level, index) => (index === place ? { ...level, ...part } : level)),
    });
  };
  return (
    <Fields>
      <TextField
        label={t('editor.competencyName')}
        value={row.name}
        maxLength={frameworkLimits.name}
        required
        onChange={(name) => {
          onChange({ ...row, name });
        }}
      />
      <TextField
        label={t('editor.relevance')}
        value={row.relevance}
        maxLength={frameworkLimits.line}
        onChange={(relevance) => {
          onChange({ ...row, relevance });
        }}
      />
      {row.levels.map((level, place) => (
        <div
          key={place}
          className="ks-practice-level"
          role="group"
          aria-label={t('editor.levelOf', { number: place + 1 })}
        >
          <TextField
            label={t('editor.levelLabel')}
            value={isCode(level.label) ? t(`domain:competencyLevel.${level.label}`) : level.label}
            maxLength={60}
            onChange={(typed) => {
              const code = competencyLevels.find((each) => t(`domain:competencyLevel.${each}`) === typed);
              change(place, { label: code ?? typed });
            }}
          />
          <NumberField
            label={t('editor.levelNumber')}
            value={level.levelNumber}
            onChange={(levelNumber) => {
              change(place, { levelNumber });
            }}
          />
          <IconButton
            label={t('editor.removeLevel', { number: place + 1, competency: number })}
            icon={<IconX size={18} aria-hidden />}
            onClick={() => {
              onChange({ ...row, levels: row.levels.filter((_level, index) => index !== place) });
            }}
          />
          <TextareaField
            label={t('editor.levelDescription')}
            value={level.description}
            rows={2}
            maxLength={frameworkLimits.description}
            onChange={(description) => {
              change(place, { description });
            }}
          />
        </div>
      ))}
      {row.levels.length < frameworkLimits.levels && (
        <TextButton
          icon={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            const next = Math.max(0, ...row.levels.map(({ levelNumber }) => Number(levelNumber) || 0)) + 1;
            onChange({
              ...row,
              levels: [...row.levels, { label: '', levelNumber: String(next), description: '' }],
            });
          }}
        >
          {t('editor.addLevel')}
        </TextButton>
      )}
    </Fields>
  );
}
