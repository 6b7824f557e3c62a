import type { z } from 'zod';
import type { closing, SearchNotes } from '#shared/contracts/closing.ts';
import { consentStanding } from '#shared/domain/consent/consent-in-force.ts';
import { listContactLostGaps, measureAttempts } from '#shared/domain/cases/contact-lost.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { dayOf } from '#shared/lib/clock.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { findLastCompleted, listAttempts } from '#core/features/contacts/last-contact.service.ts';
import { findConsent, termOf } from '#core/features/handovers/consents.service.ts';
import { findCurrentForPerson } from '#core/features/records/records.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { episodeRow, findSearch, saveSearchRow } from './closing.queries.ts';

type Search = z.input<typeof closing.contactSearch.output>;

/** The day of the latest talk in the team about thin contact, when it came after the last contact (domain.md 6.3). */
async function findTeamTalk(db: ReadDb, caseId: CaseId, since: string): Promise<string | null> {
  const questions = await findCurrentForPerson(db, caseId, 'contact_questions');
  if (questions?.body.kind !== 'contact_questions' || !questions.body.content.talkedInTeam) return null;
  return questions.head.madeOn >= since ? questions.head.madeOn : null;
}

/** Asking somebody counts on a day on which the person's consent to it was in force. */
async function isNetworkAsked(db: ReadDb, caseId: CaseId, notes: SearchNotes): Promise<boolean> {
  const { networkOn, networkConsentId } = notes;
  if (networkOn === null) return false;
  const consent = await findConsent(db, await getPersonIdOfCase(db, caseId), networkConsentId);
  return consent !== undefined && consentStanding(termOf(consent), networkOn) === 'in_force';
}

/** What has been tried since the last contact, and what is missing before "contact lost" (domain.md 6.4). */
export async function getContactSearch(db: ReadDb, caseId: CaseId): Promise<Search> {
  const { no, episode_id } = await episodeRow(db, caseId);
  const row = await findSearch(db, episode_id);
  const last = await findLastCompleted(db, no);
  const since = last === undefined ? '' : dayOf(last.started_at);
  const notes: SearchNotes = {
    networkWho: row?.network_who ?? '',
    networkOn: row?.network_on ?? null,
    networkConsentId: row?.network_consent_id ?? null,
    messageOn: row?.message_on ?? null,
    messageHow: row?.message_how ?? '',
  };
  const attempts = (await listAttempts(db, no)).map(({ started_at, channel }) => ({
    day: dayOf(started_at),
    channel,
  }));
  const teamTalkOn = await findTeamTalk(db, caseId, since);
  const sinceThen = (on: string | null) => on !== null && on >= since;
  return {
    notes,
    savedBy: row?.by_name ?? '',
    teamTalkOn,
    ...measureAttempts(attempts),
    gaps: listContactLostGaps({
      attempts,
      networkContacted: sinceThen(notes.networkOn) && (await isNetworkAsked(db, caseId, notes)),
      talkedThroughInTeam: teamTalkOn !== null,
      messageLeft: sinceThen(notes.messageOn),
    }),
  };
}

/** Keeps what was tried besides the notes. @throws AppError `invalid_input` with the field */
export async function saveContactSearch(
  { db, actor, clock }: CommandContext,
  { caseId, notes }: { readonly caseId: CaseId; readonly notes: SearchNotes },
): Promise<void> {
  const today = clock.today();
  const { networkWho, networkOn, networkConsentId, messageOn, messageHow } = notes;
  const refuse = (field: keyof SearchNotes, code: 'in_the_future' | 'required' | 'not_a_choice'): never => {
    throw new AppError('invalid_input', { fields: { [`notes.${field}`]: code } });
  };
  if (networkOn !== null && networkOn > today) refuse('networkOn', 'in_the_future');
  if (messageOn !== null && messageOn > today) refuse('messageOn', 'in_the_future');
  if (networkOn !== null && networkWho === '') refuse('networkWho', 'required');
  const consent = await findConsent(db, await getPersonIdOfCase(db, caseId), networkConsentId);
  if (networkConsentId !== null && consent === undefined) refuse('networkConsentId', 'not_a_choice');
  const { episode_id } = await episodeRow(db, caseId);
  await saveSearchRow(db, {
    episode_id,
    network_who: networkWho,
    network_on: networkOn,
    network_consent_id: networkConsentId,
    message_on: messageOn,
    message_how: messageHow,
    by_name: actor.name,
  });
}
