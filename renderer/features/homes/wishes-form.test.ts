import { describe, expect, it } from 'vitest';
import { newWishes, wishesBodyOf, wishesFormOf, wishesProblems } from './wishes-form.ts';

const today = '2026-11-22';
const known = { strengths: ['Cooks for ten'], accessNeeds: ['Ground floor', 'Quiet'] };

describe('the form of wishes', () => {
  it('begins with what is known', () => {
    const body = wishesBodyOf(newWishes(today, null, known));
    expect(body.content).toMatchObject({
      strengths: ['Cooks for ten'],
      floorOrAccess: 'Ground floor, Quiet',
      liveWith: 'open',
    });
    expect(wishesProblems(newWishes(today, null, known), today)).toEqual({});
  });

  it('gives back what was kept, and begins the next version with it', () => {
    const form = newWishes(today, null, known);
    const body = wishesBodyOf({
      ...form,
      areas: 'Near the river\n\nNear Zsófi ',
      homeTypes: ['own_flat', 'studio'],
      liveWith: 'partner',
      mustHave: 'A balcony',
      notes: ' A door of my own. ',
    });
    expect(body.content).toMatchObject({ areas: ['Near the river', 'Near Zsófi'], mustHave: ['A balcony'] });
    const { basedOn: _basedOn, reason: _reason, ...head } = form;
    const kept = {
      entryId: '019ab000-0000-7000-8000-0000000000f1' as Parameters<typeof wishesFormOf>[0]['entryId'],
      version: 3,
      isCurrent: true,
      author: 'Jonas',
      writtenAt: '2026-11-22T09:00:00.000Z',
      head: { ...head, madeOn: today, others: [] },
      body,
      amendments: [],
    };
    expect(wishesBodyOf(wishesFormOf(kept))).toEqual(body);
    expect(wishesBodyOf(newWishes(today, kept, known))).toEqual(body);
    expect(newWishes(today, kept, known).basedOn).toBe(3);
  });

  it('says at its list what is too long or too much', () => {
    const form = newWishes(today, null, known);
    expect(wishesProblems({ ...form, areas: 'x'.repeat(501) }, today)).toEqual({ areas: 'too_long' });
    expect(wishesProblems({ ...form, mustHave: 'x\n'.repeat(41) }, today)).toEqual({ mustHave: 'too_many' });
  });
});
