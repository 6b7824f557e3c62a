import { expect, it } from 'vitest';
import { permissionGroups } from './permission-groups.ts';
import { permissions } from './permissions.ts';

it('the page about roles names every act exactly once', () => {
  const named = permissionGroups.flatMap(({ acts }) => acts);
  expect(named.toSorted()).toEqual([...permissions].toSorted());
});
