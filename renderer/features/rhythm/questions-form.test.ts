import { describe, expect, it } from 'vitest';
import { newQuestions, questionsBodyOf, questionsFormOf } from './questions-form.ts';

const today = '2026-11-22';

describe('the questions for thin contact', () => {
  it('keep only what was answered, in the order of the questions', () => {
    const form = newQuestions(today, null);
    expect(Object.keys(form.answers)).toHaveLength(12);
    const answers = { ...form.answers, time_of_day: 'Evenings', own_values: 'Mostly' };
    const body = questionsBodyOf({ ...form, talkedInTeam: true, answers });
    expect(body).toEqual({
      kind: 'contact_questions',
      content: { talkedInTeam: true, personSays: '', willChange: '' },
      team: {
        answers: [
          { question: 'own_values', text: 'Mostly' },
          { question: 'time_of_day', text: 'Evenings' },
        ],
      },
    });
  });

  it('are corrected from what was kept, and begin anew from a clean page', () => {
    const body = questionsBodyOf({
      ...newQuestions(today, null),
      talkedInTeam: true,
      willChange: 'Text first',
      answers: { ...newQuestions(today, null).answers, our_place: 'Loud' },
    });
    const kept = {
      entryId: '019ab000-0000-7000-8000-0000000000f1' as Parameters<typeof questionsFormOf>[0]['entryId'],
      version: 1,
      isCurrent: true,
      author: 'Jonas',
      writtenAt: '2026-11-22T09:00:00.000Z',
      head: {
        madeOn: today,
        method: 'worker_alone' as const,
        others: [],
        reviewOn: null,
        sharedWithPerson: 'not_yet' as const,
        withheldReason: '',
        agreed: 'not_asked' as const,
        agreedWords: '',
        externalPlanRef: '',
      },
      body,
      amendments: [],
    };
    expect(questionsBodyOf(questionsFormOf(kept))).toEqual(body);
    expect(newQuestions(today, kept)).toMatchObject({ basedOn: 1, talkedInTeam: false, willChange: '' });
  });
});
