import type { AgencyLink } from '#shared/contracts/network.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import type { ReferralState } from '#shared/domain/network/network-codes.ts';
import { isOpenReferral } from '#shared/domain/network/network-rules.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { listLinks } from './agencies.ts';
import { referralRows } from './referrals.ts';

/** Agencies beside the person with which we may speak today, for a handover (domain.md 5.5, 9.4). */
export async function listSharedAgencies(db: ReadDb, caseId: CaseId, today: string): Promise<AgencyLink[]> {
  return (await listLinks(db, caseId, today)).filter(
    ({ until, speaking }) => speaking === 'may_speak' && (until === null || until > today),
  );
}

interface OpenReferral {
  readonly caseId: string;
  readonly name: string;
  readonly whatFor: string;
  readonly state: ReferralState;
  readonly sentOn: string;
  readonly nextLookOn: string | null;
}

/** Referrals of many cases that somebody still looks after, newest first; one statement. */
export async function listOpenReferrals(db: ReadDb, caseIds: readonly string[]): Promise<OpenReferral[]> {
  return (await referralRows(db, caseIds))
    .filter((row) => isOpenReferral({ state: row.state, closedOn: row.closed_on }))
    .map((row) => ({
      caseId: row.case_id,
      name: row.name,
      whatFor: row.what_for,
      state: row.state,
      sentOn: row.sent_on,
      nextLookOn: row.next_look_on,
    }));
}

/** Days on which somebody looks at an open referral again; one statement however many cases. */
export async function listReferralDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  const rows = await db
    .selectFrom('referrals')
    .select(['case_id', 'next_look_on', 'name', 'what_for'])
    .where('case_id', 'in', [...caseIds])
    .where('closed_on', 'is', null)
    .where('next_look_on', '>=', from)
    .where('next_look_on', '<=', to)
    .execute();
  return rows.flatMap(({ case_id, next_look_on, name, what_for }) =>
    next_look_on === null
      ? []
      : [
          {
            caseId: caseIdOf.parse(case_id),
            on: next_look_on,
            at: null,
            kind: 'referral_look' as const,
            text: [name, what_for].filter(Boolean).join(': '),
          },
        ],
  );
}
