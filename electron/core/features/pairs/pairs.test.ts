import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkerId } from '#shared/lib/ids.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { publicKeyOf, newIdentity } from '#core/vault/identity.ts';
import { createPrivateKeys } from '#core/vault/private-keys.ts';
import { givenPair } from '#tests/support/builders/pair.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { getPairKey } from './pairs.service.ts';

let vault: TestVault;
let aoife: WorkerId;
let jonas: WorkerId;
beforeEach(async () => {
  vault = await openTestVault();
  aoife = await vault.addWorker({ name: 'Aoife Brennan', roles: ['supervisor'] });
  jonas = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
});
afterEach(() => vault.close());

const place = { table: 'supervision_items', recordId: '1', column: 'text' };
const code = (error: unknown) => (error instanceof AppError ? error.code : error);

async function seal(who: WorkerId, peer: WorkerId, text: string): Promise<Buffer> {
  await vault.as(who);
  return vault.core.read(async (context) => (await getPairKey(context, peer)).seal(place, text));
}

async function open(who: WorkerId, peer: WorkerId, blob: Buffer): Promise<string> {
  await vault.as(who);
  return vault.core.read(async (context) => (await getPairKey(context, peer)).open(place, blob));
}

async function state(who: WorkerId, peer: WorkerId) {
  await vault.as(who);
  return (await vault.call('pairs.get', { peerId: peer })).state;
}

async function words(who: WorkerId, peer: WorkerId): Promise<string> {
  await vault.as(who);
  return (await vault.call('pairs.get', { peerId: peer })).words.join(' ');
}

describe('a pair of colleagues', () => {
  it('sees the same six words on both sides, and others with anybody else', async () => {
    const seen = await words(aoife, jonas);
    expect(seen.split(' ')).toHaveLength(6);
    expect(await words(jonas, aoife)).toBe(seen);
    expect(await words(jonas, vault.managerId)).not.toBe(seen);
  });

  it('has no key before the words are confirmed', async () => {
    expect(await state(aoife, jonas)).toBe('not_compared');
    await expect(seal(aoife, jonas, 'x')).rejects.toThrow(new AppError('pair_not_compared'));
  });

  it('takes the words in any spelling of spaces and capitals, and refuses one wrong word', async () => {
    const seen = await words(aoife, jonas);
    await vault.as(jonas);
    const wrong = seen.replace(/^\S+/u, (first) => (first === 'zoo' ? 'able' : 'zoo'));
    expect(await vault.answer('pairs.confirmWords', { peerId: aoife, words: wrong })).toEqual({
      ok: false,
      code: 'invalid_input',
      fields: { words: 'does_not_match' },
    });
    expect(await state(jonas, aoife)).toBe('not_compared');
    const typed = `  ${seen.toUpperCase().replaceAll(' ', ',\n ')} `;
    await vault.call('pairs.confirmWords', { peerId: aoife, words: typed });
    expect(await state(jonas, aoife)).toBe('ready');
    expect(await state(aoife, jonas)).toBe('not_compared');
  });

  it('cannot be confirmed by word of mouth before the other side typed the words', async () => {
    await vault.as(aoife);
    expect(await vault.answer('pairs.confirmTold', { peerId: jonas })).toMatchObject({
      code: 'pair_not_compared',
    });
  });

  it('reads each other and is read by nobody else who opens the vault', async () => {
    await givenPair(vault, aoife, jonas);
    await givenPair(vault, aoife, vault.managerId);
    await givenPair(vault, jonas, vault.managerId);
    const blob = await seal(aoife, jonas, 'Two moves in one month');
    expect(await open(jonas, aoife, blob)).toBe('Two moves in one month');
    for (const peer of [aoife, jonas]) {
      await expect(open(vault.managerId, peer, blob)).rejects.toThrow(AppError);
    }
    await vault.as(vault.managerId);
    const boxes = await vault.db.selectFrom('pair_boxes').selectAll().execute();
    const opened = boxes.map(({ key_id, box }) => {
      try {
        return vault.keysOf(vault.managerId).personal.openShared(key_id, box).open(place, blob);
      } catch (error) {
        return code(error);
      }
    });
    expect(new Set(opened)).toEqual(new Set(['private_text_locked']));
  });

  it('refuses a key that an insider put in the place of theirs', async () => {
    await givenPair(vault, aoife, jonas);
    const identity = newIdentity();
    const insider = vault.managerId;
    const forged = createPrivateKeys({
      userId: insider,
      identities: [identity],
      publicKeys: () => [
        publicKeyOf(identity, insider, ''),
        { ...publicKeyOf(identity, jonas, ''), ...vault.keysOf(jonas).personal.publicHalves[0] },
      ],
    });
    const { id } = await vault.db.selectFrom('pair_keys').select('id').executeTakeFirstOrThrow();
    const box = forged.newShared(id, [jonas]).sealedTo.get(jonas) ?? Buffer.alloc(0);
    await vault.db.updateTable('pair_boxes').set({ box }).where('worker_id', '=', jonas).execute();
    await expect(seal(jonas, aoife, 'x')).rejects.toThrow(new AppError('private_text_damaged'));
  });

  it('notices new keys of the other, and reads on once both have compared again', async () => {
    await givenPair(vault, aoife, jonas);
    const before = await seal(jonas, aoife, 'before the reset');
    vault.renewKeys(jonas);
    expect(await state(aoife, jonas)).toBe('key_changed');
    expect(await open(aoife, jonas, before)).toBe('before the reset');
    expect(await state(jonas, aoife)).toBe('not_compared');
    const seen = await words(aoife, jonas);
    await vault.as(jonas);
    await vault.call('pairs.confirmWords', { peerId: aoife, words: seen });
    expect(await state(jonas, aoife)).toBe('waits_for_peer');
    await expect(open(jonas, aoife, before)).rejects.toThrow(new AppError('pair_waits_for_peer'));
    await vault.as(aoife);
    await vault.call('pairs.confirmTold', { peerId: jonas });
    expect(await state(jonas, aoife)).toBe('ready');
    expect(await open(jonas, aoife, before)).toBe('before the reset');
  });

  it('begins a new key when both have lost theirs, and what was written before stays sealed', async () => {
    await givenPair(vault, aoife, jonas);
    const before = await seal(jonas, aoife, 'before');
    vault.renewKeys(jonas);
    vault.renewKeys(aoife);
    await givenPair(vault, aoife, jonas);
    const after = await seal(aoife, jonas, 'after');
    expect(await open(jonas, aoife, after)).toBe('after');
    await expect(open(jonas, aoife, before)).rejects.toThrow(new AppError('private_text_locked'));
  });

  it('lists colleagues with how far each is, and never oneself', async () => {
    await givenPair(vault, aoife, jonas);
    await vault.as(aoife);
    expect(await vault.call('pairs.list', {})).toEqual([
      {
        peerId: jonas,
        name: 'Jonas Lindqvist',
        state: 'ready',
        comparedOn: '2026-11-22',
        peerCompared: true,
      },
      {
        peerId: vault.managerId,
        name: 'Mara Lind',
        state: 'not_compared',
        comparedOn: null,
        peerCompared: false,
      },
    ]);
    for (const call of ['pairs.get', 'pairs.confirmTold'] as const) {
      expect(await vault.answer(call, { peerId: aoife })).toMatchObject({ code: 'not_found' });
    }
  });
});
