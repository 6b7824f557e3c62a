import type { FieldCode, FieldProblems } from '../../lib/app-error.ts';
import type { ContactChannel, ContactPlace, ContactStatus } from './contact-codes.ts';

/** The facts of a contact that rules look at (domain.md 6.1). */
export interface ContactFacts {
  readonly status: ContactStatus;
  readonly channel: ContactChannel;
  readonly place: ContactPlace;
}

/** Places where being together counts as a visit (domain.md 6.2). */
const visitPlaces: ReadonlySet<ContactPlace> = new Set<ContactPlace>([
  'home',
  'street',
  'public_place',
  'accompanied_appointment',
  'institution',
]);

/** True when worker and person met where the person lives or is; a visit to our own office is a contact but no visit. */
export function isVisit(contact: ContactFacts): boolean {
  return (
    contact.status === 'completed' && contact.channel === 'face_to_face' && visitPlaces.has(contact.place)
  );
}

/** A note before it is saved: when, where, how long and one line are enough (domain.md 6.1). */
export interface ContactDraft extends ContactFacts {
  /** UTC instant. */
  readonly startedAt: string;
  readonly minutes: number | null;
  readonly whatHappened: string;
  readonly personSaid: string;
  readonly workerView: string;
  /** UTC instant. */
  readonly nextContactAt: string | null;
}

/** Longest contact that can be written down in one note: a day. */
const mostMinutes = 1440;

function minutesProblem({ status, minutes }: ContactDraft): FieldCode | undefined {
  if (minutes === null) return status === 'completed' ? 'required' : undefined;
  if (!Number.isInteger(minutes)) return 'not_a_number';
  if (minutes < (status === 'completed' ? 1 : 0)) return 'too_small';
  return minutes > mostMinutes ? 'too_big' : undefined;
}

/**
 * What keeps a note from being saved, by field; empty when nothing does. An attempt needs neither minutes nor words, and
 * a meeting that was called off may lie ahead. The line may stand in any of the three voices.
 */
export function findContactProblems(draft: ContactDraft, now: string): FieldProblems {
  const minutes = minutesProblem(draft);
  const hasHappened = draft.status === 'completed' || draft.status === 'attempted';
  const isWordless = [draft.whatHappened, draft.personSaid, draft.workerView].every(
    (text) => text.trim() === '',
  );
  return {
    ...(hasHappened && draft.startedAt > now ? { startedAt: 'in_the_future' } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    ...(draft.channel === 'face_to_face' && draft.place === 'remote' ? { place: 'does_not_match' } : {}),
    ...(draft.status === 'completed' && isWordless ? { whatHappened: 'required' } : {}),
    ...(draft.nextContactAt !== null && draft.nextContactAt <= draft.startedAt
      ? { nextContactAt: 'before_start' }
      : {}),
  };
}
