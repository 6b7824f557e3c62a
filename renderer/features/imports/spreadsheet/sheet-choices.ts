import type { OutputOf } from '#renderer/api/client.ts';
import type { SheetMapping, SheetOptions } from '#shared/contracts/spreadsheets.ts';
import { type DateOrder, dateOrders, type SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { SheetField } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { readWrittenDay } from '#shared/domain/spreadsheets/written-day.ts';

export type SheetLook = OutputOf<'spreadsheets.look'>;
export type SheetDryRun = OutputOf<'spreadsheets.dryRun'>;

/** What somebody has said about a file; all of it survives going back. */
export interface SheetChoices {
  readonly kind: SheetKind | null;
  readonly mapping: SheetMapping;
  readonly options: SheetOptions;
  /** Columns whose match was proposed and nobody has touched yet. */
  readonly proposed: ReadonlySet<number>;
}

const noOptions: SheetOptions = {
  dateOrder: null,
  decimal: null,
  fill: {},
  valueMatches: {},
  system: '',
  templateId: null,
  duplicates: {},
};

/** What the file itself, or the last one with the same headings, says. */
export function firstChoices({ guess }: SheetLook): SheetChoices {
  const { fill, valueMatches, system, templateId, dateOrder, decimal } = guess;
  const options = { ...noOptions, fill, valueMatches, system, templateId, dateOrder, decimal };
  return withKind({ guess }, { kind: null, mapping: {}, options, proposed: new Set() }, guess.kind);
}

/** The rows are something else: its own proposed match, and nothing that was said about other fields. */
export function withKind(
  { guess }: Pick<SheetLook, 'guess'>,
  before: SheetChoices,
  kind: SheetKind | null,
): SheetChoices {
  const mapping = kind === null ? {} : guess.mappings[kind];
  const { fill, valueMatches } = kind === guess.kind ? guess : noOptions;
  return {
    kind,
    mapping,
    options: { ...before.options, fill, valueMatches, duplicates: {} },
    proposed: new Set(Object.values(mapping)),
  };
}

/** Which field a column fills; undefined for one that is left out. */
export function fieldOfColumn(mapping: SheetMapping, column: number): string | undefined {
  return Object.entries(mapping).find(([, index]) => index === column)?.[0];
}

/** The column fills this field and no other, and no other column fills it; null leaves the column out. */
export function withColumn(before: SheetChoices, column: number, field: string | null): SheetChoices {
  const kept = Object.entries(before.mapping).filter(([name, index]) => index !== column && name !== field);
  const mapping = Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
  const proposed = new Set([...before.proposed].filter((index) => index !== column));
  return { ...before, mapping, proposed };
}

/** Of this word of the file, what it means; null leaves its rows out. */
export function withWord(
  before: SheetChoices,
  field: string,
  word: string,
  code: string | null,
): SheetChoices {
  const { [word]: _before, ...others } = before.options.valueMatches[field] ?? {};
  const matches = code === null ? others : { ...others, [word]: code };
  return withOptions(before, { valueMatches: { ...before.options.valueMatches, [field]: matches } });
}

export function withOptions(before: SheetChoices, change: Partial<SheetOptions>): SheetChoices {
  return { ...before, options: { ...before.options, ...change } };
}

/** What holds for every row without a value of its own; nothing takes it away. */
export function withFill(before: SheetChoices, field: string, value: string | null): SheetChoices {
  const { [field]: _before, ...others } = before.options.fill;
  return withOptions(before, {
    fill: value === null || value === '' ? others : { ...others, [field]: value },
  });
}

/** A column as spreadsheet programs name it: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

/** The examples of the columns that fill these fields. */
function examplesOf(
  look: SheetLook,
  mapping: SheetMapping,
  fields: readonly SheetField[],
): readonly string[] {
  return fields.flatMap(({ name }) => look.columns[mapping[name] ?? -1]?.examples ?? []);
}

/** One way to read a date of the file. */
interface DateReading {
  readonly order: DateOrder;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/**
 * A date in figures, and the day that it is in each order that suits all examples; null where no date needs an order.
 * Whole columns are checked by the core; this is what somebody is shown to choose by.
 */
export function dateQuestion(
  look: SheetLook,
  mapping: SheetMapping,
  fields: readonly SheetField[],
): { readonly example: string; readonly readings: readonly DateReading[] } | null {
  const dates = fields
    .filter(({ type }) => type === 'day' || type === 'birth_date')
    .flatMap((field) =>
      examplesOf(look, mapping, [field]).map((text) => ({ text, isBirth: field.type === 'birth_date' })),
    )
    .filter(({ text, isBirth }) => readWrittenDay(text, null, isBirth).kind === 'unclear');
  const [example] = dates;
  if (example === undefined) return null;
  const readings = dateOrders
    .filter((order) =>
      dates.every(({ text, isBirth }) => readWrittenDay(text, order, isBirth).kind === 'day'),
    )
    .flatMap((order) => {
      const read = readWrittenDay(example.text, order, example.isBirth);
      return read.kind === 'day' ? [{ order, day: read.day }] : [];
    });
  return { example: example.text, readings };
}

/** An amount of the file with a sign in it, as an example of how amounts are written; null without one. */
export function amountExample(
  look: SheetLook,
  mapping: SheetMapping,
  fields: readonly SheetField[],
): string | null {
  const amounts = examplesOf(
    look,
    mapping,
    fields.filter(({ type }) => type === 'amount'),
  );
  return amounts.find((text) => /[.,]/u.test(text)) ?? null;
}
