import { z } from 'zod';
import type { CaseState } from '#shared/domain/cases/case-codes.ts';
import type { RhythmWord } from '#shared/domain/contacts/contact-codes.ts';
import {
  type DatedContact,
  findRhythmStanding,
  type RhythmAgreement,
  type RhythmInput,
  type RhythmStanding,
} from '#shared/domain/contacts/rhythm.ts';
import { type Weekday, weekdays } from '#shared/domain/dates/calendar.ts';
import { findMethodRhythm, type MethodSettings } from '#shared/domain/methods/method-defaults.ts';
import { getMethodSettings } from '#core/features/methods/methods.service.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { CaseSummariesTable } from './cases.table.ts';

/** What of a case's row the contact clock needs. */
export type ContactFigures = Pick<
  CaseSummariesTable,
  | 'opened_on'
  | 'home_since'
  | 'support_started_on'
  | 'last_contact_on'
  | 'last_visit_on'
  | 'method'
  | 'cti_phase'
  | 'agreements'
> & { readonly state: CaseState };

/** What of the organisation the contact clock needs; read once for any number of cases. */
export interface ContactSettings {
  readonly weekStartsOn: Weekday;
  readonly methods: MethodSettings;
}

/** First day of the organisation's week, and what its methods ask for: two statements. */
export async function getContactSettings(db: ReadDb): Promise<ContactSettings> {
  const { weekStartsOn } = await getOrganisation(db);
  return {
    weekStartsOn: weekdays.find((weekday) => weekday === weekStartsOn) ?? 1,
    methods: await getMethodSettings(db),
  };
}

const storedAgreements = z.array(
  z.strictObject({
    from: z.string(),
    contactEveryDays: z.number(),
    visitEveryDays: z.number().nullable(),
    pauseEveryDays: z.number().nullable(),
  }),
);

/** The agreements of a case's row; nearly all rows have none or one. */
function agreementsOf(stored: string): RhythmAgreement[] {
  return stored === '[]' ? [] : storedAgreements.parse(JSON.parse(stored));
}

/** What the rhythm of a case is worked out from, out of its row of the lists. */
export function rhythmInputOf(
  figures: ContactFigures,
  today: string,
  { weekStartsOn, methods }: ContactSettings,
): RhythmInput {
  const contacts: DatedContact[] = [];
  if (figures.last_contact_on !== null) {
    contacts.push({ day: figures.last_contact_on, status: 'completed', channel: 'phone', place: 'remote' });
  }
  if (figures.last_visit_on !== null) {
    contacts.push({
      day: figures.last_visit_on,
      status: 'completed',
      channel: 'face_to_face',
      place: 'home',
    });
  }
  const { method, cti_phase: ctiPhase } = figures;
  const supportSince = figures.home_since ?? figures.support_started_on;
  return {
    today,
    weekStartsOn,
    state: figures.state,
    openedOn: figures.opened_on,
    movedInOn: figures.home_since,
    agreements: agreementsOf(figures.agreements),
    figures: methods.usual,
    usual: findMethodRhythm(methods, { method, ctiPhase, supportSince, today }),
    contacts,
  };
}

/** Where a case stands in its contact rhythm on a day, from its row of the lists (domain.md 6.2). */
export function findContactStanding(
  figures: ContactFigures,
  today: string,
  settings: ContactSettings,
): RhythmStanding | undefined {
  return findRhythmStanding(rhythmInputOf(figures, today, settings));
}

/** The word for a case's contact rhythm on a day, from its row of the lists (domain.md 6.2); null where none is due. */
export function findContactWord(
  figures: ContactFigures,
  today: string,
  settings: ContactSettings,
): RhythmWord | null {
  return findContactStanding(figures, today, settings)?.word ?? null;
}
