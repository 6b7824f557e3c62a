import { type CaseId, newId } from '#shared/lib/ids.ts';
import type { InputOf, OutputOf, TestVault } from '../test-vault.ts';

type NewMeeting = InputOf<'callover.create'>;
type Meeting = OutputOf<'callover.meeting'>;
type Entry = Meeting['entries'][number];

/** A callover of the first team today; say only what matters to the test. */
export function aMeeting(
  vault: Pick<TestVault, 'teamId' | 'managerId' | 'clock'>,
  differences: Partial<NewMeeting> = {},
): NewMeeting {
  return {
    kind: 'callover',
    teamId: vault.teamId,
    heldOn: vault.clock.today(),
    startsAt: '13:00',
    place: 'back room',
    minutes: 90,
    chairId: vault.managerId,
    attendeeIds: [],
    apologyIds: [],
    guests: [],
    ...differences,
  };
}

/** A meeting with these cases on its running order, planned by whoever is signed in. */
export async function givenMeeting(
  vault: TestVault,
  caseIds: readonly CaseId[] = [],
  differences: Partial<NewMeeting> = {},
): Promise<{ readonly meetingId: string; readonly entryIds: readonly string[] }> {
  const { meetingId } = await vault.call('callover.create', aMeeting(vault, differences));
  if (caseIds.length === 0) return { meetingId, entryIds: [] };
  const { entryIds } = await vault.call('callover.pick', { meetingId, caseIds: [...caseIds] });
  return { meetingId, entryIds };
}

/** A decision about a case; say only what matters to the test. */
export async function givenDecision(
  vault: TestVault,
  place: { readonly meetingId: string; readonly entryId: string },
  differences: Partial<Pick<Entry['decisions'][number], 'kind' | 'text' | 'agreedNeedsPerson'>> = {},
): Promise<string> {
  const decisionId = newId(vault.clock.millis());
  const decision = { kind: 'contact_rhythm' as const, text: 'A call on Sundays.', agreedNeedsPerson: true };
  await vault.call('callover.saveDecision', { ...place, decisionId, ...decision, ...differences });
  return decisionId;
}

/** An action of the signed-in manager, or of another worker; about nobody in particular without an entry. */
export async function givenAction(
  vault: TestVault,
  place: { readonly meetingId: string; readonly entryId: string | null },
  differences: Partial<Pick<Entry['actions'][number], 'text' | 'ownerId' | 'dueOn'>> = {},
): Promise<string> {
  const actionId = newId(vault.clock.millis());
  const action = { text: 'Ask the plants club.', ownerId: vault.managerId, dueOn: null };
  await vault.call('callover.saveAction', { ...place, actionId, ...action, ...differences });
  return actionId;
}

/** Reads a meeting back and closes it. */
export async function closeMeeting(vault: TestVault, meetingId: string): Promise<void> {
  await vault.call('callover.close', { meetingId, summary: '', learning: '' });
}
