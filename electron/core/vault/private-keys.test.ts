import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/lib/app-error.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { copyIdentities, type Identities, newIdentity, publicKeyOf, wipeIdentities } from './identity.ts';
import { createPrivateKeys, type PrivateKeys } from './private-keys.ts';
import { sealKey, boxKey } from './sealed-box.ts';
import { createTextKey } from './sealed-text.ts';
import { sixWords } from './six-words.ts';

const damaged = new AppError('private_text_damaged');
const locked = new AppError('private_text_locked');
const place = { table: 'reflective_logs', recordId: 'r1', column: 'content' };

function people(count: number) {
  const all = Array.from({ length: count }, () => ({
    userId: newId<WorkerId>(0),
    identities: [newIdentity()] as Identities,
  }));
  const publicKeys = () =>
    all.flatMap(({ userId, identities }) =>
      identities.toReversed().map((each) => publicKeyOf(each, userId, '')),
    );
  const keys = (each: { userId: WorkerId; identities: Identities }): PrivateKeys =>
    createPrivateKeys({ ...each, publicKeys });
  return { all, keys, publicKeys };
}

function two() {
  const { all, keys, publicKeys } = people(2);
  const [one, other] = all;
  if (one === undefined || other === undefined) throw new Error('two were made');
  return { one, other, keys, publicKeys };
}

describe('a text under an own key', () => {
  const { one, other, keys } = two();
  const own = keys(one).own;

  it('comes back exactly, whatever it is', () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 600 });
    fc.assert(
      fc.property(anything, (units) => {
        const text = String.fromCharCode(...units);
        expect(own.open(place, own.seal(place, text))).toBe(text);
      }),
      { numRuns: 200, examples: [[[0xd83d]], [[0]], [[]]] },
    );
  });

  it('shows its length in steps of 256 bytes only, and never the same bytes twice', () => {
    const length = (text: string) => own.seal(place, text).length;
    expect(length('')).toBe(length('x'.repeat(251)));
    expect(length('x'.repeat(252))).toBe(length('') + 256);
    expect(own.seal(place, 'same').equals(own.seal(place, 'same'))).toBe(false);
  });

  it('opens at its place only', () => {
    const blob = own.seal(place, 'here');
    const elsewhere = [
      { ...place, table: 'x' },
      { ...place, recordId: 'x' },
      { ...place, column: 'x' },
    ];
    for (const wrong of elsewhere) expect(() => own.open(wrong, blob)).toThrow(damaged);
  });

  it('does not open with any byte changed, added or missing', () => {
    const blob = own.seal(place, 'here');
    for (let at = 0; at < blob.length; at += 1) {
      const changed = Buffer.from(blob);
      changed.writeUInt8(blob.readUInt8(at) ^ 1, at);
      expect(() => own.open(place, changed)).toThrow(AppError);
    }
    expect(() => own.open(place, Buffer.concat([blob, Buffer.of(0)]))).toThrow(damaged);
    expect(() => own.open(place, blob.subarray(0, -1))).toThrow(damaged);
    expect(() => own.open(place, Buffer.alloc(0))).toThrow(damaged);
  });

  it('is locked for anybody else, and damaged for one who has the key but is not the owner', () => {
    const blob = own.seal(place, 'mine');
    expect(() => keys(other).own.open(place, blob)).toThrow(locked);
    const { keyId, priv } = one.identities[0];
    expect(() => createTextKey(other.userId, [{ keyId, root: priv }]).open(place, blob)).toThrow(damaged);
  });

  it('opens under earlier keys too, and is sealed under the present one', () => {
    const [before] = one.identities;
    const later = createPrivateKeys({
      userId: one.userId,
      identities: [newIdentity(), before],
      publicKeys: () => [],
    });
    expect(later.own.open(place, own.seal(place, 'then'))).toBe('then');
    expect(() => own.open(place, later.own.seal(place, 'now'))).toThrow(locked);
    expect(later.publicHalves[1]?.x25519).toBe(publicKeyOf(before, one.userId, '').x25519);
  });

  it('opens as soon as its bytes are copied, and not once they are wiped', () => {
    const copy = copyIdentities(one.identities);
    const blob = own.seal(place, 'x');
    const copied = keys({ ...one, identities: copy });
    expect(copied.own.open(place, blob)).toBe('x');
    wipeIdentities(copy);
    expect(() => copied.own.open(place, blob)).toThrow(damaged);
    expect(own.open(place, blob)).toBe('x');
  });
});

