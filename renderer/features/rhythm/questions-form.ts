import { z } from 'zod';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import type { ContactQuestionsBody } from '#shared/contracts/rhythm.ts';
import { engagementQuestions } from '#shared/domain/callover/callover-codes.ts';
import { headForm, headFormOf, newHead } from '#renderer/features/records/head-form.ts';

/** Days until the questions are gone through again. */
const reviewAfterDays = 30;

/** The questions for thin contact as they stand in their form; kept whole as the draft. */
export const questionsForm = z.strictObject({
  ...headForm.shape,
  talkedInTeam: z.boolean(),
  personSays: z.string(),
  willChange: z.string(),
  answers: z.record(z.enum(engagementQuestions), z.string()),
});
export type QuestionsForm = z.infer<typeof questionsForm>;

type Questions = KeptRecordOf<'contact_questions'>;

function answersOf(body: ContactQuestionsBody | null): QuestionsForm['answers'] {
  const given = new Map(body?.team?.answers.map(({ question, text }) => [question, text]));
  const answers: Partial<QuestionsForm['answers']> = {};
  for (const question of engagementQuestions) answers[question] = given.get(question) ?? '';
  return questionsForm.shape.answers.parse(answers);
}

/** Going through them anew: every answer is asked again, from a clean page. */
export function newQuestions(today: string, last: Questions | null): QuestionsForm {
  return {
    ...newHead(today, last, reviewAfterDays),
    method: 'worker_alone',
    talkedInTeam: false,
    personSays: '',
    willChange: '',
    answers: answersOf(null),
  };
}

/** What was gone through, to correct it. */
export function questionsFormOf({ head, version, body }: Questions): QuestionsForm {
  return { ...headFormOf(head, version), ...body.content, answers: answersOf(body) };
}

/** What is kept of the form: only questions that were answered. */
export function questionsBodyOf({
  talkedInTeam,
  personSays,
  willChange,
  answers,
}: QuestionsForm): ContactQuestionsBody {
  return {
    kind: 'contact_questions',
    content: { talkedInTeam, personSays, willChange },
    team: {
      answers: engagementQuestions.flatMap((question) =>
        answers[question].trim() === '' ? [] : [{ question, text: answers[question] }],
      ),
    },
  };
}
