import { z } from 'zod';
import type { OutputOf } from '#renderer/api/client.ts';
import type { CoverContent } from '#shared/contracts/cover.ts';
import { findCoverProblems } from '#shared/domain/cover/cover-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { caseId, workerId } from '#shared/lib/ids.ts';

const day = z.iso.date().nullable();

/** A cover as it stands in its form; kept whole as the draft. */
export const coverForm = z.strictObject({
  awayId: workerId,
  kind: z.enum(['span', 'good']),
  from: day,
  until: day,
  word: z.string(),
  /** Only people for whom something was chosen or written. */
  people: z.array(
    z.strictObject({ caseId, workerId: workerId.nullable(), word: z.string(), nextStep: z.string() }),
  ),
});
export type CoverForm = z.infer<typeof coverForm>;
type PersonOfForm = CoverForm['people'][number];

/** What the form says, as the core takes it; those without a colleague are not handed over. */
export function contentOf(values: CoverForm, today: string): CoverContent {
  const { awayId, kind, word } = values;
  return {
    awayId,
    from: kind === 'good' ? today : (values.from ?? today),
    until: kind === 'good' ? null : (values.until ?? today),
    word,
    people: values.people.flatMap(({ workerId: colleague, ...person }) =>
      colleague === null ? [] : [{ ...person, workerId: colleague }],
    ),
  };
}

/** @param keptFrom the first day of a cover that has begun */
export function formProblems(values: CoverForm, today: string, keptFrom: string | null): FieldProblems {
  const isSpan = values.kind === 'span';
  return {
    ...findCoverProblems(contentOf(values, today), today, keptFrom ?? today),
    ...(isSpan && values.from === null ? { from: 'required' } : {}),
    ...(isSpan && values.until === null ? { until: 'required' } : {}),
    ...(values.people.every((person) => person.workerId === null) ? { people: 'too_few' } : {}),
  };
}

/** A cover that is there, back in the form. */
export function formOf({ awayId, from, until, word, people }: OutputOf<'cover.get'>): CoverForm {
  return {
    awayId,
    kind: 'span',
    from,
    until,
    word,
    people: people.map((person) => ({
      caseId: person.caseId,
      workerId: person.workerId,
      word: person.word,
      nextStep: person.nextStep,
    })),
  };
}

/** The people with one of them changed, or taken in. */
export function withPerson(
  people: readonly PersonOfForm[],
  of: PersonOfForm['caseId'],
  change: Partial<PersonOfForm>,
): PersonOfForm[] {
  const before = people.find((person) => person.caseId === of) ?? {
    caseId: of,
    workerId: null,
    word: '',
    nextStep: '',
  };
  return [...people.filter((person) => person.caseId !== of), { ...before, ...change }];
}
