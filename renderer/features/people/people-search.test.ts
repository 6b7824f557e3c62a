import { expect, test } from 'vitest';
import { people } from '#shared/contracts/people.ts';
import { changed, everybody, isFiltered, listInput, peopleSearch } from './people-search.ts';

const own = '0193a7c0-0000-7000-8000-000000000001';

test('an empty address shows everybody by name', () => {
  expect(peopleSearch.parse({})).toEqual(everybody);
  expect(isFiltered(everybody)).toBe(false);
});

test('an address somebody broke by hand still opens', () => {
  const broken = { q: 7, with: 'nobody', state: 'gone', word: '', sort: 'worry', down: 'yes', page: -3 };
  expect(peopleSearch.parse(broken)).toEqual(everybody);
});

test('every address asks something that the contract takes', () => {
  const search = peopleSearch.parse({
    q: 'ilk',
    with: 'me',
    state: 'with_support',
    word: 'due_this_week',
    page: 2,
  });
  const input = people.list.input.parse(listInput(search, own));
  expect(input).toMatchObject({ text: 'ilk', workerId: own, contactWord: 'due_this_week', page: 2 });
  expect(input.states).toContain('active');
  expect(input.states).not.toContain('closed');
  expect(listInput({ ...search, state: 'closed' }, own).states).toEqual(['closed']);
});

test('another filter starts at the first page, another page keeps the filters', () => {
  const search = { ...everybody, page: 3, q: 'ilk' };
  expect(changed(search, { word: 'in_touch' })).toMatchObject({ page: 0, q: 'ilk', word: 'in_touch' });
  expect(changed(search, { page: 4 })).toMatchObject({ page: 4, q: 'ilk' });
});
