import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkerId } from '#shared/lib/ids.ts';
import { type AppraisalPair, aTogether, aView, givenAppraisal } from '#tests/support/builders/practice.ts';
import { findReadable } from '#tests/support/readable-texts.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let two: AppraisalPair;
beforeEach(async () => {
  vault = await openTestVault();
  two = await givenAppraisal(vault);
});
afterEach(() => vault.close());

const canary = 'zq-kingfisher-7731';

/** Everything that the two and one of them alone may write, each with the canary in it. */
async function writeCanaries(): Promise<void> {
  const { id, workerId, supervisorId } = two;
  await vault.as(workerId);
  await vault.call('appraisals.saveView', { id, content: aView(canary) });
  const facts = { id: null, workerId, supervisorId };
  await vault.call('appraisals.saveObjective', {
    ...facts,
    reviewOn: null,
    status: 'open',
    content: {
      text: canary,
      smart: { specific: canary, measurable: '', achievable: '', realistic: '' },
      progress: canary,
    },
  });
  await vault.call('appraisals.savePlan', {
    ...facts,
    from: '2026-12-01',
    content: {
      aims: canary,
      items: [{ need: canary, activity: 'reading', by: canary, support: canary, outcome: canary }],
    },
  });
  await vault.call('practice.saveRecord', {
    id: null,
    kind: 'mentoring',
    on: '2026-11-20',
    withWhom: canary,
    learned: canary,
  });
  await vault.call('practice.keepDraft', { place: 'record/new', content: { learned: canary } });
  await vault.as(supervisorId);
  await vault.call('appraisals.saveView', { id, content: aView(canary) });
  await vault.call('appraisals.saveTogether', { id, content: aTogether(canary) });
  await vault.call('appraisals.agree', { id });
  await vault.as(workerId);
  await vault.call('appraisals.agree', { id });
  await vault.call('appraisals.amend', { id, text: canary });
}

describe('words of the two (quality 10)', () => {
  it('stand nowhere and open nowhere for a third who holds the database key', async () => {
    await writeCanaries();
    expect(await findReadable(vault, canary, vault.managerId)).toEqual([]);
  });

  it('would be found if one column forgot to seal, or sealed with the key of somebody else', async () => {
    await writeCanaries();
    await vault.db
      .updateTable('objectives')
      .set({ content: Buffer.from(JSON.stringify({ text: canary }), 'utf16le') })
      .execute();
    const place = { table: 'appraisals', recordId: two.id, column: 'together' };
    const leaked = vault.keysOf(vault.managerId).personal.own.seal(place, canary);
    await vault.db.updateTable('appraisals').set({ together: leaked }).execute();
    expect(await findReadable(vault, canary, vault.managerId)).toEqual([
      'appraisals.together: opened',
      'objectives.content: plain',
    ]);
  });

  it('do not open with the keys of anybody else, nor in another place', async () => {
    await writeCanaries();
    const appraisal = await vault.db.selectFrom('appraisals').selectAll().executeTakeFirstOrThrow();
    // A third makes the appraisal look like an own one with the same worker: the file is open to them.
    await vault.db
      .updateTable('appraisals')
      .set({ supervisor_id: vault.managerId })
      .where('id', '=', two.id)
      .execute();
    await vault.as(vault.managerId);
    expect(await vault.answer('appraisals.get', { id: two.id })).toMatchObject({ ok: false });
    await vault.db
      .updateTable('appraisals')
      .set({ supervisor_id: two.supervisorId, self_view: appraisal.manager_view })
      .where('id', '=', two.id)
      .execute();
    await vault.as(two.workerId);
    expect(await vault.answer('appraisals.get', { id: two.id })).toMatchObject({
      code: 'private_text_damaged',
    });
  });

  it('leave no hash in the audit by which words could be guessed', async () => {
    await writeCanaries();
    const events = await vault.db
      .selectFrom('audit_events')
      .selectAll()
      .where('entity', 'in', ['objective', 'development_plan', 'practice_record'])
      .execute();
    expect(events).toHaveLength(3);
    for (const { seq, detail } of events) {
      const ofNothing = createHmac('sha256', vault.keys.auditMacKey).update(`detail|${seq}|null`);
      expect(detail).toBe(ofNothing.digest('base64url'));
    }
  });
});

describe('one’s own records and drafts', () => {
  const record = {
    id: null,
    kind: 'coaching',
    on: '2026-11-20',
    withWhom: 'Eszter',
    learned: 'Wait.',
  } as const;
  const asOther = async <T>(who: WorkerId, work: () => Promise<T>): Promise<T> => {
    await vault.as(who);
    return work();
  };

  it('are the writer’s alone', async () => {
    const { id } = await vault.call('practice.saveRecord', record);
    await vault.call('practice.keepDraft', { place: 'record/new', content: { learned: 'half a' } });
    await asOther(two.supervisorId, async () => {
      expect(await vault.call('practice.records', {})).toEqual([]);
      expect(await vault.call('practice.findDraft', { place: 'record/new' })).toBeNull();
      expect(await vault.answer('practice.saveRecord', { ...record, id })).toMatchObject({
        code: 'not_found',
      });
      await vault.call('practice.removeRecord', { id });
      await vault.call('practice.discardDraft', { place: 'record/new' });
    });
    await asOther(two.workerId, async () => {
      expect(await vault.call('practice.records', {})).toMatchObject([
        { id, kind: 'coaching', on: '2026-11-20', content: { withWhom: 'Eszter', learned: 'Wait.' } },
      ]);
      expect(await vault.call('practice.findDraft', { place: 'record/new' })).toMatchObject({
        content: { learned: 'half a' },
      });
    });
  });

  it('are kept over and over, whatever is typed, and go with the record', async () => {
    const place = 'record/new';
    await vault.call('practice.keepDraft', { place, content: { learned: 'a' } });
    await vault.call('practice.keepDraft', { place, content: { learned: 'half of \ud83d' } });
    expect((await vault.call('practice.findDraft', { place }))?.content).toEqual({
      learned: 'half of \ud83d',
    });
    await vault.call('practice.saveRecord', record);
    expect(await vault.call('practice.findDraft', { place })).toBeNull();
    expect(await vault.db.selectFrom('practice_drafts').selectAll().execute()).toEqual([]);
  });

  it('are not dated in the future', async () => {
    expect(await vault.answer('practice.saveRecord', { ...record, on: '2026-11-23' })).toMatchObject({
      fields: { on: 'in_the_future' },
    });
  });
});
