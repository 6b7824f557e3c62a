import { z } from 'zod';
import { entryKinds } from '#shared/contracts/timeline.ts';

/** What the address of the Notes tab keeps: the kinds shown (none = all), the writer, the words looked for. */
export const timelineSearch = z.object({
  kinds: z.array(z.enum(entryKinds)).default([]).catch([]),
  author: z.uuid().nullable().default(null).catch(null),
  q: z.string().max(200).default('').catch(''),
});
export type TimelineSearch = z.output<typeof timelineSearch>;

/** Everything shown; left out of the address. */
export const wholeTimeline: TimelineSearch = { kinds: [], author: null, q: '' };
