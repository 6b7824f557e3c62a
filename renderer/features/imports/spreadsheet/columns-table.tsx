import { useTranslation } from 'react-i18next';
import { type Choice, type ChoiceGroup, SelectField } from '#renderer/ui/choice-fields.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { SheetFinding } from '#shared/contracts/spreadsheets.ts';
import type { MatchSource } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { SheetField } from '#shared/domain/spreadsheets/sheet-fields.ts';
import { columnLetters, fieldOfColumn, type SheetChoices, withColumn } from './sheet-choices.ts';
import { useFindingWords } from './sheet-findings.tsx';
import type { OpenSheet, SheetFlow } from './sheet-flow.ts';
import type { SheetWords } from './sheet-words.ts';

const leftOut = '';
const proposedWords = {
  headings: 'guessed',
  remembered: 'asLastTime',
  hifis: 'fromHifis',
} as const satisfies Record<MatchSource, string>;

/** Of the select that says what a column becomes. */
export function columnId(column: number): string {
  return `sheet-column-${column}`;
}

interface ColumnsTableProps {
  readonly flow: SheetFlow;
  readonly sheet: OpenSheet;
  readonly words: SheetWords;
}

/** Each column of the file with some of its values and what it becomes; empty columns and those of no use stay away. */
export function ColumnsTable({ flow, sheet, words }: ColumnsTableProps) {
  const { t } = useTranslation('spreadsheets');
  const { look, choices } = sheet;
  const shown = look.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column, index }) => {
      const isMatched = fieldOfColumn(choices.mapping, index) !== undefined;
      return isMatched || (column.filled > 0 && column.leftOut === null);
    });
  const empty = look.columns.filter(({ filled, leftOut: reason }) => filled === 0 && reason === null).length;
  return (
    <>
      <table className="ks-sheet-columns">
        <caption className="ks-hidden">{t('columnsTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('examples')}</th>
            <th scope="col">{t('becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ column, index }) => (
            <tr key={index}>
              <th scope="row">
                <span className="ks-quiet ks-least">{columnLetters(index)}</span>
                <span>{column.heading === '' ? t('columnNameless') : column.heading}</span>
              </th>
              <td>
                <ul className="ks-sheet-examples">
                  {column.examples.map((example) => (
                    <li key={example}>{example}</li>
                  ))}
                </ul>
              </td>
              <td>
                <ColumnChoice flow={flow} sheet={sheet} words={words} index={index} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {empty > 0 && <p className="ks-quiet ks-small ks-sheet-after">{t('emptyColumns', { count: empty })}</p>}
    </>
  );
}

function ColumnChoice({ flow, sheet, words, index }: ColumnsTableProps & { readonly index: number }) {
  const { t } = useTranslation('spreadsheets');
  const { look, choices, dryRun } = sheet;
  const { by } = look.guess;
  const field = fieldOfColumn(choices.mapping, index) ?? leftOut;
  const heading = look.columns[index]?.heading ?? '';
  const letters = columnLetters(index);
  return (
    <>
      <div className="ks-sheet-choice">
        <SelectField
          id={columnId(index)}
          label={
            <span className="ks-hidden">
              {t('becomesOf', { heading: heading === '' ? t('columnNameless') : heading, letters })}
            </span>
          }
          choices={[{ value: leftOut, label: t('leaveOut') }]}
          groups={useFieldGroups(words, choices, index)}
          value={field}
          onChange={(next) => {
            flow.change((before) => withColumn(before, index, next === leftOut ? null : next));
          }}
        />
        {field !== leftOut && by !== null && choices.proposed.has(index) && (
          <Tag tone={by === 'headings' ? 'brass' : 'neutral'}>{t(proposedWords[by])}</Tag>
        )}
      </div>
      <ColumnFindings
        findings={(dryRun?.findings ?? []).filter((finding) => field !== leftOut && finding.field === field)}
        words={words}
      />
    </>
  );
}

/** What the dry run found in this column. */
function ColumnFindings({
  findings,
  words,
}: {
  readonly findings: readonly SheetFinding[];
  readonly words: SheetWords;
}) {
  const { sentence, where } = useFindingWords(words.field);
  if (findings.length === 0) return null;
  return (
    <ul className="ks-sheet-column-findings">
      {findings.map((finding) => (
        <li key={`${finding.code} ${JSON.stringify(finding.facts)}`} data-level={finding.level}>
          {[sentence(finding), where(finding)].filter((part) => part !== null).join(' ')}
        </li>
      ))}
    </ul>
  );
}

/** Fields by what they do; one that another column fills says which. */
function useFieldGroups(
  words: SheetWords,
  { mapping }: SheetChoices,
  index: number,
): readonly ChoiceGroup<string>[] {
  const { t } = useTranslation('spreadsheets');
  const choiceOf = ({ name }: SheetField): Choice<string> => {
    const column = mapping[name];
    const label = words.field(name);
    const isTaken = column !== undefined && column !== index;
    return {
      value: name,
      label: isTaken ? t('taken', { field: label, letters: columnLetters(column) }) : label,
    };
  };
  const isArea = ({ name }: SheetField) => name.startsWith('area:');
  const isAreaNote = ({ name }: SheetField) => name.startsWith('areaNote:');
  const groups = [
    { heading: t('groupWho'), isIn: (field: SheetField) => field.part === 'who' },
    {
      heading: t('groupWhat'),
      isIn: (field: SheetField) => field.part === 'what' && !isArea(field) && !isAreaNote(field),
    },
    { heading: t('groupAreas'), isIn: isArea },
    { heading: t('groupAreaNotes'), isIn: isAreaNote },
  ];
  return groups
    .map(({ heading, isIn }) => ({ heading, choices: words.fields.filter(isIn).map(choiceOf) }))
    .filter(({ choices }) => choices.length > 0);
}
