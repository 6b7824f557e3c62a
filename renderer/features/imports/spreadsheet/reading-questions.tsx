import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import {
  type DateOrder,
  dateOrders,
  decimalSigns,
  type SheetFindingCode,
} from '#shared/domain/spreadsheets/sheet-codes.ts';
import { amountExample, dateQuestion, withOptions } from './sheet-choices.ts';
import type { OpenSheet, SheetFlow } from './sheet-flow.ts';
import type { SheetWords } from './sheet-words.ts';

/** Ids of the questions, for the list of what is still to be said. */
export const questionIds = {
  dateOrder: 'sheet-date-order',
  decimal: 'sheet-decimal',
  system: 'sheet-system',
  star: 'sheet-star',
} as const;

interface ReadingQuestionsProps {
  readonly flow: SheetFlow;
  readonly sheet: OpenSheet;
  readonly words: SheetWords;
}

/** How the cells are read, asked only where the matched columns need it, with an example of the file itself. */
export function ReadingQuestions({ flow, sheet, words }: ReadingQuestionsProps) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  const { look, choices, dryRun } = sheet;
  const { mapping, options } = choices;
  const isUnclear = (code: SheetFindingCode) => dryRun?.findings.some((each) => each.code === code) ?? false;
  const dates = dateQuestion(look, mapping, words.fields);
  const asksDates = dates !== null || isUnclear('order_unclear');
  const amount = amountExample(look, mapping, words.fields);
  const asksAmounts = amount !== null || isUnclear('decimal_unclear');
  const readings = new Map(dates?.readings.map(({ order, day }) => [order, day]));
  const orders = readings.size === 0 ? dateOrders : dateOrders.filter((order) => readings.has(order));
  const dateWords = (order: DateOrder) => {
    const day = readings.get(order);
    const said = t(`dateOrders.${order}`);
    return day === undefined ? said : t('dateReads', { day: format.day(day), order: said });
  };
  const hasNumbers = mapping['externalId'] !== undefined;
  const set = (change: Partial<typeof options>) => {
    flow.change((before) => withOptions(before, change));
  };
  if (!asksDates && !asksAmounts && !hasNumbers) return null;
  return (
    <Section title={t('howTitle')}>
      <Fields>
        {asksDates && (
          <ChoiceChips
            id={questionIds.dateOrder}
            label={t('dateOrder')}
            {...(dates === null ? {} : { help: t('dateOrderHelp', { example: dates.example }) })}
            chips={orders.map((order) => ({ value: order, label: dateWords(order) }))}
            value={options.dateOrder}
            onChange={(dateOrder) => {
              set({ dateOrder });
            }}
          />
        )}
        {asksAmounts && (
          <ChoiceChips
            id={questionIds.decimal}
            label={t('decimal')}
            {...(amount === null ? {} : { help: t('decimalHelp', { example: amount }) })}
            chips={decimalSigns.map((sign) => ({ value: sign, label: t(`decimals.${sign}`) }))}
            value={options.decimal}
            onChange={(decimal) => {
              set({ decimal });
            }}
          />
        )}
        {hasNumbers && (
          <div className="ks-sheet-narrow">
            <TextField
              id={questionIds.system}
              label={t('system')}
              help={
                look.systems.length === 0
                  ? t('systemHelpFirst')
                  : t('systemHelp', { systems: format.list(look.systems) })
              }
              value={options.system}
              maxLength={60}
              onChange={(system) => {
                set({ system });
              }}
            />
          </div>
        )}
      </Fields>
    </Section>
  );
}
