import type { ReadingContent } from '#shared/contracts/stars.ts';
import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';
import type {
  ContactChannel,
  ContactInitiative,
  ContactPlace,
  ContactStatus,
} from '#shared/domain/contacts/contact-codes.ts';
import type { AccommodationKey } from '#shared/domain/housing/accommodation-types.ts';
import type { RentEntryKind } from '#shared/domain/money/money-codes.ts';
import type { openingStates } from '#shared/domain/spreadsheets/sheet-fields.ts';
import type { VaultPerson } from './find-person.ts';

/** Which row something comes from, and the cells it was made of as they stood there (domain.md 9.6, last line). */
interface FromRow {
  readonly line: number;
  readonly raw: Readonly<Record<string, string>>;
}

/** Somewhere to stay (domain.md 9.2). */
export interface PlacePlan {
  readonly typeKey: AccommodationKey;
  readonly since: string | null;
  readonly until: string | null;
  readonly approximate: boolean;
  readonly address: string;
  readonly note: string;
  /** Whether a draft of a tenancy is made with it. */
  readonly withTenancy: boolean;
}

/** What a new person's own page begins with; a known person's is never touched. */
export interface NewPersonFields {
  readonly chosenName: string;
  readonly legalGivenName: string;
  readonly legalFamilyName: string;
  readonly otherNames: readonly string[];
  readonly birthDate: string | null;
  readonly birthDateApproximate: boolean;
  readonly pronouns: string;
  readonly language: string;
  readonly interpreterNeeded: boolean;
  readonly phone: string;
  readonly otherWaysToReach: string;
}

export interface PersonPlan extends FromRow {
  /** `row`: the same person as an earlier row that makes them. */
  readonly target:
    | { readonly kind: 'new' }
    | { readonly kind: 'known'; readonly person: VaultPerson }
    | { readonly kind: 'row'; readonly line: number };
  /** The number of the other system that is new to this person; empty for none. */
  readonly externalId: string;
  readonly fields: NewPersonFields;
  readonly openedOn: string;
  readonly teamId: string;
  readonly state: (typeof openingStates)[number];
  readonly method: SupportMethod | null;
  readonly place: PlacePlan | null;
}

interface AboutKnown extends FromRow {
  readonly person: VaultPerson;
}

/** A note as somebody wrote it elsewhere, under the name of its author. */
export interface NotePlan extends AboutKnown {
  readonly author: string;
  readonly startedAt: string;
  readonly minutes: number | null;
  readonly channel: ContactChannel;
  readonly place: ContactPlace;
  readonly status: ContactStatus;
  readonly initiative: ContactInitiative;
  readonly whatHappened: string;
  readonly personSaid: string;
  readonly workerView: string;
}

export interface StarPlan extends AboutKnown {
  readonly author: string;
  readonly content: ReadingContent;
}

export interface RentPlan extends AboutKnown {
  readonly author: string;
  readonly tenancyId: string;
  readonly on: string;
  readonly kind: RentEntryKind;
  /** Minor units. */
  readonly amount: number;
  readonly note: string;
}

export interface StayPlan extends AboutKnown {
  readonly place: PlacePlan;
}

/** A draft of a tenancy, to be completed by a person. */
export interface HomePlan extends AboutKnown {
  readonly movedInOn: string;
  readonly address: string;
}

/** Everything that one sheet would write; a pure value. Only the list of its own kind has anything in it. */
export interface SheetPlan {
  readonly people: readonly PersonPlan[];
  readonly notes: readonly NotePlan[];
  readonly stars: readonly StarPlan[];
  readonly rent: readonly RentPlan[];
  readonly stays: readonly StayPlan[];
  readonly homes: readonly HomePlan[];
}

/** A plan that writes nothing. */
export const emptyPlan: SheetPlan = { people: [], notes: [], stars: [], rent: [], stays: [], homes: [] };
