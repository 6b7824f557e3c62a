import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Procedure } from '#shared/contracts/procedure.ts';
import { contracts } from '#shared/contracts/registry.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { sampleInput } from '#tests/support/sample-input.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

const outgoing = Object.entries(contracts).flatMap(([feature, contract]) =>
  Object.entries(contract).flatMap(([name, procedure]: [string, Procedure]) =>
    procedure.outgoing ? [{ name: `${feature}.${name}`, procedure }] : [],
  ),
);

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const restrict = () =>
  vault.call('restrictions.set', {
    caseId,
    requestId: null,
    from: vault.clock.today(),
    ground: 'accuracy_disputed',
    note: 'The debt to the power company.',
  });
const except = () =>
  vault.call('restrictions.except', { caseId, ground: 'consent', reason: 'She asked us to send it today.' });

async function codeOf(name: string, procedure: Procedure): Promise<string> {
  const envelope = await vault.answer(name, sampleInput(procedure.input, { caseId }));
  return envelope.ok ? 'ok' : envelope.code;
}

describe('procedures that give something to others', () => {
  it('are known, and each is about one case', () => {
    expect(outgoing.map(({ name }) => name).toSorted()).toEqual(
      expect.arrayContaining(['documents.prepareCopy', 'handovers.prepare', 'network.refer']),
    );
    for (const { procedure } of outgoing) expect(procedure.access).toMatchObject({ on: 'case' });
  });

  it.each(outgoing)(
    '$name: only while nothing is restricted, or with an exception of that day',
    async (each) => {
      const code = () => codeOf(each.name, each.procedure);
      expect(await code()).not.toBe('restricted');
      await restrict();
      expect(await code()).toBe('restricted');
      await except();
      expect(await code()).not.toBe('restricted');
      const manager = vault.managerId;
      await vault.as('supervisor');
      expect(await code()).toBe('restricted');
      vault.clock.forward(1);
      await vault.as(manager);
      expect(await code()).toBe('restricted');
    },
  );
});

describe('a restriction', () => {
  it('stands for everybody who sees the file, and support goes on', async () => {
    await vault.as('worker');
    await restrict();
    expect(await vault.call('restrictions.current', { caseId })).toMatchObject({
      ground: 'accuracy_disputed',
      note: 'The debt to the power company.',
      open: false,
    });
    await vault.call('dates.add', {
      caseId,
      kind: 'key_other',
      on: '2026-11-30',
      at: null,
      title: 'Talk about the letter',
      visibleToPerson: true,
    });
    expect(
      await vault.answer('restrictions.set', {
        caseId,
        requestId: null,
        from: vault.clock.today(),
        ground: 'claims',
        note: '',
      }),
    ).toMatchObject({ code: 'changed_meanwhile' });
  });

  it('is lifted by those who decide about rights, once the person was told', async () => {
    const { id } = await restrict();
    const lift = { caseId, id, on: '2026-11-22', toldOn: '2026-11-22', reason: 'We found the letter.' };
    await vault.as('supervisor');
    expect(await vault.answer('restrictions.lift', lift)).toMatchObject({ code: 'not_allowed' });
    await vault.as(vault.managerId);
    const problems = await vault.answer('restrictions.lift', {
      ...lift,
      on: '2026-11-21',
      toldOn: '2026-11-22',
    });
    expect(problems).toMatchObject({ fields: { on: 'before_start', toldOn: 'too_big' } });
    await except();
    await vault.call('restrictions.lift', lift);
    expect(await vault.call('restrictions.current', { caseId })).toBeNull();
    expect(await vault.call('restrictions.list', { caseId })).toMatchObject([
      {
        lifted: { on: '2026-11-22', toldOn: '2026-11-22', by: 'Mara Lind' },
        exceptions: [{ ground: 'consent', by: 'Mara Lind' }],
      },
    ]);
    expect(
      await vault.answer('restrictions.except', { caseId, ground: 'consent', reason: 'x' }),
    ).toMatchObject({
      code: 'not_found',
    });
  });

  it('keeps the person out of cards for another agency and out of figures', async () => {
    await vault.call('consents.give', {
      caseId,
      kind: 'share_with',
      scopes: ['star'],
      recipient: 'Health team',
      givenOn: '2026-11-01',
      method: 'written',
      expiresOn: null,
      note: '',
    });
    const { meetingId } = await givenMeeting(vault, [caseId]);
    expect(await vault.call('callover.packRecipients', { meetingId })).toHaveLength(1);
    const figures = { from: '2026-01-01', to: '2026-11-22', serviceId: null, method: null };
    const counted = async () => JSON.stringify(await vault.call('service.figures', figures));
    const before = await counted();
    await restrict();
    expect(await vault.call('callover.packRecipients', { meetingId })).toEqual([]);
    expect(await counted()).not.toBe(before);
  });
});

describe('a note of dispute', () => {
  const note = () => ({
    caseId,
    requestId: null,
    entryId: null,
    about: 'Why the tenancy ended',
    personWords: 'I was never late with the rent.',
    ourView: 'The landlord’s account shows two late payments.',
    notedOn: '2026-11-22',
  });

  it('stands in the file until the two agree', async () => {
    await vault.as('worker');
    const { id } = await vault.call('disputes.add', note());
    expect(await vault.call('disputes.list', { caseId })).toMatchObject([
      { entryId: null, about: 'Why the tenancy ended', personWords: 'I was never late with the rent.' },
    ]);
    await vault.call('disputes.settle', { caseId, id, on: '2026-11-22' });
    expect(await vault.call('disputes.list', { caseId })).toEqual([]);
    expect(await vault.answer('disputes.settle', { caseId, id, on: '2026-11-22' })).toMatchObject({
      code: 'not_found',
    });
  });

  it('hangs on an entry of this file and of no other', async () => {
    const [entry] = await vault.db.selectFrom('entries').select('id').execute();
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    const entryId = (entry?.id ?? '') as never;
    await vault.call('disputes.add', { ...note(), entryId });
    expect(await vault.call('disputes.list', { caseId })).toMatchObject([{ entryId: entry?.id }]);
    expect(await vault.answer('disputes.add', { ...note(), caseId: other, entryId })).toMatchObject({
      code: 'not_found',
    });
  });
});
