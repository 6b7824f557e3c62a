import type { InputOf } from '#renderer/api/client.ts';

/** What the list of own logs shows. */
export type LogFilter = Omit<InputOf<'reflections.find'>, 'before' | 'size' | 'oneOf'>;

export const everyLog: LogFilter = { text: '', model: null, feeling: null, from: null, to: null };

export function isFiltered(filter: LogFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    [filter.model, filter.feeling, filter.from, filter.to].some((part) => part !== null)
  );
}
