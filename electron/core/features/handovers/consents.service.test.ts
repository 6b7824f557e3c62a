import { describe, expect, it } from 'vitest';
import { scopesOf } from './consents.service.ts';

describe('stored scopes of a consent', () => {
  it('are read in their own order, without those that nobody knows', () => {
    expect(scopesOf({ scopes: '["health","everything","star"]' })).toEqual(['star', 'health']);
    expect(scopesOf({ scopes: '{}' })).toEqual([]);
  });
});
