import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { givenPair } from '#tests/support/builders/pair.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { anItem, givenItem, givenSession, givenSupervision } from '#tests/support/builders/supervision.ts';
import { findReadable } from '#tests/support/readable-texts.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

/** quality.md, figure 10: so many sessions on push; `KEYSTEAD_HARNESS=full` plants a thousand. */
const sessions = process.env['KEYSTEAD_HARNESS'] === 'full' ? 1000 : 100;
/** Stands in every planted text. */
const mark = 'Kanarienvogel-7q2x';

let vault: TestVault;
let supervisor: WorkerId;
let supervisee: WorkerId;
let agreementId: string;
/** A supervisor who has an own key with the same worker. */
let other: WorkerId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ supervisor, supervisee, agreementId } = await givenSupervision(vault));
  other = await vault.addWorker({ name: 'Other Supervisor', roles: ['supervisor'] });
  await givenPair(vault, other, supervisee);
  await givenPair(vault, vault.managerId, supervisee);
});
afterEach(() => vault.close());

/** Marked text in every place of one session that takes any. */
async function plantSession(sessionId: string, caseId: string): Promise<void> {
  const text = `${mark} ${sessionId}`;
  const cycle = { experience: text, reflection: text, analysis: text, planning: text };
  const content = anItem({ text, caseId, strengths: text, plan: text, decision: text, cycle });
  const itemId = await givenItem(vault, sessionId, { section: 'case_discussion', content });
  await givenItem(vault, sessionId, { isPrivate: true, content: { text } });
  const actionId = newId(vault.clock.millis());
  const action = { sessionId, actionId, ownerId: supervisee, dueOn: null, text };
  await vault.call('supervision.saveAction', action);
  await vault.call('supervision.closeAction', { sessionId, actionId, status: 'done', note: text });
  await vault.call('supervision.bringItem', {
    sessionId,
    itemId: await givenItem(vault, sessionId, { isPrivate: true, content: { text } }),
  });
  await vault.call('supervision.tickItem', { sessionId, itemId, isDone: true });
}

/** Marked text in the agreement, in all sessions, in amendments, and with a supervisor outside. */
async function plantEverything(): Promise<void> {
  const { caseId } = await vault.as(vault.managerId).then(() => givenPerson(vault));
  const terms = { startsOn: '2026-11-22', everyDays: 30, minutes: 90 };
  await vault.as(supervisee);
  await vault.call('supervision.startOutside', { supervisorName: mark, ...terms });
  await vault.call('supervision.saveAgreement', {
    agreementId,
    kind: 'line',
    ...terms,
    reviewOn: '2027-11-22',
    words: {
      place: mark,
      confidentiality: mark,
      preparation: mark,
      recordKeeping: mark,
      cancellation: mark,
      differences: mark,
      expectSupervisee: mark,
      expectSupervisor: mark,
    },
  });
  let first = '';
  for (let n = 0; n < sessions; n += 1) {
    const sessionId = await givenSession(vault, agreementId);
    await plantSession(sessionId, caseId);
    if (n > 0) await vault.call('supervision.cancel', { sessionId, reason: mark, nextOn: null });
    else first = sessionId;
  }
  await amendFirst(first);
}

async function amendFirst(sessionId: string): Promise<void> {
  const held = {
    heldOn: vault.clock.today(),
    minutes: 90,
    mode: 'in_person',
    nextOn: null,
    nextAt: null,
  } as const;
  await vault.call('supervision.hold', { sessionId, ...held });
  const itemId = await givenItem(vault, sessionId, { content: { text: mark } });
  for (const who of [supervisor, supervisee]) {
    await vault.as(who);
    await vault.call('supervision.agree', { sessionId });
  }
  const amendmentId = newId(vault.clock.millis());
  await vault.call('supervision.amend', { sessionId, amendmentId, itemId, text: `${mark} 2`, reason: mark });
  const job = { what: 'session', id: sessionId, greyscale: false, encrypt: true } as const;
  await vault.call('supervision.print', job);
}

describe('texts of supervision, read by a third person who holds the database key', () => {
  it(
    'stay unread: by the manager, by another supervisor, and by one half of the pair what the other keeps',
    { timeout: 600_000 },
    async () => {
      await plantEverything();
      expect(await findReadable(vault, mark, vault.managerId)).toEqual([]);
      expect(await findReadable(vault, mark, other)).toEqual([]);
      const own = await findReadable(vault, mark, supervisor);
      expect(own).toEqual([
        'supervision_actions.content: opened',
        'supervision_agreements.words: opened',
        'supervision_amendments.content: opened',
        'supervision_items.content: opened',
        'supervision_sessions.reason: opened',
      ]);
    },
  );

  it('would be found if one were stored plain, in any of three writings', async () => {
    const sessionId = await givenSession(vault, agreementId);
    const itemId = await givenItem(vault, sessionId, { content: { text: mark } });
    expect(await findReadable(vault, mark, vault.managerId)).toEqual([]);
    for (const plain of [
      Buffer.from(JSON.stringify({ text: mark })),
      Buffer.from(`x${mark}`, 'utf16le'),
      Buffer.from(Buffer.from(`ab ${mark} cd`).toString('base64')),
    ]) {
      await vault.db
        .updateTable('supervision_items')
        .set({ content: plain })
        .where('id', '=', itemId)
        .execute();
      expect(await findReadable(vault, mark, vault.managerId)).toEqual(['supervision_items.content: plain']);
    }
  });

  it('would be found if one were sealed to the wrong person', async () => {
    const sessionId = await givenSession(vault, agreementId);
    const itemId = await givenItem(vault, sessionId, { isPrivate: true });
    const place = { table: 'supervision_items', recordId: itemId, column: 'content' };
    const content = vault.keysOf(other).personal.own.seal(place, JSON.stringify(anItem({ text: mark })));
    await vault.db.updateTable('supervision_items').set({ content }).where('id', '=', itemId).execute();
    expect(await findReadable(vault, mark, other)).toEqual(['supervision_items.content: opened']);
  });
});
