import { supportMethods } from '../cases/case-codes.ts';
import {
  contactChannels,
  contactInitiatives,
  contactPlaces,
  contactStatuses,
} from '../contacts/contact-codes.ts';
import { accommodationTypes } from '../housing/accommodation-types.ts';
import { rentEntryKinds } from '../money/money-codes.ts';
import { readingContexts, readingMethods } from '../stars/star-codes.ts';
import type { StarShape } from '../stars/star-template.ts';
import type { SheetKind } from './sheet-codes.ts';

/** How the text of a cell is read. `team` is a code whose choices are the teams of the vault, by id. */
export type SheetFieldType =
  | 'line'
  | 'text'
  | 'names'
  | 'day'
  | 'birth_date'
  | 'time'
  | 'yes_no'
  | 'code'
  | 'team'
  | 'number'
  | 'amount';

/** One thing that a column may say. */
export interface SheetField {
  readonly name: string;
  readonly type: SheetFieldType;
  /** Of a line: the most letters. */
  readonly most: number;
  /** Of a code: its choices. */
  readonly codes: readonly string[];
  /** What it does: says who it is about, or is a thing to bring in. */
  readonly part: 'who' | 'what';
  /** Without a column for it (or a value for all rows) the sheet cannot be brought in. */
  readonly needed: boolean;
}

type More = Partial<Omit<SheetField, 'name' | 'type'>>;

const field = (name: string, type: SheetFieldType, more: More = {}): SheetField => ({
  name,
  type,
  most: 200,
  codes: [],
  part: 'what',
  needed: false,
  ...more,
});
const code = (name: string, codes: readonly string[], more: More = {}): SheetField =>
  field(name, 'code', { codes, ...more });

/** Ways to say whom a row is about; a file needs one of them. */
const who: readonly SheetField[] = [
  field('caseNumber', 'line', { most: 40, part: 'who' }),
  field('externalId', 'line', { most: 64, part: 'who' }),
  field('fullName', 'line', { most: 240, part: 'who' }),
  field('givenName', 'line', { most: 120, part: 'who' }),
  field('familyName', 'line', { most: 120, part: 'who' }),
  field('birthDate', 'birth_date', { part: 'who' }),
];

const places = accommodationTypes.map(({ key }) => key);

/** States in which a file may begin (domain.md 5.1); closed files come in by hand, with their own questions. */
export const openingStates = ['enquiry', 'opening', 'active'] as const;

const byKind: Readonly<Record<SheetKind, readonly SheetField[]>> = {
  people: [
    field('externalId', 'line', { most: 64, part: 'who' }),
    field('chosenName', 'line', { most: 120 }),
    field('givenName', 'line', { most: 120 }),
    field('familyName', 'line', { most: 120 }),
    field('otherNames', 'names', { most: 120 }),
    field('birthDate', 'birth_date'),
    field('birthDateApproximate', 'yes_no'),
    field('pronouns', 'line', { most: 60 }),
    field('language', 'line', { most: 60 }),
    field('interpreterNeeded', 'yes_no'),
    field('phone', 'line', { most: 60 }),
    field('otherWaysToReach', 'line', { most: 500 }),
    field('openedOn', 'day', { needed: true }),
    field('team', 'team', { needed: true }),
    code('method', supportMethods),
    code('state', openingStates, { needed: true }),
    code('accommodation', places),
    field('address', 'line', { most: 300 }),
    field('movedInOn', 'day'),
  ],
  notes: [
    ...who,
    field('on', 'day', { needed: true }),
    field('time', 'time'),
    field('minutes', 'number'),
    code('channel', contactChannels, { needed: true }),
    code('place', contactPlaces),
    code('status', contactStatuses, { needed: true }),
    code('initiative', contactInitiatives),
    field('whatHappened', 'text'),
    field('personSaid', 'text'),
    field('workerView', 'text'),
    field('author', 'line', { most: 120, needed: true }),
  ],
  stars: [
    ...who,
    field('on', 'day', { needed: true }),
    code('method', readingMethods, { needed: true }),
    code('context', readingContexts, { needed: true }),
    field('place', 'line', { most: 120 }),
    field('personComment', 'text'),
    field('workerComment', 'text'),
    field('author', 'line', { most: 120, needed: true }),
  ],
  rent: [
    ...who,
    field('tenancyAddress', 'line', { most: 300, part: 'who' }),
    field('on', 'day', { needed: true }),
    code('kind', rentEntryKinds),
    field('amount', 'amount'),
    field('due', 'amount'),
    field('paid', 'amount'),
    field('openingBalance', 'amount'),
    field('note', 'line', { most: 300 }),
    field('author', 'line', { most: 120, needed: true }),
  ],
  stays: [
    ...who,
    code('accommodation', places, { needed: true }),
    field('from', 'day', { needed: true }),
    field('until', 'day'),
    field('approximate', 'yes_no'),
    field('address', 'line', { most: 300 }),
    field('note', 'line', { most: 500 }),
  ],
  homes: [...who, field('movedInOn', 'day', { needed: true }), field('address', 'line', { most: 300 })],
};

/** Beginning of the two fields that each area of a star has: its number, and the words to it. */
export const areaField = (areaKey: string): string => `area:${areaKey}`;
export const areaNoteField = (areaKey: string): string => `areaNote:${areaKey}`;

/**
 * What the columns of a kind of sheet may say, in the order of a form.
 * @param star whose areas a sheet of star readings has
 */
export function sheetFieldsOf(kind: SheetKind, star: StarShape | null): readonly SheetField[] {
  if (kind !== 'stars' || star === null) return byKind[kind];
  return [
    ...byKind.stars,
    ...star.areas.map(({ key }) => field(areaField(key), 'number')),
    ...star.areas.map(({ key }) => field(areaNoteField(key), 'line', { most: 2000 })),
  ];
}
