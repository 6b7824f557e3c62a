import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { type SheetChoices, type SheetDryRun, withWord } from './sheet-choices.ts';
import { type OpenSheet, type SheetFlow, wordKey } from './sheet-flow.ts';
import type { SheetWords } from './sheet-words.ts';

/** Of the table, for the list of what is still to be said. */
export const wordsId = 'sheet-words';

const out = '';

interface Word {
  readonly field: string;
  readonly value: string;
  /** Null for one that was matched before and is not counted any more. */
  readonly count: number | null;
}

/** Words that meant nothing at the last look, then those that were matched before. */
function wordsOf({ mapping, options }: SheetChoices, dryRun: SheetDryRun | null): readonly Word[] {
  const unknown = dryRun?.unknownValues ?? [];
  const shown = new Set(unknown.map(({ field, value }) => wordKey(field, value)));
  const matched = Object.entries(options.valueMatches)
    .filter(([field]) => mapping[field] !== undefined)
    .flatMap(([field, words]) => Object.keys(words).map((value) => ({ field, value, count: null })))
    .filter(({ field, value }) => !shown.has(wordKey(field, value)));
  return [...unknown, ...matched];
}

export function hasWords(choices: SheetChoices, dryRun: SheetDryRun | null): boolean {
  return wordsOf(choices, dryRun).length > 0;
}

interface WordTableProps {
  readonly flow: SheetFlow;
  readonly sheet: OpenSheet;
  readonly words: SheetWords;
}

/** What the words of the file mean, in columns that know only certain answers. */
export function WordTable({ flow, sheet, words }: WordTableProps) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  const { choices, dryRun } = sheet;
  return (
    <Section title={t('wordsTitle')} help={t('wordsHelp')}>
      <table className="ks-sheet-columns" id={wordsId}>
        <caption className="ks-hidden">{t('wordsTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('word')}</th>
            <th scope="col">{t('wordField')}</th>
            <th scope="col">{t('wordMeans')}</th>
          </tr>
        </thead>
        <tbody>
          {wordsOf(choices, dryRun).map(({ field, value, count }) => {
            const name = words.field(field);
            const own = words.fields.find((each) => each.name === field);
            return (
              <tr key={wordKey(field, value)}>
                <th scope="row">
                  <span>{value}</span>
                  {count !== null && (
                    <span className="ks-quiet ks-small">
                      {` ${t('wordRows', { count, number: format.number(count) })}`}
                    </span>
                  )}
                </th>
                <td>{name}</td>
                <td>
                  <SelectField
                    label={
                      <span className="ks-hidden">{t('wordMeansOf', { word: value, field: name })}</span>
                    }
                    choices={[
                      { value: out, label: t('wordOut') },
                      ...(own === undefined ? [] : words.codes(own)),
                    ]}
                    value={choices.options.valueMatches[field]?.[value] ?? out}
                    onChange={(code) => {
                      flow.change((before) => withWord(before, field, value, code === out ? null : code));
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
