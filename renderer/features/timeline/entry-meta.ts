import { useFormat, useToday } from '#renderer/app/words.ts';
import type { TimelineEntry } from '#shared/contracts/timeline.ts';
import { dayOf } from '#shared/lib/clock.ts';

/** When and who, then what else is to be said in one line. */
export function useMeta(entry: TimelineEntry, rest: readonly (string | false)[] = []): string {
  const format = useFormat();
  const today = useToday();
  return [format.relativeDay(dayOf(entry.at), today), entry.author, ...rest].filter(Boolean).join(' · ');
}
