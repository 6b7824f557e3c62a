import { z } from 'zod';
import type { InputOf } from '#renderer/api/client.ts';
import { peopleSorts } from '#shared/contracts/people.ts';
import { type CaseState, caseStates } from '#shared/domain/cases/case-codes.ts';
import { rhythmWords } from '#shared/domain/contacts/contact-codes.ts';

/** States in which somebody is supported, or about to be (domain.md 5.1). */
const withSupport: readonly CaseState[] = [
  'opening',
  'active',
  'paused',
  'stepping_down',
  'closing',
  'follow_up',
  'reopened',
];

/** What the address of the people list keeps: what is looked for, the filters, the order, the page. */
export const peopleSearch = z.object({
  q: z.string().max(120).default('').catch(''),
  /** `me`, or a colleague's id. */
  with: z
    .union([z.literal('me'), z.uuid()])
    .nullable()
    .default(null)
    .catch(null),
  state: z
    .enum(['with_support', ...caseStates])
    .nullable()
    .default(null)
    .catch(null),
  word: z.enum(rhythmWords).nullable().default(null).catch(null),
  sort: z.enum(peopleSorts).default('name').catch('name'),
  down: z.boolean().default(false).catch(false),
  page: z.number().int().min(0).max(10_000).default(0).catch(0),
});
export type PeopleSearch = z.output<typeof peopleSearch>;

/** Everybody by name, from the top; left out of the address. */
export const everybody: PeopleSearch = {
  q: '',
  with: null,
  state: null,
  word: null,
  sort: 'name',
  down: false,
  page: 0,
};

/** True when the list shows only some of the people. */
export function isFiltered({ q, with: worker, state, word }: PeopleSearch): boolean {
  return q.trim() !== '' || worker !== null || state !== null || word !== null;
}

/** A change of filters or order starts at the first page again. */
export function changed(search: PeopleSearch, part: Partial<PeopleSearch>): PeopleSearch {
  return { ...search, page: 0, ...part };
}

/** What is asked of the core for an address. */
export function listInput(search: PeopleSearch, ownId: string): InputOf<'people.list'> {
  return {
    text: search.q,
    states: search.state === null ? [] : search.state === 'with_support' ? [...withSupport] : [search.state],
    workerId: search.with === 'me' ? ownId : search.with,
    teamId: null,
    contactWord: search.word,
    sort: search.sort,
    descending: search.down,
    page: search.page,
  };
}
