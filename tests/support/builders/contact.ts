import type { Clock } from '#shared/lib/clock.ts';
import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';

type Note = InputOf<'contacts.save'>['content'];

/** What is written about one contact; say only what matters to the test. It began an hour ago. */
export function aNote(
  vault: { readonly clock: Pick<Clock, 'millis'> },
  differences: Partial<Note> = {},
): Note {
  return {
    startedAt: new Date(vault.clock.millis() - 3_600_000).toISOString(),
    minutes: 45,
    status: 'completed',
    initiative: 'worker',
    planned: true,
    channel: 'face_to_face',
    place: 'home',
    purposes: [],
    attendees: [],
    whatHappened: 'We sorted eleven letters.',
    personSaid: '',
    workerView: '',
    strengthNoticed: '',
    agreementsPerson: [],
    agreementsTeam: [],
    homeAndTenancy: '',
    moneyFollowUp: '',
    healthAndWellbeing: '',
    peopleAround: '',
    nextContactAt: null,
    nextContactPlan: '',
    goodNews: false,
    hunch: false,
    sharedWithPerson: 'not_yet',
    withheldReason: '',
    ...differences,
  };
}

/** A saved note of whoever is signed in. */
export async function givenNote(
  vault: TestVault,
  caseId: CaseId,
  differences: Partial<Note> = {},
): Promise<EntryId> {
  const content = aNote(vault, differences);
  return (await vault.call('contacts.save', { caseId, content, draftId: null })).entryId;
}
