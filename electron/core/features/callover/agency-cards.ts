import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import type { CalloverCard } from '#shared/contracts/callover-card.ts';
import { type ConsentScope, consentScopes } from '#shared/domain/consent/consent-codes.ts';
import { mayShareArea } from '#shared/domain/handover/star-areas.ts';
import { mayShareDate } from '#shared/domain/dates/case-dates.ts';
import type { HandoverSection } from '#shared/domain/handover/handover-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { consentsOfMany, isInForce, scopesOf } from '#core/features/handovers/consents.service.ts';
import { logDisclosure } from '#core/features/handovers/disclosures.service.ts';
import { shareableStar } from '#core/features/handovers/shareable-star.service.ts';
import { restrictedCases } from '#core/features/rights/restrictions.service.ts';
import type { CoreServices, QueryContext } from '#core/kernel/contexts.ts';
import { listCards } from './cards.ts';
import { getMeetingRow, visibleEntries } from './meeting-access.ts';

type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;
type Recipients = z.input<typeof callover.packRecipients.output>;

/** A card as one agency may see it, and the consent that allows it. */
export interface AgencyCard {
  readonly card: CalloverCard;
  readonly caseId: CaseId;
  readonly consentId: string;
  readonly sections: readonly HandoverSection[];
}

/** Consents in force to share with somebody, of the persons of a meeting whose cases the actor may see. */
async function sharingConsents(reader: Reader, meetingId: string) {
  const { db, clock } = reader;
  await getMeetingRow(reader, meetingId);
  const persons = await visibleEntries(reader)
    .select(['callover_entries.id as entry_id', 'case_files.person_id'])
    .where('callover_entries.meeting_id', '=', meetingId)
    .where('case_files.id', 'not in', restrictedCases(db))
    .execute();
  const entryOf = new Map(persons.map(({ person_id, entry_id }) => [person_id, entry_id]));
  const consents = await consentsOfMany(db, [...entryOf.keys()]);
  const today = clock.today();
  return consents
    .filter((consent) => consent.kind === 'share_with' && isInForce(consent, today))
    .map((consent) => ({
      id: consent.id,
      entryId: entryOf.get(consent.person_id) ?? '',
      recipient: consent.recipient.trim(),
      scopes: scopesOf(consent),
    }));
}

/** Agencies that a consent in force names, by name, with how many cards each may see. @throws AppError `not_found` */
export async function listRecipients(reader: Reader, meetingId: string): Promise<Recipients> {
  const consents = await sharingConsents(reader, meetingId);
  return Array.from(
    Map.groupBy(consents, ({ recipient }) => recipient),
    ([recipient, same]) => ({ recipient, cards: new Set(same.map(({ entryId }) => entryId)).size }),
  ).toSorted((a, b) => a.recipient.localeCompare(b.recipient));
}

/**
 * The blocks that the scopes cover, strengths and what matters always (domain.md 5.5, 9.4). What the team keeps for
 * itself never goes: hunches, notes, earlier decisions, other agencies' consents, the person's message to the team.
 */
function consentedCard(
  card: CalloverCard,
  given: readonly ConsentScope[],
): Omit<AgencyCard, 'caseId' | 'consentId'> {
  const { whatMatters, strengths, daysAtHome, contact, star, keyDates, goals } = card.blocks;
  const has = (scope: ConsentScope) => given.includes(scope);
  const seesDates = has('dates_and_services');
  const shownStar = has('star') ? shareableStar(star ?? null, given) : null;
  const shownGoals = has('goals')
    ? (goals ?? []).filter(({ areaKey }) => areaKey === null || mayShareArea(areaKey, 'generic', given))
    : [];
  const dates = keyDates?.filter((date) => mayShareDate(date, given)) ?? [];
  const sections: HandoverSection[] = [
    'name_and_contact',
    'what_matters',
    'strengths',
    ...(has('home_and_tenancy') ? (['home_and_tenancy'] as const) : []),
    ...(shownGoals.length === 0 ? [] : (['goals'] as const)),
    ...(seesDates ? (['key_dates', 'services'] as const) : []),
    ...(shownStar === null ? [] : (['star'] as const)),
  ];
  return {
    sections,
    card: {
      ...card,
      mainWorker: seesDates ? card.mainWorker : '',
      secondWorker: seesDates ? card.secondWorker : '',
      method: seesDates ? card.method : null,
      blocks: {
        whatMatters,
        strengths,
        daysAtHome: has('home_and_tenancy') ? daysAtHome : undefined,
        contact: seesDates ? contact : undefined,
        star: shownStar ?? undefined,
        goals: shownGoals.length === 0 ? undefined : shownGoals,
        keyDates: seesDates && dates.length > 0 ? dates : undefined,
      },
    },
  };
}

/** The cards that consents in force for exactly this recipient cover, in running order. @throws AppError `not_found` */
export async function listAgencyCards(
  reader: Reader,
  meetingId: string,
  recipient: string,
): Promise<AgencyCard[]> {
  const consents = Map.groupBy(
    (await sharingConsents(reader, meetingId)).filter((consent) => consent.recipient === recipient),
    ({ entryId }) => entryId,
  );
  return (await listCards(reader, meetingId)).flatMap((card) => {
    const [first, ...more] = consents.get(card.entryId) ?? [];
    if (first === undefined) return [];
    const all = new Set([first, ...more].flatMap(({ scopes }) => scopes));
    const given = consentScopes.filter((scope) => all.has(scope));
    return [{ ...consentedCard(card, given), caseId: card.caseId, consentId: first.id }];
  });
}

/** Logs for each person that the agency now has the card (domain.md 9.4); runs once the file is written. */
export async function logPackDisclosures(
  core: CoreServices,
  recipient: string,
  cards: readonly AgencyCard[],
  encrypted: boolean,
): Promise<void> {
  const format = encrypted ? 'pdf_encrypted' : 'pdf';
  const detail = cards.map(({ caseId, sections }) => ({ caseId, sections, format }));
  await core.write(
    { action: 'export', entity: 'callover_pack', entityId: null, detail },
    cards.flatMap(({ caseId }) => [`case:${caseId}` as const, `timeline:${caseId}` as const]),
    async (context) => {
      for (const { caseId, consentId, sections } of cards) {
        await logDisclosure(context, {
          id: context.newId(),
          caseId,
          recipient,
          sections,
          basis: 'consent',
          basisReason: '',
          consentId,
          decidedBy: '',
          kind: 'callover_pack',
          format,
        });
      }
    },
  );
}
