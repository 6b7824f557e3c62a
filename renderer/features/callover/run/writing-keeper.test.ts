import { expect, test } from 'vitest';
import { nothingTyped, type Typed } from './typed.ts';
import { createWritingKeeper } from './writing-keeper.ts';

const about = (discussion: string): Typed => ({ ...nothingTyped, entries: { ilka: { discussion } } });

test('what could not be kept is kept with what was typed since', async () => {
  const kept: Typed[] = [];
  const states: string[] = [];
  let broken = true;
  const keeper = createWritingKeeper(
    async (typed) => {
      if (broken) throw new Error('the core is gone');
      kept.push(typed);
      await Promise.resolve();
    },
    ({ kind }) => states.push(kind),
  );
  keeper.type(about('Evenings'));
  await keeper.flush();
  broken = false;
  keeper.type({ ...nothingTyped, entries: { ilka: { whatWorks: 'A call' } } });
  await keeper.flush();
  expect(kept).toEqual([
    { ...nothingTyped, entries: { ilka: { discussion: 'Evenings', whatWorks: 'A call' } } },
  ]);
  expect(states).toEqual(['failed', 'kept']);
});

test('what is not wanted any more is not kept', async () => {
  const kept: Typed[] = [];
  const keeper = createWritingKeeper(
    (typed) => {
      kept.push(typed);
      return Promise.resolve();
    },
    () => undefined,
  );
  const words = { entryId: null, text: 'Ring', ownerId: 'jonas', dueOn: null };
  keeper.type({ ...nothingTyped, actions: { one: words, two: words } });
  keeper.forget('one');
  await keeper.flush();
  expect(kept.map(({ actions }) => Object.keys(actions))).toEqual([['two']]);
});
