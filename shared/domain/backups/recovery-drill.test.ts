import { expect, it } from 'vitest';
import { isDrillDue } from './recovery-drill.ts';

it('asks for a try of the kit a year after the last one', () => {
  expect(isDrillDue('2025-11-23', '2026-11-22')).toBe(false);
  expect(isDrillDue('2025-11-22', '2026-11-22')).toBe(true);
});
