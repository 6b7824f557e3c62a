import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { feedback, FeedbackForm } from '#shared/contracts/feedback.ts';
import { releaseBatches } from '#shared/domain/feedback/batches.ts';
import {
  type AnswerWay,
  agreementAnswers,
  fewestAnswers,
  houseForm,
  houseStatements,
  openLines,
} from '#shared/domain/feedback/feedback-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Kiosk, ReadDb, WriteDb } from '#core/kernel/contexts.ts';

type Answers = z.output<typeof feedback.answer.input>;
type Results = z.input<typeof feedback.results.output>;

const storedStatements = z.array(z.strictObject({ key: z.string(), text: z.string() }));
const storedAnswers = z.record(z.string(), z.enum(agreementAnswers));

const house: FeedbackForm = {
  id: houseForm,
  name: '',
  statements: houseStatements.map((key) => ({ key, text: '' })),
};

/** Our own form first, then the organisation's by name. */
export async function listForms(db: ReadDb): Promise<(FeedbackForm & { readonly retired: boolean })[]> {
  const rows = await db.selectFrom('feedback_forms').selectAll().orderBy('name').orderBy('id').execute();
  return [
    { ...house, retired: false },
    ...rows.map(({ id, name, statements, retired_at }) => ({
      id,
      name,
      statements: storedStatements.parse(JSON.parse(statements)),
      retired: retired_at !== null,
    })),
  ];
}

/** A form that takes answers. @throws AppError `not_found` for one that is not there or was retired */
export async function getOpenForm(db: ReadDb, formId: string): Promise<FeedbackForm> {
  const found = (await listForms(db)).find(({ id, retired }) => id === formId && !retired);
  if (found === undefined) throw new AppError('not_found');
  return { id: found.id, name: found.name, statements: found.statements };
}

/**
 * Keeps one person's answers: month and nothing finer, a random id, the open lines apart from them and from each other.
 * @throws AppError `not_found` for a form or service that is not there; `invalid_input` for an answer to something else,
 *   or for a sheet without any answer
 */
export async function keepAnswers(
  db: WriteDb,
  { formId, serviceId }: Kiosk,
  { answers, ...lines }: Answers,
  { way, today }: { readonly way: AnswerWay; readonly today: string },
): Promise<void> {
  const form = await getOpenForm(db, formId);
  const service = await db.selectFrom('services').select('id').where('id', '=', serviceId).executeTakeFirst();
  if (service === undefined) throw new AppError('not_found');
  const known = new Set(form.statements.map(({ key }) => key));
  const unknown = Object.keys(answers).some((key) => !known.has(key));
  const isEmpty = Object.keys(answers).length === 0 && openLines.every((line) => lines[line] === '');
  if (unknown || isEmpty) {
    throw new AppError('invalid_input', { fields: { answers: unknown ? 'not_a_choice' : 'required' } });
  }
  const of = { form_id: formId, service_id: serviceId, period_month: today.slice(0, 7) };
  await db
    .insertInto('feedback_responses')
    .values({ id: randomUUID(), ...of, way, answers: JSON.stringify(answers) })
    .execute();
  for (const line of openLines) {
    if (lines[line] === '') continue;
    await db
      .insertInto('feedback_comments')
      .values({ id: randomUUID(), ...of, line, text: lines[line], state: 'waiting', shown_text: '' })
      .execute();
  }
}

/** What people answered, in batches of at least five (`releaseBatches`), and the open lines that were read and shown. */
export async function readResults(db: ReadDb, { formId, serviceId }: Kiosk, today: string): Promise<Results> {
  const form = (await listForms(db)).find(({ id }) => id === formId);
  if (form === undefined) throw new AppError('not_found');
  const rows = await db
    .selectFrom('feedback_responses')
    .select(['period_month', 'answers'])
    .where('form_id', '=', formId)
    .where('service_id', '=', serviceId)
    .execute();
  const months = Array.from(
    Map.groupBy(rows, ({ period_month }) => period_month),
    ([month, { length }]) => ({ month, answers: length }),
  );
  const { batches, waiting } = releaseBatches(months, today.slice(0, 7));
  const last = batches.at(-1)?.to ?? '';
  const comments = await db
    .selectFrom('feedback_comments')
    .select(['id', 'period_month', 'line', 'shown_text'])
    .where('form_id', '=', formId)
    .where('service_id', '=', serviceId)
    .where('state', '=', 'shown')
    .where('period_month', '<=', last)
    .orderBy('period_month', 'desc')
    .orderBy('id')
    .execute();
  return {
    batches: batches.toReversed().map(({ from, to, answers }) => {
      const inside = rows
        .filter(({ period_month }) => period_month >= from && period_month <= to)
        .map((row) => storedAnswers.parse(JSON.parse(row.answers)));
      return {
        from,
        to,
        answers,
        statements: form.statements.map(({ key }) => ({ key, ...countStatement(inside, key) })),
      };
    }),
    waiting,
    comments: comments.map(({ id, period_month, line, shown_text }) => ({
      id,
      month: period_month,
      line,
      text: shown_text,
    })),
  };
}

function countStatement(answers: readonly Readonly<Record<string, string>>[], key: string) {
  const given = answers.flatMap((each) => (each[key] === undefined ? [] : [each[key]]));
  const count = (answer: string) => given.filter((each) => each === answer).length;
  const doesNotApply = count('does_not_apply');
  // Both, or neither: one alone would tell the other of a batch whose size is known.
  if (given.length - doesNotApply < fewestAnswers) return { counts: null, doesNotApply: null };
  return { counts: ['1', '2', '3', '4', '5'].map(count), doesNotApply };
}

/** Open lines that nobody has read yet, by month. */
export async function listWaitingComments(
  db: ReadDb,
): Promise<z.input<typeof feedback.waitingComments.output>> {
  const forms = new Map<string, string>((await listForms(db)).map(({ id, name }) => [id, name]));
  const rows = await db
    .selectFrom('feedback_comments')
    .innerJoin('services', 'services.id', 'feedback_comments.service_id')
    .selectAll('feedback_comments')
    .select('services.name as service_name')
    .where('state', '=', 'waiting')
    .orderBy('period_month')
    .orderBy('feedback_comments.id')
    .execute();
  return rows.map(({ id, form_id, period_month, line, text, service_name }) => ({
    id,
    month: period_month,
    line,
    text,
    formName: forms.get(form_id) ?? '',
    serviceName: service_name,
  }));
}

/** Shows or keeps back an open line that waits. @throws AppError `not_found`; `invalid_input` without a text to show */
export async function reviewComment(
  db: WriteDb,
  { id, state, shownText }: z.output<typeof feedback.reviewComment.input>,
): Promise<void> {
  if (state === 'shown' && shownText === '') {
    throw new AppError('invalid_input', { fields: { shownText: 'required' } });
  }
  const { numUpdatedRows } = await db
    .updateTable('feedback_comments')
    .set({ state, shown_text: state === 'shown' ? shownText : '' })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}
