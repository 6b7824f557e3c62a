import { expect, test } from 'vitest';
import { newId } from '#shared/lib/ids.ts';
import type { Entry } from '../callover-model.ts';
import { actionsNow, entryNow, nothingTyped, type Typed, typedTogether, typedWithout } from './typed.ts';

const [me, entryId, kept, fresh] = [newId(1), newId(1), newId(1), newId(1)];
const entry: Entry = {
  id: entryId,
  caseId: newId(1),
  name: 'Ilka Varga',
  pronouns: '',
  mainWorker: '',
  inDepth: false,
  reasons: [],
  pickedBy: '',
  discussion: 'Evenings are long.',
  techniquesTried: [],
  techniquesNote: '',
  whatWorks: '',
  shareBackById: null,
  shareBackBy: null,
  shareBackByName: '',
  sharedBackOn: null,
  personAskedBeforehand: false,
  personsMessage: '',
  engagement: {},
  decisions: [],
  actions: [
    {
      id: kept,
      text: 'Ring',
      ownerId: newId(1),
      ownerName: 'Jonas',
      dueOn: null,
      status: 'open',
      statusOn: null,
    },
  ],
};
const action = (text: string) => ({ entryId, text, ownerId: me, dueOn: null });

test('what was typed stands over what is kept, field by field', () => {
  const first: Typed = { ...nothingTyped, entries: { [entryId]: { discussion: 'A call helps.' } } };
  const second: Typed = { ...nothingTyped, entries: { [entryId]: { whatWorks: 'Plants.' } } };
  expect(entryNow(entry, typedTogether(first, second))).toMatchObject({
    discussion: 'A call helps.',
    whatWorks: 'Plants.',
  });
  expect(entryNow(entry, nothingTyped).discussion).toBe('Evenings are long.');
});

test('a new action shows at once, a changed one once, an empty one not at all', () => {
  const typed: Typed = {
    ...nothingTyped,
    actions: { [kept]: action('Ring on Sunday'), [fresh]: action('Ask the club'), [newId(1)]: action('  ') },
  };
  expect(entryNow(entry, typed).actions.map(({ text }) => text)).toEqual(['Ring on Sunday', 'Ask the club']);
  expect(actionsNow([], null, typed)).toEqual([]);
  expect(entryNow(entry, typedWithout(typed, fresh)).actions).toHaveLength(1);
});

test('a new decision is only proposed', () => {
  const typed: Typed = {
    ...nothingTyped,
    decisions: {
      [fresh]: { entryId, kind: 'contact_rhythm', text: 'A call on Sundays', agreedNeedsPerson: true },
    },
  };
  expect(entryNow(entry, typed).decisions).toMatchObject([{ id: fresh, status: 'proposed' }]);
});
