import { dayOf } from '../../lib/clock.ts';

interface Act {
  readonly at: string;
  readonly workerId: string;
  readonly action: string;
  readonly record: string;
}

/** What one colleague did with a file on one day; `acts` in the order of the first of each. */
interface DayOfAccess<A extends Act> {
  readonly day: string;
  readonly workerId: string;
  readonly firstAt: string;
  readonly acts: readonly { readonly act: A; readonly count: number }[];
}

/**
 * Puts together what each colleague did on each day, newest day first, so that a person reads a line and not a hundred.
 * @param acts newest first
 */
export function daysOfAccess<A extends Act>(acts: readonly A[]): readonly DayOfAccess<A>[] {
  const days = Map.groupBy(acts, ({ at, workerId }) => `${dayOf(at)} ${workerId}`);
  return [...days.values()].flatMap((newestFirst) => {
    const inOrder = newestFirst.toReversed();
    const [first] = inOrder;
    if (first === undefined) return [];
    const kinds = Map.groupBy(inOrder, ({ action, record }) => `${action} ${record}`);
    return [
      {
        day: dayOf(first.at),
        workerId: first.workerId,
        firstAt: first.at,
        acts: [...kinds.values()].flatMap(([act, ...more]) =>
          act === undefined ? [] : [{ act, count: 1 + more.length }],
        ),
      },
    ];
  });
}
