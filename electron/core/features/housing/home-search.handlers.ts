import type { z } from 'zod';
import type { homeSearch, HousingOffer, OfferContent } from '#shared/contracts/home-search.ts';
import { anotherFollowed, findOfferProblems, searchDays } from '#shared/domain/housing/offer-rules.ts';
import { choiceAreas, choiceSteps } from '#shared/domain/housing/search-codes.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { noteSearchBegun } from '#core/features/cases/episodes.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import {
  type ChoiceRow,
  choiceRows,
  findOfferRow,
  findSearchRow,
  type OfferRow,
  offerRows,
  searchRows,
} from './home-search.queries.ts';
import { addMoment, changeMoment } from './moments.ts';

function contentOf(row: OfferRow): OfferContent {
  return {
    offeredOn: row.offered_on,
    viewingAt: row.viewing_at,
    viewedOn: row.viewed_on,
    address: row.address,
    homeType: row.home_type,
    rentAmount: row.rent_amount,
    rentFrequency: row.rent_frequency,
    personAnswer: row.person_answer,
    personReason: row.person_reason,
    landlordAnswer: row.landlord_answer,
  };
}

function columnsOf(offer: OfferContent) {
  return {
    offered_on: offer.offeredOn,
    viewing_at: offer.viewingAt,
    viewed_on: offer.viewedOn,
    address: offer.address,
    home_type: offer.homeType,
    rent_amount: offer.rentAmount,
    rent_frequency: offer.rentFrequency,
    person_answer: offer.personAnswer,
    person_reason: offer.personReason,
    landlord_answer: offer.landlordAnswer,
  };
}

function viewsOf(rows: readonly OfferRow[]): HousingOffer[] {
  const offers = rows.map((row) => ({ id: row.id, ...contentOf(row) }));
  return offers.map((offer) => ({
    ...offer,
    anotherFollowed: anotherFollowed(
      offer,
      offers.filter(({ id }) => id !== offer.id),
    ),
  }));
}

type Choice = z.output<typeof homeSearch.get.output>['choices'][number];

function choiceOf(row: ChoiceRow): Choice {
  const choices: Choice['choices'] = {};
  for (const area of choiceAreas) {
    const step = choiceSteps.find((known) => known === row[area]);
    if (step !== undefined) choices[area] = step;
  }
  return { id: row.id, on: row.on_day, choices, words: row.words, by: row.by_name };
}

function offerMoment({ offeredOn, address, personAnswer, personReason }: OfferContent) {
  return {
    act: 'home_offered',
    on: offeredOn,
    words: address,
    answer: personAnswer,
    text: personReason,
  } as const;
}

/** A search of this case that still goes on. @throws AppError `not_found` */
async function getOpenSearch({ db }: CommandContext, caseId: string, searchId: string) {
  const search = await findSearchRow(db, caseId, searchId);
  if (search === undefined || search.ended_on !== null) throw new AppError('not_found');
  return search;
}

export const homeSearchHandlers: Handlers<typeof homeSearch> = {
  async get({ db, clock }, { caseId }) {
    const searches = await searchRows(db, caseId);
    const offers = Map.groupBy(
      await offerRows(
        db,
        searches.map(({ id }) => id),
      ),
      ({ search_id }) => search_id,
    );
    return {
      searches: searches.map((row) => {
        const days = { startedOn: row.started_on, endedOn: row.ended_on };
        return {
          id: row.id,
          ...days,
          outcome: row.outcome,
          days: searchDays(days, clock.today()),
          offers: viewsOf(offers.get(row.id) ?? []),
        };
      }),
      choices: (await choiceRows(db, caseId)).map(choiceOf),
    };
  },

  async begin(context, { caseId, startedOn }) {
    const { db, clock, newId } = context;
    if (startedOn > clock.today()) refuseProblems({ startedOn: 'in_the_future' });
    const earlier = await searchRows(db, caseId);
    if (earlier.some(({ ended_on }) => ended_on === null)) throw new AppError('changed_meanwhile');
    if (earlier.some(({ ended_on }) => (ended_on ?? '') > startedOn))
      refuseProblems({ startedOn: 'before_start' });
    const id: string = newId();
    await db
      .insertInto('housing_searches')
      .values({ id, case_id: caseId, started_on: startedOn, ended_on: null, outcome: null })
      .execute();
    await noteSearchBegun(db, caseId, startedOn);
    await addMoment(context, caseId, { act: 'search_began', on: startedOn });
    return { searchId: id };
  },

  async end(context, { caseId, searchId, endedOn, outcome }) {
    const search = await getOpenSearch(context, caseId, searchId);
    if (endedOn > context.clock.today()) refuseProblems({ endedOn: 'in_the_future' });
    if (endedOn < search.started_on) refuseProblems({ endedOn: 'before_start' });
    await context.db
      .updateTable('housing_searches')
      .set({ ended_on: endedOn, outcome })
      .where('id', '=', search.id)
      .execute();
    await addMoment(context, caseId, { act: 'search_ended', on: endedOn, outcome });
    return {};
  },

  async addOffer(context, { caseId, searchId, offer }) {
    const { db, clock, newId } = context;
    const search = await getOpenSearch(context, caseId, searchId);
    refuseProblems(findOfferProblems(offer, { startedOn: search.started_on }, clock.today()));
    const id: string = newId();
    const entryKey = await addMoment(context, caseId, offerMoment(offer));
    await db
      .insertInto('housing_offers')
      .values({ id, entry_key: entryKey, search_id: search.id, ...columnsOf(offer) })
      .execute();
    return { offerId: id };
  },

  async changeOffer(context, { caseId, offerId, offer }) {
    const { db, clock } = context;
    const row = await findOfferRow(db, caseId, offerId);
    if (row === undefined) throw new AppError('not_found');
    refuseProblems(findOfferProblems(offer, { startedOn: row.started_on }, clock.today()));
    await db.updateTable('housing_offers').set(columnsOf(offer)).where('id', '=', row.id).execute();
    await changeMoment(context, row.entry_key, offerMoment(offer));
    return {};
  },

  async tellChoice(context, { caseId, on, choices, words }) {
    const { db, actor, clock, newId } = context;
    if (on > clock.today()) refuseProblems({ on: 'in_the_future' });
    if (Object.keys(choices).length === 0) refuseProblems({ choices: 'required' });
    const id: string = newId();
    await db
      .insertInto('choice_ratings')
      .values({
        id,
        case_id: caseId,
        on_day: on,
        area: choices.area ?? null,
        home_type: choices.home_type ?? null,
        live_with: choices.live_with ?? null,
        worker: choices.worker ?? null,
        words,
        by_name: actor.name,
      })
      .execute();
    await addMoment(context, caseId, { act: 'choice_told', on, text: words });
    return { id };
  },
};
