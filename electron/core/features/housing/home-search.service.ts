import type { HandoverModel } from '#shared/contracts/prints.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { offerFigures, type OfferFigures, searchDays } from '#shared/domain/housing/offer-rules.ts';
import type { ChoiceArea } from '#shared/domain/housing/search-codes.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { wishesBlocks } from '#shared/i18n/pages/wishes-page.ts';
import { dayOf, startOfDay } from '#shared/lib/clock.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { OrganisationSettings } from '#core/features/organisation/organisation.service.ts';
import { findCurrentForPerson } from '#core/features/records/records.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import {
  choicesOfPeriod,
  type HousingPeriod,
  offerRows,
  offersOfPeriod,
  openSearchRows,
  viewingRows,
} from './home-search.queries.ts';

/** A search that goes on, in figures: no judgement in them. */
export interface SearchFacts {
  readonly startedOn: string;
  readonly days: number;
  readonly offered: number;
  readonly viewed: number;
}

/** The searches that go on in many cases, in two statements however many; a case without one is not in it. */
export async function listSearchFacts(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, SearchFacts>> {
  const searches = await openSearchRows(db, caseIds);
  const offers = Map.groupBy(
    await offerRows(
      db,
      searches.map(({ id }) => id),
    ),
    ({ search_id }) => search_id,
  );
  return new Map(
    searches.map(({ id, case_id, started_on }) => {
      const own = offers.get(id) ?? [];
      return [
        case_id,
        {
          startedOn: started_on,
          days: searchDays({ startedOn: started_on, endedOn: null }, today),
          offered: own.length,
          viewed: own.filter(({ viewed_on }) => viewed_on !== null).length,
        },
      ];
    }),
  );
}

/** Viewings ahead, for Today, callover and handover: one statement. Days included on both ends. */
export async function listViewingDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  const rows = await viewingRows(db, caseIds, startOfDay(from), startOfDay(addDays(to, 1)));
  return rows.flatMap(({ case_id, viewing_at, address }) =>
    viewing_at === null
      ? []
      : [
          {
            caseId: caseIdOf.parse(case_id),
            on: dayOf(viewing_at),
            at: viewing_at,
            kind: 'viewing' as const,
            text: address,
          },
        ],
  );
}

/** Counts of the offers made in a period, and of the people who got any (domain.md 4.4, `offers_per_person`, `offer_declined_without_loss`). */
export async function getOfferFigures(
  db: ReadDb,
  period: HousingPeriod,
): Promise<OfferFigures & { readonly people: number }> {
  const rows = await offersOfPeriod(db, period);
  const isCounted = (day: string) => day >= period.from && day <= period.to;
  const figures = [...Map.groupBy(rows, ({ search_id }) => search_id).values()].map((own) =>
    offerFigures(
      own.map(({ offered_on, viewed_on, person_answer }) => ({
        offeredOn: offered_on,
        viewedOn: viewed_on,
        personAnswer: person_answer,
      })),
      ({ offeredOn }) => isCounted(offeredOn),
    ),
  );
  const sum = (count: keyof OfferFigures) => figures.reduce((total, each) => total + each[count], 0);
  return {
    people: new Set(rows.filter(({ offered_on }) => isCounted(offered_on)).map(({ case_id }) => case_id))
      .size,
    offered: sum('offered'),
    viewed: sum('viewed'),
    declined: sum('declined'),
    declinedWithAnother: sum('declinedWithAnother'),
  };
}

/** Answers to "I had a real choice" in a period, 1 to 5: of each person the latest to each question (domain.md 4.4, `choice_rating`). */
export async function getChoiceAnswers(
  db: ReadDb,
  period: HousingPeriod,
): Promise<Readonly<Record<ChoiceArea, readonly number[]>>> {
  const rows = await choicesOfPeriod(db, period);
  const latest = (area: ChoiceArea) => [
    ...new Map(
      rows.flatMap((row) => {
        const answer = row[area];
        return answer === null ? [] : [[row.case_id, answer] as const];
      }),
    ).values(),
  ];
  return {
    area: latest('area'),
    home_type: latest('home_type'),
    live_with: latest('live_with'),
    worker: latest('worker'),
  };
}

/** A search that goes on, with the person's wishes, for pages that leave the house; null without one. */
export async function findSearchForOthers(
  db: ReadDb,
  { language, personWord }: Pick<OrganisationSettings, 'language' | 'personWord'>,
  caseId: CaseId,
): Promise<HandoverModel['search']> {
  const [search] = await openSearchRows(db, [caseId]);
  if (search === undefined) return null;
  const wishes = await findCurrentForPerson(db, caseId, 'housing_wishes');
  const isShared = wishes !== undefined && wishes.head.sharedWithPerson !== 'withheld_third_party_or_harm';
  if (!isShared || wishes.body.kind !== 'housing_wishes') return { startedOn: search.started_on, wishes: [] };
  const words = createWords();
  await speak(words, language, personWord);
  return { startedOn: search.started_on, wishes: wishesBlocks(words, wishes.body.content) };
}
