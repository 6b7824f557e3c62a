import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';
import { type WaitFacts, waitRows } from '#shared/domain/methods/fidelity.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { type Asked, episodeRows, homeRows } from './facts.queries.ts';

/** The wait of one episode for a home, from its opening and from the beginning of the search. */
interface Wait {
  readonly caseId: string;
  readonly method: SupportMethod | null;
  /** Days until the move-in, or so far. */
  readonly days: number;
  readonly hasMovedIn: boolean;
  /** The same from the beginning of the search; null where it has no date. */
  readonly sinceSearch: number | null;
}

/** Everybody who moved in within the period or still waits at its end (domain.md 4.4, `days_to_home`); two statements. */
export async function listWaits(db: ReadDb, asked: Asked): Promise<Wait[]> {
  const homes = Map.groupBy(await homeRows(db, asked), ({ person_id }) => person_id);
  return (await episodeRows(db, asked)).flatMap((row): Wait[] => {
    const facts: WaitFacts = {
      caseId: row.case_id,
      open: { from: row.opened_on, until: row.closed_on },
      searchStartedOn: row.housing_search_started_on,
      homes: (homes.get(row.person_id) ?? []).flatMap(({ since, until }) =>
        since === null ? [] : [{ from: since, until }],
      ),
    };
    const [wait] = waitRows([facts], asked, 'opening');
    if (wait === undefined) return [];
    const [search] = waitRows([facts], asked, 'search');
    return [
      {
        caseId: row.case_id,
        method: row.method,
        days: wait.numerator,
        hasMovedIn: wait.denominator === 1,
        sinceSearch: search?.numerator ?? null,
      },
    ];
  });
}
