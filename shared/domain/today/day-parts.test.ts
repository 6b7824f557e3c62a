import { expect, it } from 'vitest';
import { caseDateKinds } from '../dates/case-dates.ts';
import { dayPartOf, dayParts } from './day-parts.ts';

it('gives every kind of day its place, worries and reviews apart from what takes place', () => {
  expect(new Set(caseDateKinds.map(dayPartOf))).toEqual(new Set(dayParts));
  expect(dayPartOf('concern_step')).toBe('concern');
  expect(dayPartOf('star_review')).toBe('review');
  expect(dayPartOf('cti_phase_end')).toBe('review');
  expect(dayPartOf('key_court')).toBe('date');
});
