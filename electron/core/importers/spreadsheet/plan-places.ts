import { accommodationTypes } from '#shared/domain/housing/accommodation-types.ts';
import { codeIn, dayIn, saysYes, textOf } from './read-rows.ts';
import type { AboutRow } from './rows-about.ts';
import { type FoundInSheet, found } from './sheet-findings.ts';
import type { HomePlan, StayPlan } from './sheet-plan.ts';

type Planned<T> = { readonly plan: T } | { readonly findings: readonly FoundInSheet[] };

const placeKeys = accommodationTypes.map(({ key }) => key);

/** A time somewhere, from the day it began (domain.md 9.2). */
export function planStay({ row, person }: AboutRow, today: string): Planned<StayPlan> {
  const { line, raw } = row;
  const refuse = (code: 'required' | 'in_the_future' | 'before_start', field: string) => ({
    findings: [found('row', code, { line, field })],
  });
  const typeKey = codeIn(row, 'accommodation', placeKeys);
  const [since, until] = [dayIn(row, 'from'), dayIn(row, 'until')];
  if (typeKey === null) return refuse('required', 'accommodation');
  if (since === null) return refuse('required', 'from');
  if (since > today) return refuse('in_the_future', 'from');
  if (until !== null && until > today) return refuse('in_the_future', 'until');
  if (until !== null && until < since) return refuse('before_start', 'until');
  const place = {
    typeKey,
    since,
    until,
    approximate: saysYes(row, 'approximate'),
    address: textOf(row, 'address'),
    note: textOf(row, 'note'),
    withTenancy: false,
  };
  return { plan: { line, raw, person, place } };
}

/** A home that somebody moved into, as a draft to be completed (domain.md 9.5, 9.6). */
export function planHome({ row, person }: AboutRow, today: string): Planned<HomePlan> {
  const { line, raw } = row;
  const movedInOn = dayIn(row, 'movedInOn');
  if (movedInOn === null) return { findings: [found('row', 'required', { line, field: 'movedInOn' })] };
  if (movedInOn > today) return { findings: [found('row', 'in_the_future', { line, field: 'movedInOn' })] };
  return { plan: { line, raw, person, movedInOn, address: textOf(row, 'address') } };
}
