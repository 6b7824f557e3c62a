import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { shouldAsk } from '#shared/domain/peers/asked-report.ts';
import type { MatchState, SupporterRole } from '#shared/domain/peers/peer-codes.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { matchRows, offerRows } from './peers.queries.ts';

/** Peers and volunteers beside a person now. */
export async function listPresentSupporters(
  db: ReadDb,
  caseId: CaseId,
): Promise<{ name: string; role: SupporterRole; state: MatchState }[]> {
  return (await matchRows(db, [caseId]))
    .filter(({ state }) => state !== 'ended')
    .map(({ worker_name, role, state }) => ({ name: worker_name, role, state }));
}

/** Of these cases those whose person is to be asked about a peer; one statement. */
export async function listToAsk(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  const offers = Map.groupBy(await offerRows(db, caseIds), ({ case_id }) => case_id);
  return new Set(
    caseIds.filter((id) => {
      const last = offers.get(id)?.at(-1);
      return shouldAsk(
        last === undefined ? null : { answer: last.answer, askAgainOn: last.ask_again_on },
        today,
      );
    }),
  );
}

/** Days on which somebody wanted to be asked again; one statement however many cases. */
export async function listPeerDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  const offers = Map.groupBy(await offerRows(db, caseIds), ({ case_id }) => case_id);
  return [...offers.values()].flatMap((own) => {
    const last = own.at(-1);
    const on = last?.ask_again_on ?? null;
    if (last === undefined || on === null || on < from || on > to) return [];
    return [{ caseId: caseIdOf.parse(last.case_id), on, at: null, kind: 'peer_ask' as const, text: '' }];
  });
}
