import { z } from 'zod';
import {
  choiceAreas,
  choiceSteps,
  homeTypes,
  landlordAnswers,
  liveWithWishes,
  offerAnswers,
  searchOutcomes,
} from '../domain/housing/search-codes.ts';
import { maxAmount } from '../domain/money/currency.ts';
import { payFrequencies } from '../domain/money/frequency.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, instant, line, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';

const lines = z.array(requiredLine(500)).max(40);

/** What the person wishes for in a home (domain.md 13.5, `HousingPreference`); a record, so that wishes may change. */
const wishesContent = z.strictObject({
  /** What the person brings to a home; known strengths fill it first. */
  strengths: lines,
  areas: lines,
  homeTypes: z.array(z.enum(homeTypes)),
  liveWith: z.enum(liveWithWishes),
  liveWithWho: line(300),
  floorOrAccess: line(300),
  pets: line(300),
  mustHave: lines,
  mustNotHave: lines,
  notes: text,
});
export type HousingWishes = z.infer<typeof wishesContent>;

export const housingWishesBody = z.strictObject({
  kind: z.literal('housing_wishes'),
  content: wishesContent,
  team: z.null(),
});
export type HousingWishesBody = z.infer<typeof housingWishesBody>;

/** A home that was offered, and what became of it (domain.md 13.5, `HousingOffer`). */
const offerContent = z.strictObject({
  offeredOn: day,
  /** When it is looked at together. */
  viewingAt: instant.nullable(),
  viewedOn: day.nullable(),
  address: requiredLine(300),
  homeType: z.enum(homeTypes).nullable(),
  /** Minor units of the organisation's currency. */
  rentAmount: z.number().int().min(0).max(maxAmount).nullable(),
  rentFrequency: z.enum(payFrequencies),
  personAnswer: z.enum(offerAnswers),
  /** The person's own words. */
  personReason: text,
  landlordAnswer: z.enum(landlordAnswers),
});
export type OfferContent = z.infer<typeof offerContent>;

const offer = offerContent.extend({
  id: z.uuid(),
  /** After a "no": whether another home was offered (domain.md 4.4); null while there was no "no". */
  anotherFollowed: z.boolean().nullable(),
});
export type HousingOffer = z.infer<typeof offer>;

const search = z.strictObject({
  id: z.uuid(),
  startedOn: day,
  endedOn: day.nullable(),
  outcome: z.enum(searchOutcomes).nullable(),
  /** Days looking so far, or until it ended. */
  days: z.number().int().min(0),
  /** Newest first. */
  offers: z.array(offer),
});

/** The person's own answers to "I had a real choice" (domain.md 4.4); what was not asked is left out. */
const choices = z.partialRecord(z.enum(choiceAreas), z.literal(choiceSteps));
const choice = z.strictObject({ id: z.uuid(), on: day, choices, words: z.string(), by: z.string() });

const onCase = z.strictObject({ caseId });
const changes = (input: { readonly caseId: string }) =>
  ['people', `case:${input.caseId}`, `timeline:${input.caseId}`] as const;

/** Looking for a home together: offers have no limit, and a "no" costs nothing. */
export const homeSearch = {
  /** Searches and answers about choice, newest first. The wishes are `records` of the kind `housing_wishes`. */
  get: query({
    input: onCase,
    output: z.strictObject({ searches: z.array(search), choices: z.array(choice) }),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`case:${input.caseId}`],
  }),
  begin: command({
    input: z.strictObject({ caseId, startedOn: day }),
    output: z.strictObject({ searchId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'housing_search', id: (_input, output) => output.searchId },
  }),
  end: command({
    input: z.strictObject({ caseId, searchId: z.uuid(), endedOn: day, outcome: z.enum(searchOutcomes) }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'housing_search', id: (input) => input.searchId },
  }),
  addOffer: command({
    input: z.strictObject({ caseId, searchId: z.uuid(), offer: offerContent }),
    output: z.strictObject({ offerId: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'housing_offer', id: (_input, output) => output.offerId },
  }),
  changeOffer: command({
    input: z.strictObject({ caseId, offerId: z.uuid(), offer: offerContent }),
    output: done,
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'housing_offer', id: (input) => input.offerId },
  }),
  tellChoice: command({
    input: z.strictObject({ caseId, on: day, choices, words: text }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'tools.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'choice_rating', id: (_input, output) => output.id },
  }),
} as const;
