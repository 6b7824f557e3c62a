import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { SheetField } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { type SheetChoices, withFill } from './sheet-choices.ts';
import { useFindingWords } from './sheet-findings.tsx';
import type { OpenSheet, SheetFlow } from './sheet-flow.ts';
import type { SheetWords } from './sheet-words.ts';

const nothing = '';

/** Of the field that says what holds for every row. */
export function fillId(name: string): string {
  return `sheet-fill-${name}`;
}

/** Asked for every row: what is needed, what has few answers, and a length of time; each where it makes sense. */
export function isFilledForAll({ name, type, needed }: SheetField, { mapping }: SheetChoices): boolean {
  if (type === 'day') return needed && mapping[name] === undefined;
  return needed || type === 'code' || name === 'minutes';
}

interface FillFieldsProps {
  readonly flow: SheetFlow;
  readonly sheet: OpenSheet;
  readonly words: SheetWords;
}

/** What holds for every row that says nothing itself. */
export function FillFields({ flow, sheet, words }: FillFieldsProps) {
  const { t } = useTranslation('spreadsheets');
  const { sentence, where } = useFindingWords(words.field);
  const { choices, dryRun } = sheet;
  const errorOf = (name: string) => {
    const found = dryRun?.findings.find(({ field, column }) => field === name && column === null);
    return found && [sentence(found), where(found)].filter((part) => part !== null).join(' ');
  };
  return (
    <Section title={t('fillTitle')} help={t('fillHelp')}>
      <div className="ks-sheet-fills">
        {words.fields
          .filter((field) => isFilledForAll(field, choices))
          .map((field) => (
            <FillField
              key={field.name}
              field={field}
              words={words}
              value={choices.options.fill[field.name] ?? null}
              error={errorOf(field.name)}
              isNeeded={field.needed && choices.mapping[field.name] === undefined}
              onChange={(value) => {
                flow.change((before) => withFill(before, field.name, value));
              }}
            />
          ))}
      </div>
    </Section>
  );
}

interface FillFieldProps {
  readonly field: SheetField;
  readonly words: SheetWords;
  readonly value: string | null;
  /** What the last look found about rows without a value. */
  readonly error: string | undefined;
  readonly isNeeded: boolean;
  readonly onChange: (value: string | null) => void;
}

function FillField({ field, words, value, error, isNeeded, onChange }: FillFieldProps) {
  const { t } = useTranslation('spreadsheets');
  const today = useToday();
  const { name, type, most } = field;
  const base = {
    id: fillId(name),
    label: words.field(name),
    error,
    ...(isNeeded ? { note: t('fillNeeded'), required: true } : {}),
  };
  if (type === 'day') return <DateField {...base} value={value} onChange={onChange} max={today} />;
  if (type === 'code' || type === 'team') {
    return (
      <SelectField
        {...base}
        choices={[
          { value: nothing, label: isNeeded ? t('fillChoose') : t('fillNone') },
          ...words.codes(field),
        ]}
        value={value ?? nothing}
        onChange={onChange}
      />
    );
  }
  return <TextField {...base} value={value ?? ''} maxLength={most} onChange={onChange} />;
}
