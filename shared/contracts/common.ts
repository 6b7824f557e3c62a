import { z } from 'zod';
import { maxAmount } from '../domain/money/currency.ts';

/** A calendar day that exists, `2026-11-22`. */
export const day = z.iso.date();

/** An instant in UTC with milliseconds, as the clock gives it. */
export const instant = z.iso.datetime();

/** Half of a character that needs two halves: no file can keep it, so it is refused and never silently replaced. */
const wellFormed = z.refine<string>((value) => value.isWellFormed(), 'invalid');

/** A name or a line; white space at the ends is dropped. */
export const line = (max = 200) => z.string().trim().max(max).check(wellFormed);
export const requiredLine = (max = 200) => z.string().trim().min(1).max(max).check(wellFormed);

/** A text of several paragraphs, kept exactly as written; 100,000 characters are some forty pages. */
export const text = z.string().max(100_000).check(wellFormed);

export const none = z.strictObject({});
export const done = z.strictObject({});

/** An amount of money in minor units of the organisation's currency (domain.md 9.3), never less than nothing. */
export const amount = z.number().int().min(0).max(maxAmount);

/** An amount that may be less than nothing: a balance, a correction. */
export const signedAmount = z.number().int().min(-maxAmount).max(maxAmount);

/** A place in a keyset-paged list; opaque to the page. */
export const cursor = z.string().max(400).nullable();
