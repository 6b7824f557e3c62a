import { describe, expect, it } from 'vitest';
import { findKitFault, typedGroups } from './kit-groups.ts';

const whole = 'K7QM 2D9X 0ABC DEFG HJKM NPQR ST12';

describe('a typed recovery key', () => {
  it('is taken with spaces, hyphens, small letters, or without any of them', () => {
    for (const typed of [whole, whole.toLowerCase(), whole.replaceAll(' ', '-'), whole.replaceAll(' ', '')]) {
      expect(typedGroups(typed)).toEqual(whole.split(' '));
      expect(findKitFault(typed)).toBeUndefined();
    }
    expect(findKitFault(whole.replace('0ABC', 'OABC'))).toBeUndefined();
  });

  it('names the first group that cannot be right', () => {
    expect(findKitFault(whole.replace('0ABC', '0AB'))).toEqual({ kind: 'group', number: 3, text: '0AB' });
    expect(findKitFault(whole.replace('HJKM', 'HJKU'))).toEqual({ kind: 'group', number: 5, text: 'HJKU' });
    expect(findKitFault(`${whole.replaceAll(' ', '')}X`)).toEqual({ kind: 'group', number: 8, text: 'X' });
  });

  it('says how many groups there are', () => {
    expect(findKitFault('K7QM 2D9X')).toEqual({ kind: 'count', count: 2 });
    expect(findKitFault('K7QM')).toEqual({ kind: 'count', count: 1 });
    expect(findKitFault('')).toEqual({ kind: 'count', count: 0 });
  });
});
