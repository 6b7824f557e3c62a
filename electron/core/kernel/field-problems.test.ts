import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldProblems } from './field-problems.ts';

const form = z.strictObject({
  name: z.string().min(1).max(5),
  code: z.string().min(3),
  age: z.number().min(1).max(120),
  tags: z.array(z.string()).min(1).max(2),
  kind: z.enum(['a', 'b']),
  on: z.iso.date(),
  id: z.uuid(),
  amount: z.string().refine((value) => value !== '1.234', 'too_precise'),
  odd: z.string().refine((value) => value !== 'typed by a person', 'Wanda is not allowed to say this'),
});
const good = {
  name: 'Ilka',
  code: 'abc',
  age: 40,
  tags: ['x'],
  kind: 'a',
  on: '2026-11-22',
  id: '01a00000-0000-7000-8000-000000000000',
  amount: '1.23',
  odd: '',
};

function problemsOf(changes: Readonly<Record<string, unknown>>): unknown {
  const parsed = form.safeParse({ ...good, ...changes }, { reportInput: true });
  return parsed.success ? null : fieldProblems(parsed.error);
}

it('finds nothing wrong with what the form takes', () => {
  expect(problemsOf({})).toBeNull();
});

it.each([
  [{ name: undefined }, { name: 'required' }],
  [{ name: 7 }, { name: 'invalid' }],
  [{ name: '' }, { name: 'required' }],
  [{ name: 'too long a name' }, { name: 'too_long' }],
  [{ code: 'ab' }, { code: 'too_short' }],
  [{ age: 0 }, { age: 'too_small' }],
  [{ age: 121 }, { age: 'too_big' }],
  [{ tags: [] }, { tags: 'too_few' }],
  [{ tags: ['a', 'b', 'c'] }, { tags: 'too_many' }],
  [{ kind: undefined }, { kind: 'required' }],
  [{ kind: 'c' }, { kind: 'not_a_choice' }],
  [{ on: '2026-02-30' }, { on: 'not_a_date' }],
  [{ id: 'mine' }, { id: 'invalid' }],
  [{ amount: '1.234' }, { amount: 'too_precise' }],
  [{ odd: 'typed by a person' }, { odd: 'invalid' }],
  [{ unknown: 1 }, { '': 'invalid' }],
])('calls %o %o', (changes, problems) => {
  expect(problemsOf(changes)).toEqual(problems);
});

it('names a place inside a list by its number and keeps the first problem of a field', () => {
  const list = z.strictObject({ rows: z.array(z.strictObject({ text: z.string().min(2).regex(/^x/u) })) });
  const parsed = list.safeParse({ rows: [{ text: 'xx' }, { text: '' }] });
  expect(parsed.success ? null : fieldProblems(parsed.error)).toEqual({ 'rows.1.text': 'too_short' });
});
