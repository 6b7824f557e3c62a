import { expect, test } from 'vitest';
import { movedTo, placesFor } from './order.ts';

test('an item moves and the others keep their order', () => {
  expect(movedTo(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(movedTo(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(movedTo(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

test('the menu offers only ways that change something, each once', () => {
  expect(placesFor(0, 1)).toEqual([]);
  expect(placesFor(0, 2)).toEqual([{ way: 'down', to: 1 }]);
  expect(placesFor(2, 5).map(({ way }) => way)).toEqual(['up', 'down', 'top', 'end']);
  expect(placesFor(1, 3).map(({ way }) => way)).toEqual(['up', 'down']);
});
