import { byDay, type CaseDate, isToRemember } from '#shared/domain/dates/case-dates.ts';
import { mayDo, type Permission } from '#shared/domain/permissions/permissions.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { caseId as caseIdOf, type CaseId } from '#shared/lib/ids.ts';
import { listOverviewDates } from '#core/features/cases/overview.service.ts';
import { listFollowUpDates } from '#core/features/closing/follow-ups.service.ts';
import { listViewingDates } from '#core/features/housing/home-search.service.ts';
import { listMethodDates } from '#core/features/methods/methods.service.ts';
import { listMoneyDates } from '#core/features/money/money.service.ts';
import { listReferralDates } from '#core/features/network/network.service.ts';
import { listPeerDates } from '#core/features/peers/peers.service.ts';
import { listPlanDates } from '#core/features/plans/plans.service.ts';
import { listRecordDates } from '#core/features/records/records.service.ts';
import { listConcernDates } from '#core/features/tenancies/concerns.service.ts';
import { listRightsDates } from '#core/features/rights/request-clock.service.ts';
import { listToolReviews } from '#core/features/stars/stars.service.ts';
import { listWellbeingDates } from '#core/features/wellbeing/wellbeing.service.ts';
import type { QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { endingConsentRows, keyDateRows, summaryRows } from './dates.queries.ts';

/** Open days of many cases between two days, both included, from a fixed number of statements. */
type DateSource = (db: ReadDb, caseIds: readonly CaseId[], from: string, to: string) => Promise<CaseDate[]>;

async function summaryDates(db: ReadDb, caseIds: readonly CaseId[], from: string, to: string) {
  return (await summaryRows(db, caseIds))
    .flatMap((row): CaseDate[] => {
      const caseId = caseIdOf.parse(row.case_id);
      const { next_contact_at: at, next_contact_plan: text, star_review_on: review } = row;
      return [
        ...(at === null ? [] : [{ caseId, on: dayOf(at), at, kind: 'next_contact' as const, text }]),
        ...(review === null
          ? []
          : [{ caseId, on: review, at: null, kind: 'star_review' as const, text: '' }]),
      ];
    })
    .filter(({ on }) => on >= from && on <= to);
}

async function toolDates(db: ReadDb, caseIds: readonly CaseId[], from: string, to: string) {
  return (await listToolReviews(db, caseIds)).flatMap(({ caseId, toolName, on }): CaseDate[] =>
    on >= from && on <= to
      ? [{ caseId: caseIdOf.parse(caseId), on, at: null, kind: 'tool_review', text: toolName }]
      : [],
  );
}

async function consentDates(db: ReadDb, caseIds: readonly CaseId[], from: string, to: string) {
  return (await endingConsentRows(db, caseIds, from, to)).flatMap(
    ({ case_id, expires_on, recipient }): CaseDate[] =>
      expires_on === null
        ? []
        : [
            {
              caseId: caseIdOf.parse(case_id),
              on: expires_on,
              at: null,
              kind: 'consent_ends',
              text: recipient,
            },
          ],
  );
}

async function ownDates(db: ReadDb, caseIds: readonly CaseId[], from: string, to: string) {
  return (await keyDateRows(db, caseIds, from, to)).map((row): CaseDate => ({
    caseId: caseIdOf.parse(row.case_id),
    on: row.on_day,
    at: row.at,
    kind: row.kind,
    text: row.title,
    own: { id: row.id, visibleToPerson: row.visible_to_person === 1 },
  }));
}

/** Everything that knows days of a case, and who may read of it. A tool with days of its own stands here. */
const sources: readonly (readonly [need: Permission, list: DateSource])[] = [
  ['case.read', summaryDates],
  ['case.read', ownDates],
  ['case.read', listPlanDates],
  ['case.read', listRecordDates],
  ['stars.read', toolDates],
  ['consent.read', consentDates],
  ['consent.read', listRightsDates],
  ['case.read', listOverviewDates],
  ['case.read', listFollowUpDates],
  ['tools.read', listMoneyDates],
  ['tools.read', listConcernDates],
  ['tools.read', listViewingDates],
  ['tools.read', listWellbeingDates],
  ['tools.read', listMethodDates],
  ['tools.read', listReferralDates],
  ['tools.read', listPeerDates],
];

/** Before any day that a file can hold. */
export const ever = '0000-01-01';

/**
 * The days of many cases that are still to be remembered: due and not done, or to come until `to`; soonest first. One
 * truth for Today, the callover, the handover and the file itself (issue 6), from a fixed number of statements.
 */
export async function listCaseDates(
  { db, actor, clock }: Pick<QueryContext, 'db' | 'actor' | 'clock'>,
  caseIds: readonly CaseId[],
  to: string,
): Promise<CaseDate[]> {
  if (caseIds.length === 0) return [];
  const today = clock.today();
  const found: CaseDate[] = [];
  for (const [need, list] of sources) {
    if (mayDo(actor.roles, need)) found.push(...(await list(db, caseIds, ever, to)));
  }
  return found.filter((date) => isToRemember(date, today)).toSorted(byDay);
}
