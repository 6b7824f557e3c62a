import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
let programmeId: string;
let sessionId: string;
const today = '2026-11-22';

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
  ({ id: programmeId } = await vault.call('groups.save', {
    id: null,
    programme: {
      name: 'Living with neighbours',
      kind: 'living_together',
      purpose: '',
      facilitators: ['Marek'],
      rhythm: 'monthly',
    },
  }));
  ({ id: sessionId } = await vault.call('groups.saveSession', {
    id: null,
    programmeId,
    session: {
      heldOn: today,
      topic: 'Noise',
      plan: '',
      whatHappened: '',
      atmosphere: '',
      learning: '',
      nextTopics: ['Bins'],
      guests: 2,
    },
  }));
  await vault.call('groups.invite', { caseId, programmeId, answer: 'would_like' });
});
afterEach(() => vault.close());

const agree = async () => {
  const { person_id: personId } = await vault.db
    .selectFrom('case_files')
    .select('person_id')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  await vault.db
    .insertInto('consents')
    .values({
      id: '019ab000-0000-7000-8000-0000000000a1',
      person_id: personId,
      kind: 'group_participation',
      scopes: '[]',
      recipient: 'Groups',
      given_on: today,
      method: 'written',
      expires_on: null,
      withdrawn_on: null,
      note: '',
      capacity_note: '',
      evidence_ref: '',
    })
    .execute();
};
const moments = async () =>
  (
    await vault.call('timeline.page', {
      caseId,
      kinds: ['network'],
      authorId: null,
      before: null,
      size: 10,
    })
  ).entries;

describe('a group', () => {
  it('keeps nobody by name without their agreement', async () => {
    await expect(
      vault.call('groups.attend', { caseId, sessionId, state: 'came', personNote: null }),
    ).rejects.toMatchObject({ code: 'consent_missing' });
    expect((await vault.call('groups.get', { id: programmeId })).invited).toMatchObject([
      { caseId, hasConsent: false, attendance: {} },
    ]);
  });

  it('says no more in the timeline than that somebody came, and takes a mistake back', async () => {
    await agree();
    await vault.call('groups.attend', { caseId, sessionId, state: 'came', personNote: 'Loud, but good.' });
    expect(await moments()).toMatchObject([{ act: 'group_came', name: '', text: '' }]);
    expect((await vault.call('groups.get', { id: programmeId })).sessions).toMatchObject([{ came: 3 }]);
    await vault.call('groups.attend', { caseId, sessionId, state: 'sent_regards', personNote: null });
    expect(await moments()).toEqual([]);
    expect((await vault.call('groups.ofCase', { caseId })).attended).toMatchObject([
      { state: 'sent_regards', personNote: 'Loud, but good.' },
    ]);
  });

  it('names only people whose files the reader may see', async () => {
    const other = await givenPerson(vault, { teamId: vault.otherTeamId, chosenName: 'Out Of Reach' });
    await vault.call('groups.invite', { caseId: other.caseId, programmeId, answer: 'invited' });
    await vault.as('worker');
    const { invited } = await vault.call('groups.get', { id: programmeId });
    expect(invited.map(({ name }) => name)).toEqual(['Ilka Varga']);
  });
});
