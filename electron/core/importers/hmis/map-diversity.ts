import type { Client } from './check-clients.ts';
import { type DiversityQuestion, diversityColumns, type HmisColumn } from './hmis-columns.ts';
import { readDay } from './hmis-values.ts';
import type { DiversityAnswerPlan } from './import-plan.ts';
import { origin } from './origin.ts';

/** Which answers about identity somebody asked for; each is off unless they did (domain.md 9.5). */
export interface DiversityOptions {
  readonly diversity: { readonly race: boolean; readonly gender: boolean; readonly sex: boolean };
  readonly veteran: boolean;
}

/** The questions that are switched on. */
export function askedQuestions({ diversity, veteran }: DiversityOptions): readonly DiversityQuestion[] {
  const on: Readonly<Record<DiversityQuestion, boolean>> = { ...diversity, veteran };
  return (['race', 'gender', 'sex', 'veteran'] as const).filter((question) => on[question]);
}

const noAnswers: ReadonlyMap<string, string> = new Map([
  ['8', 'does_not_know'],
  ['9', 'prefers_not_to_answer'],
]);
const sexes: ReadonlyMap<string, string> = new Map([['0', 'female'], ['1', 'male'], ...noAnswers]);
const yesNo: ReadonlyMap<string, string> = new Map([['0', 'no'], ['1', 'yes'], ...noAnswers]);

/** Free text, and where there is no answer at all. */
const textColumns: ReadonlySet<string> = new Set(['AdditionalRaceEthnicity', 'DifferentIdentityText']);
const noneColumns: ReadonlySet<string> = new Set(['RaceNone', 'GenderNone']);

/** One spelling of FY2024 and FY2026 for the same box. */
const sameBox: ReadonlyMap<string, string> = new Map([['HispanicLatinao', 'HispanicLatinaeo']]);

/** The answers to the questions that are switched on, each with its source cells and the day the row was last changed. */
export function mapDiversity(
  client: Client,
  questions: readonly DiversityQuestion[],
): readonly DiversityAnswerPlan[] {
  const changed = readDay(client.cells.DateUpdated);
  const answeredOn = changed.kind === 'day' ? changed.day : null;
  return questions.flatMap((question) =>
    diversityColumns[question].flatMap((column: HmisColumn<'Client'>) => {
      const found = readAnswer(question, column, client.cells[column]);
      if (found === undefined) return [];
      return [{ ...found, answeredOn, origins: [origin('Client', client.id, client.cells, [column])] }];
    }),
  );
}

type Answer = Pick<DiversityAnswerPlan, 'question' | 'answer'>;

function readAnswer(question: DiversityQuestion, column: string, cell: string): Answer | undefined {
  const answered = (answer: string | undefined): Answer | undefined =>
    answer === undefined ? undefined : { question, answer };
  if (cell === '') return undefined;
  if (question === 'sex') return answered(sexes.get(cell));
  if (column === 'VeteranStatus') return answered(yesNo.get(cell));
  if (question === 'veteran') return { question: `veteran.${column}`, answer: cell };
  if (textColumns.has(column)) return { question: `${question}.text`, answer: cell };
  if (noneColumns.has(column)) return answered(noAnswers.get(cell));
  return answered(cell === '1' ? (sameBox.get(column) ?? column) : undefined);
}
