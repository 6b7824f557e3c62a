import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';
import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Newest first. */
export function searchRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('housing_searches')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('started_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The searches of many cases that go on. */
export function openSearchRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('housing_searches')
    .selectAll()
    .where('case_id', 'in', inList(caseIds, ''))
    .where('ended_on', 'is', null)
    .execute();
}

export function findSearchRow(db: ReadDb, caseId: string, searchId: string) {
  return db
    .selectFrom('housing_searches')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('id', '=', searchId)
    .executeTakeFirst();
}

/** Offers of several searches, newest first. */
export function offerRows(db: ReadDb, searchIds: readonly string[]) {
  return db
    .selectFrom('housing_offers')
    .selectAll()
    .where('search_id', 'in', inList(searchIds, ''))
    .orderBy('offered_on', 'desc')
    .orderBy('entry_key', 'desc')
    .execute();
}
export type OfferRow = Awaited<ReturnType<typeof offerRows>>[number];

/** An offer of this case with the beginning of its search. */
export function findOfferRow(db: ReadDb, caseId: string, offerId: string) {
  return db
    .selectFrom('housing_offers')
    .innerJoin('housing_searches', 'housing_searches.id', 'housing_offers.search_id')
    .select(['housing_offers.id', 'housing_offers.entry_key', 'housing_searches.started_on'])
    .where('housing_searches.case_id', '=', caseId)
    .where('housing_offers.id', '=', offerId)
    .executeTakeFirst();
}

/** Newest first. */
export function choiceRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('choice_ratings')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
export type ChoiceRow = Awaited<ReturnType<typeof choiceRows>>[number];

/** Viewings ahead in open searches of many cases, where the person has not answered yet. */
export function viewingRows(db: ReadDb, caseIds: readonly string[], from: string, until: string) {
  return db
    .selectFrom('housing_offers')
    .innerJoin('housing_searches', 'housing_searches.id', 'housing_offers.search_id')
    .select(['housing_searches.case_id', 'housing_offers.viewing_at', 'housing_offers.address'])
    .where('housing_searches.case_id', 'in', inList(caseIds, ''))
    .where('housing_searches.ended_on', 'is', null)
    .where('housing_offers.viewed_on', 'is', null)
    .where('housing_offers.person_answer', '!=', 'no')
    .where('housing_offers.viewing_at', '>=', from)
    .where('housing_offers.viewing_at', '<', until)
    .orderBy('housing_offers.viewing_at')
    .execute();
}

/** A period of figures, of one service or method or of all. */
export interface HousingPeriod {
  readonly from: string;
  readonly to: string;
  readonly serviceId: string | null;
  readonly method: SupportMethod | null;
}

/** Cases whose present episode is of this service and method. */
function casesIn(db: ReadDb, { serviceId, method }: HousingPeriod) {
  const cases = db
    .selectFrom('case_files')
    .innerJoin('support_episodes', 'support_episodes.id', 'case_files.current_episode_id')
    .select('case_files.id');
  const ofService = serviceId === null ? cases : cases.where('support_episodes.service_id', '=', serviceId);
  return method === null ? ofService : ofService.where('support_episodes.method', '=', method);
}

/** All offers of the searches in which one was made in the period. */
export function offersOfPeriod(db: ReadDb, period: HousingPeriod) {
  return db
    .selectFrom('housing_offers')
    .innerJoin('housing_searches', 'housing_searches.id', 'housing_offers.search_id')
    .select([
      'housing_searches.case_id',
      'housing_offers.search_id',
      'housing_offers.offered_on',
      'housing_offers.viewed_on',
      'housing_offers.person_answer',
    ])
    .where('housing_searches.case_id', 'in', casesIn(db, period))
    .where('housing_offers.search_id', 'in', (eb) =>
      eb
        .selectFrom('housing_offers as made')
        .select('made.search_id')
        .where('made.offered_on', '>=', period.from)
        .where('made.offered_on', '<=', period.to),
    )
    .execute();
}

/** Answers about choice in the period, oldest first. */
export function choicesOfPeriod(db: ReadDb, period: HousingPeriod) {
  return db
    .selectFrom('choice_ratings')
    .selectAll()
    .where('case_id', 'in', casesIn(db, period))
    .where('on_day', '>=', period.from)
    .where('on_day', '<=', period.to)
    .orderBy('on_day')
    .orderBy('id')
    .execute();
}
