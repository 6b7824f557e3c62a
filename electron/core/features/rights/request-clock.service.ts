import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import {
  type ClockPause,
  isPaused,
  nextWorkingDay,
  pausedDays,
  type RequestClock,
  requestDueOn,
} from '#shared/domain/rights/request-clock.ts';
import type { RequestState } from '#shared/domain/rights/rights-codes.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { openRequestRows, pauseRows } from './requests.queries.ts';

interface Timed {
  readonly id: string;
  readonly received_on: string;
  readonly extended_months: number;
}

/** The clocks of many requests, by request; one statement. */
export async function listClocks(
  db: ReadDb,
  requests: readonly Timed[],
): Promise<ReadonlyMap<string, RequestClock>> {
  const pauses = Map.groupBy(
    await pauseRows(
      db,
      requests.map(({ id }) => id),
    ),
    ({ request_id }) => request_id,
  );
  return new Map(
    requests.map(({ id, received_on, extended_months }) => [
      id,
      {
        receivedOn: received_on,
        extendedMonths: extended_months,
        pauses: (pauses.get(id) ?? []).map(({ from_day, until_day }) => ({
          from: from_day,
          until: until_day,
        })),
      },
    ]),
  );
}

/** How a request stands on a day. The clock of one that has ended does not run any more. */
export function standingOf(
  clock: RequestClock,
  { state, ended_on }: { readonly state: RequestState; readonly ended_on: string | null },
  today: string,
) {
  const day = ended_on ?? today;
  const dueOn = requestDueOn(clock, day);
  const pauses: readonly ClockPause[] = clock.pauses;
  return {
    state,
    dueOn,
    workingDay: nextWorkingDay(dueOn),
    paused: state === 'open' && isPaused(pauses),
    pausedDays: pausedDays(pauses, day),
  };
}

/**
 * Days by which people must have an answer, in many cases, from two statements. A request whose clock stands still has
 * no such day.
 */
export async function listRightsDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  const rows = await openRequestRows(db, caseIds);
  const clocks = await listClocks(db, rows);
  return rows.flatMap(({ id, case_id, kind }): CaseDate[] => {
    const clock = clocks.get(id);
    if (clock === undefined || isPaused(clock.pauses)) return [];
    const on = requestDueOn(clock, to);
    return on < from || on > to
      ? []
      : [{ caseId: caseIdOf.parse(case_id), on, at: null, kind: `request_${kind}`, text: '' }];
  });
}
