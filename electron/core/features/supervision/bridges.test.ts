import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { givenAction, givenMeeting } from '#tests/support/builders/callover.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { givenLog } from '#tests/support/builders/reflection.ts';
import { givenItem, givenSession, givenSupervision } from '#tests/support/builders/supervision.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let supervisor: WorkerId;
let supervisee: WorkerId;
let sessionId: string;

beforeEach(async () => {
  vault = await openTestVault();
  const given = await givenSupervision(vault);
  ({ supervisor, supervisee } = given);
  sessionId = await givenSession(vault, given.agreementId);
});
afterEach(() => vault.close());

const offers = () => vault.call('supervision.offers', { sessionId });

describe('what may be brought to a session', () => {
  it('is the supervisee’s own open callover actions, to the supervisee', async () => {
    await vault.as(vault.managerId);
    const { meetingId } = await givenMeeting(vault);
    const place = { meetingId, entryId: null };
    const id = await givenAction(vault, place, { text: 'Ask about the keys', ownerId: supervisee });
    await givenAction(vault, place, { text: 'Not mine', ownerId: vault.managerId });
    await vault.as(supervisee);
    expect(await offers()).toEqual([{ kind: 'callover_action', id, text: 'Ask about the keys', on: null }]);
    await vault.as(supervisor);
    expect(await offers()).toEqual([]);
  });

  it('is what the supervisee shared of their logs, to that supervisor, until it is taken back', async () => {
    await vault.as(supervisee);
    const logId = await givenLog(vault, { title: 'Silence on the stairs' });
    await givenLog(vault, { title: 'For me alone' });
    const to = { kind: 'colleague', id: supervisor } as const;
    const { shareId } = await vault.call('reflections.share', { logId, to });
    await vault.as(supervisor);
    expect(await offers()).toMatchObject([
      { kind: 'reflective_log', id: shareId, text: 'Silence on the stairs' },
    ]);
    await vault.as(supervisee);
    await vault.call('reflections.takeBack', { shareId });
    await vault.as(supervisor);
    expect(await offers()).toEqual([]);
  });
});

describe('a decision copied to the case file', () => {
  let caseId: CaseId;
  let itemId: string;
  beforeEach(async () => {
    await vault.as(vault.managerId);
    ({ caseId } = await givenPerson(vault));
    await vault.as(supervisor);
    itemId = await givenItem(vault, sessionId, {
      section: 'case_discussion',
      content: { caseId, text: 'Between the two of us', decision: 'Visits move to Tuesdays.' },
    });
  });

  const copy = (differences: object = {}) =>
    vault.answer('supervision.copyDecision', {
      caseId,
      sessionId,
      itemId,
      agreedWithPerson: 'to_be_discussed',
      reason: '',
      ...differences,
    });

  it('is that one line, once, and says that it comes from supervision', async () => {
    expect(await copy()).toMatchObject({ ok: true });
    const rows = await vault.db.selectFrom('case_decisions').selectAll().execute();
    expect(rows).toMatchObject([
      { case_id: caseId, text: 'Visits move to Tuesdays.', origin: 'supervision', on_day: '2026-11-22' },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Between');
    expect(await copy()).toMatchObject({ code: 'changed_meanwhile' });
    const { record } = await vault.call('supervision.session', { sessionId });
    expect(record?.items[0]?.decisionCopiedAt).not.toBeNull();
  });

  it('goes to the person it is about, by one of the two, and says why when the person does not agree', async () => {
    await vault.as(vault.managerId);
    const { caseId: another } = await givenPerson(vault, { chosenName: 'Tomáš' });
    expect(await copy()).toMatchObject({ code: 'not_found' });
    await vault.as(supervisor);
    expect(await copy({ caseId: another })).toMatchObject({ code: 'not_found' });
    expect(await copy({ agreedWithPerson: 'no' })).toMatchObject({ fields: { reason: 'required' } });
    expect(await copy({ itemId: await givenItem(vault, sessionId) })).toMatchObject({ code: 'not_found' });
  });

  it('never takes one that somebody keeps for themselves', async () => {
    const content = { caseId, decision: 'Not yet said' };
    const own = await givenItem(vault, sessionId, { section: 'case_discussion', isPrivate: true, content });
    expect(await copy({ itemId: own })).toMatchObject({ code: 'not_found' });
  });
});