describe('a shared key', () => {
  const { all, keys, publicKeys } = people(3);
  const [one, other, third] = all.map((each) => ({ ...each, keys: keys(each) }));
  if (one === undefined || other === undefined || third === undefined) throw new Error('three were made');
  const { key, sealedTo } = one.keys.newShared('share-1', [one.userId, other.userId]);
  const blob = key.seal(place, 'for two');
  const boxOf = (userId: WorkerId) => sealedTo.get(userId) ?? Buffer.alloc(0);

  it('opens for each member and for nobody else', () => {
    for (const member of [one, other]) {
      const opened = member.keys.openShared('share-1', boxOf(member.userId));
      expect(opened.open(place, blob)).toBe('for two');
    }
    expect(() => third.keys.openShared('share-1', boxOf(other.userId))).toThrow(locked);
  });

  it('can be passed on by a member', () => {
    const passed = other.keys.openShared('share-1', boxOf(other.userId)).sealFor(third.userId);
    expect(third.keys.openShared('share-1', passed).open(place, blob)).toBe('for two');
    const [half] = third.keys.publicHalves;
    expect(third.keys.openShared('share-1', key.sealFor(half)).open(place, blob)).toBe('for two');
  });

  it('belongs to its id, and its box to the very bytes', () => {
    const box = boxOf(other.userId);
    expect(() => other.keys.openShared('share-2', box)).toThrow(damaged);
    for (let at = 0; at < box.length; at += 1) {
      const changed = Buffer.from(box);
      changed.writeUInt8(box.readUInt8(at) ^ 1, at);
      expect(() => other.keys.openShared('share-1', changed)).toThrow(AppError);
    }
    expect(() => other.keys.openShared('share-1', box.subarray(1))).toThrow(damaged);
  });

  it('comes only from the sender that is trusted', () => {
    const box = boxOf(other.userId);
    const [half] = one.keys.publicHalves;
    expect(other.keys.openShared('share-1', box, [half]).open(place, blob)).toBe('for two');
    expect(() => other.keys.openShared('share-1', box, third.keys.publicHalves)).toThrow(damaged);
    // Somebody else's key under the sender's name and key id.
    const swapped = { ...half, x25519: third.keys.publicHalves[0].x25519 };
    expect(() => other.keys.openShared('share-1', box, [swapped])).toThrow(damaged);
  });

  it('cannot be made in another person’s name by one who only knows public halves', () => {
    const [recipient] = other.keys.publicHalves;
    const [insider] = third.identities;
    const own = publicKeyOf(insider, third.userId, '');
    const claimed = one.keys.publicHalves[0].keyId;
    const forger = boxKey(claimed, insider.x25519, own.x25519);
    const box = sealKey(randomBytes(32), 'share-1', forger, recipient);
    expect(() => other.keys.openShared('share-1', box)).toThrow(damaged);
  });

  it('is sealed to somebody’s latest key, and to nobody unknown', () => {
    expect(() => one.keys.newShared('share-3', [newId<WorkerId>(0)])).toThrow(new AppError('not_found'));
    const renewed = { userId: other.userId, identities: [newIdentity()] as Identities };
    const sender = createPrivateKeys({
      ...one,
      publicKeys: () => [...publicKeys(), publicKeyOf(renewed.identities[0], other.userId, '')],
    });
    expect(sender.getPublicHalf(other.userId).keyId).toBe(renewed.identities[0].keyId);
    expect(sender.getPublicHalf(one.userId)).toEqual(one.keys.publicHalves[0]);
  });
});

describe('six words', () => {
  const { one, other, keys } = two();
  const half = ([first]: PrivateKeys['publicHalves']) => first;

  it('are the same for both, and change with either key or person', async () => {
    const mine = half(keys(one).publicHalves);
    const theirs = half(keys(other).publicHalves);
    const words = await sixWords(mine, theirs);
    expect(words).toHaveLength(6);
    expect(words.every((word) => /^[a-z]{3,8}$/u.test(word))).toBe(true);
    expect(await sixWords(theirs, mine)).toEqual(words);
    const another = publicKeyOf(newIdentity(), other.userId, '').x25519;
    expect(await sixWords(mine, { ...theirs, x25519: another })).not.toEqual(words);
    expect(await sixWords({ ...mine, x25519: another }, theirs)).not.toEqual(words);
    expect(await sixWords(mine, { ...theirs, userId: newId<WorkerId>(1) })).not.toEqual(words);
  });
});
