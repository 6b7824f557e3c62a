import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ErrorSummary, focusField, Note } from '#renderer/ui/states.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import type { SheetFinding } from '#shared/contracts/spreadsheets.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { ColumnsTable, columnId } from './columns-table.tsx';
import { fillId, FillFields, isFilledForAll } from './fill-fields.tsx';
import { LeftOutColumns } from './left-out-columns.tsx';
import { questionIds, ReadingQuestions } from './reading-questions.tsx';
import { useFindingWords } from './sheet-findings.tsx';
import { mustSay, type OpenSheet, type SheetFlow } from './sheet-flow.ts';
import type { SheetWords } from './sheet-words.ts';
import { StarQuestion } from './star-question.tsx';
import { StageTitle } from './stage-title.tsx';
import { hasWords, WordTable, wordsId } from './word-table.tsx';

interface ColumnsStageProps {
  readonly flow: SheetFlow;
  readonly sheet: OpenSheet;
  readonly words: SheetWords;
  readonly stars: readonly StarTemplateView[];
}

/** The second stage: what each column becomes, how dates and amounts are written, what holds for every row. */
export function ColumnsStage({ flow, sheet, words, stars }: ColumnsStageProps) {
  const { t } = useTranslation('spreadsheets');
  const { look, choices, dryRun } = sheet;
  return (
    <>
      <Problems sheet={sheet} words={words} />
      {choices.kind === 'stars' && <StarQuestion flow={flow} sheet={sheet} stars={stars} />}
      <Section title={<StageTitle>{t('columnsTitle')}</StageTitle>}>
        <Source flow={flow} sheet={sheet} />
        <ColumnsTable flow={flow} sheet={sheet} words={words} />
      </Section>
      <LeftOutColumns columns={look.columns} />
      <ReadingQuestions flow={flow} sheet={sheet} words={words} />
      <FillFields flow={flow} sheet={sheet} words={words} />
      {hasWords(choices, dryRun) && <WordTable flow={flow} sheet={sheet} words={words} />}
    </>
  );
}

/** Where the match comes from, and the way to begin without it. */
function Source({ flow, sheet }: { readonly flow: SheetFlow; readonly sheet: OpenSheet }) {
  const { t } = useTranslation('spreadsheets');
  const format = useFormat();
  const remembered = useRead('spreadsheets.mappings', {});
  const { by, name } = sheet.look.guess;
  const { kind, proposed } = sheet.choices;
  if (by === null || proposed.size === 0) return null;
  const last = remembered.data?.find((each) => each.name === name && each.kind === kind);
  const sentence = () => {
    if (by === 'hifis') return t('sourceHifis');
    if (by === 'headings' || last === undefined) return t('sourceHeadings');
    return t('sourceRemembered', { name, day: format.day(dayOf(last.usedAt)) });
  };
  return (
    <div className="ks-sheet-source">
      <p>{sentence()}</p>
      <TextButton
        onClick={() => {
          flow.change((before) => ({ ...before, mapping: {}, proposed: new Set() }));
        }}
      >
        {t('clearMatches')}
      </TextButton>
    </div>
  );
}

/** What must be said before the rows can be looked at, each a way to its field; and words without a meaning. */
function Problems({ sheet, words }: { readonly sheet: OpenSheet; readonly words: SheetWords }) {
  const { t } = useTranslation('spreadsheets');
  const { sentence } = useFindingWords(words.field);
  const { look, choices, dryRun, isCurrent } = sheet;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (dryRun !== null) box.current?.scrollIntoView({ block: 'center' });
  }, [dryRun]);
  if (dryRun === null || !isCurrent) return null;
  const isUsed = (column: number) => Object.values(choices.mapping).includes(column);
  const idOf = ({ code, field }: SheetFinding) => {
    if (code === 'order_unclear') return questionIds.dateOrder;
    if (code === 'decimal_unclear') return questionIds.decimal;
    if (code === 'system_missing') return questionIds.system;
    if (code === 'star_missing') return questionIds.star;
    const own = words.fields.find(({ name }) => name === field);
    if (own !== undefined && isFilledForAll(own, choices)) return fillId(own.name);
    const free = look.columns.findIndex((column, index) => column.leftOut === null && !isUsed(index));
    return columnId(free === -1 ? 0 : free);
  };
  const stops = dryRun.findings.filter(({ level }) => level === 'stop');
  const problems = [...new Map(stops.map((each) => [sentence(each), idOf(each)]))].map(([text, id]) => ({
    id,
    text,
  }));
  const waiting = dryRun.unknownValues.length;
  if (!mustSay(dryRun) && waiting === 0) return null;
  return (
    <div ref={box}>
      <Section>
        {problems.length > 0 ? (
          <ErrorSummary title={t('problemsTitle', { count: problems.length })} problems={problems} />
        ) : (
          <Note tone="brass">
            <p role="status">{t('wordsNew', { count: waiting })}</p>
            <TextButton
              onClick={() => {
                focusField(wordsId);
              }}
            >
              {t('wordsTitle')}
            </TextButton>
          </Note>
        )}
      </Section>
    </div>
  );
}
