import { z } from 'zod';
import { personWords } from './organisation.ts';
import { day, instant } from './common.ts';
import { language } from './vault.ts';

const paper = z.enum(['A4', 'Letter']);

/** What every printed page needs around its content. */
export const printFrame = z.strictObject({
  organisation: z.string(),
  language,
  personWord: z.enum(personWords),
  paper,
  greyscale: z.boolean(),
  printedOn: day,
  printedAt: instant,
  author: z.string(),
  version: z.string(),
});
