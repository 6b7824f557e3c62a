import type { CaseState } from '#shared/domain/cases/case-codes.ts';
import type { RhythmWord } from '#shared/domain/contacts/contact-codes.ts';
import {
  type DatedContact,
  findRhythmStanding,
  type RhythmStanding,
} from '#shared/domain/contacts/rhythm.ts';
import { type Weekday, weekdays } from '#shared/domain/dates/calendar.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { CaseSummariesTable } from './cases.table.ts';

/** What of a case's row the contact clock needs. */
export type ContactFigures = Pick<
  CaseSummariesTable,
  'opened_on' | 'home_since' | 'last_contact_on' | 'last_visit_on'
> & { readonly state: CaseState };

/** First day of the organisation's week. */
export async function getWeekStart(db: ReadDb): Promise<Weekday> {
  const { weekStartsOn } = await getOrganisation(db);
  return weekdays.find((weekday) => weekday === weekStartsOn) ?? 1;
}

/** Where a case stands in its contact rhythm on a day, from its row of the lists (domain.md 6.2). */
export function findContactStanding(
  figures: ContactFigures,
  today: string,
  weekStartsOn: Weekday,
): RhythmStanding | undefined {
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
  return findRhythmStanding({
    today,
    weekStartsOn,
    state: figures.state,
    openedOn: figures.opened_on,
    movedInOn: figures.home_since,
    agreements: [],
    pauseEveryDays: null,
    contacts,
  });
}

/** The word for a case's contact rhythm on a day, from its row of the lists (domain.md 6.2); null where none is due. */
export function findContactWord(
  figures: ContactFigures,
  today: string,
  weekStartsOn: Weekday,
): RhythmWord | null {
  return findContactStanding(figures, today, weekStartsOn)?.word ?? null;
}
