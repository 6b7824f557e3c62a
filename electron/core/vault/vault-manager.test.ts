import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  copyOf,
  type KeyVault,
  makeKeyVault,
  managerFor,
  managerName,
  noEntries,
  passphrase,
  sampleHeader,
  steppedClock,
  temporaryFolder,
} from '#tests/support/key-vault.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { openWithPassphrase } from './opening.ts';
import type { OpenVault } from './open-vault.ts';
import { withSecrets } from './secrets.ts';
import { getOpenedSlot, openDek, openIdentities } from './slots.ts';

vi.mock('hash-wasm', () => import('#tests/support/native-argon2.ts'));

const next = 'oyster mittens gravel parade';
const parent = temporaryFolder();
const folders: string[] = [parent];
let made: KeyVault;

beforeAll(async () => {
  made = await makeKeyVault(parent);
}, 60_000);
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

function fresh(): KeyVault {
  const copy = copyOf(made);
  folders.push(path.dirname(copy.folder));
  return copy;
}

function note(vault: OpenVault): unknown {
  return vault.connection.prepare('select body from notes').pluck().get();
}

/** PRIV of each identity that a passphrase opens, the present one first. */
function privateKeys(vault: KeyVault, phrase: string): Promise<readonly string[]> {
  return withSecrets(async (hold) => {
    const { header, slot, uk } = await openWithPassphrase(vault.folder, vault.managerId, phrase, hold);
    return openIdentities(header, slot, uk).map(({ priv }) => priv.toString('hex'));
  });
}

describe('a new vault', () => {
  it('opens with the passphrase of its manager and nothing else', async () => {
    const manager = managerFor();
    expect(manager.status(made.folder)).toEqual({
      state: 'locked',
      organisation: 'Lindenhof',
      users: [{ id: made.managerId, name: managerName }],
      waitSeconds: 0,
    });
    const vault = await manager.unlock(made.folder, made.managerId, passphrase);
    expect(note(vault)).toBe('dried out the hall');
    expect(vault.organisation).toBe('Lindenhof');
    vault.close(noEntries);
    const wrong = manager.unlock(made.folder, made.managerId, `${passphrase} `);
    await expect(wrong).rejects.toMatchObject({ code: 'wrong_passphrase' });
  });

  it('holds no secret in the clear', () => {
    const text = fs.readFileSync(path.join(made.folder, 'vault.json'), 'utf8');
    expect(text).not.toContain(passphrase);
    expect(text).not.toContain(made.kit.replaceAll(' ', '').slice(0, 26));
    expect(text).not.toContain(made.personalCode.replaceAll('-', '').slice(0, 26));
    expect(fs.readFileSync(path.join(made.folder, 'vault.db')).includes('dried out')).toBe(false);
  });

  it('knows nobody else', async () => {
    const stranger = managerFor().unlock(made.folder, newId<WorkerId>(1), passphrase);
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the passphrase', () => {
  it('after a wrong one makes the next try wait, also a right one, and counts only real tries', async () => {
    const clock = steppedClock();
    const manager = managerFor(clock);
    const wrong = () => manager.unlock(made.folder, made.managerId, 'not this one at all');
    await expect(wrong()).rejects.toMatchObject({ code: 'wrong_passphrase' });
    const early = manager.unlock(made.folder, made.managerId, passphrase);
    await expect(early).rejects.toMatchObject({ code: 'wait_before_retry', facts: { seconds: 1 } });
    expect(manager.status(made.folder)).toMatchObject({ waitSeconds: 0.5 });
    clock.step(500);
    const mistyped = { userId: made.managerId, kit: 'K7QM', personalCode: null, passphrase: next };
    await expect(manager.resetWithKit(made.folder, mistyped)).rejects.toMatchObject({
      code: 'wrong_recovery_key',
      fields: { kit: 'invalid' },
    });
    (await manager.unlock(made.folder, made.managerId, passphrase)).close(noEntries);
  });

  it('is changed by wrapping one key anew: code and kit still open, the old one does not', async () => {
    const vault = fresh();
    const { folder, managerId } = vault;
    const clock = steppedClock();
    const manager = managerFor(clock);
    const before = await privateKeys(vault, passphrase);
    const database = fs.readFileSync(path.join(folder, 'vault.db'));
    await expect(manager.changePassphrase(folder, managerId, passphrase, 'short')).rejects.toMatchObject({
      code: 'passphrase_too_weak',
    });
    await expect(manager.changePassphrase(folder, managerId, 'wrong', next)).rejects.toMatchObject({
      code: 'wrong_passphrase',
    });
    clock.step(1000);
    await manager.changePassphrase(folder, managerId, passphrase, next);
    expect(fs.readFileSync(path.join(folder, 'vault.db')).equals(database)).toBe(true);
    expect(await privateKeys(vault, next)).toEqual(before);
    await expect(manager.unlock(folder, managerId, passphrase)).rejects.toMatchObject({
      code: 'wrong_passphrase',
    });
    clock.step(30_000);
    const { personalCode } = vault;
    const again = await manager.resetWithCode(folder, { userId: managerId, personalCode, passphrase });
    expect(note(again)).toBe('dried out the hall');
    again.close(noEntries);
    expect(await privateKeys(vault, passphrase)).toEqual(before);
  });

  it('is not reset by a wrong or mistyped code, nor to a weak one', async () => {
    const { folder, managerId, kit, personalCode } = made;
    const manager = managerFor();
    const reset = (code: string, phrase = next) =>
      manager.resetWithCode(folder, { userId: managerId, personalCode: code, passphrase: phrase });
    await expect(reset(personalCode, 'weak')).rejects.toMatchObject({ code: 'passphrase_too_weak' });
    await expect(reset(kit)).rejects.toMatchObject({ fields: { personalCode: 'invalid' } });
    const other = managerFor().prepareKit().personalCode.join('');
    await expect(reset(other)).rejects.toMatchObject({ code: 'wrong_recovery_code', fields: undefined });
  });
});

describe('a colleague', () => {
  const addTo = async (
    session: OpenVault,
    name: string,
    persist = (write: () => void) => write(),
    userId = newId<WorkerId>(2),
  ) => {
    const user = { userId, name, passphrase: next };
    await managerFor().addUser(session, user, (_code, write) => Promise.resolve(persist(write)));
    return userId;
  };
  const add = async (vault: KeyVault, name: string, persist = (write: () => void) => write()) => {
    const session = await managerFor().unlock(vault.folder, vault.managerId, passphrase);
    try {
      return await addTo(session, name, persist);
    } finally {
      session.close(noEntries);
    }
  };

  it('gets an own way in, and signatures of both are told apart', async () => {
    const vault = fresh();
    const manager = managerFor();
    const first = await manager.unlock(vault.folder, vault.managerId, passphrase);
    const data = Buffer.from('h');
    const userId = await addTo(first, 'Sam Okoro');
    const signedByFirst = first.keys.sign(data);
    const macKey = Buffer.from(first.keys.auditMacKey);
    first.close(noEntries);
    const second = await manager.unlock(vault.folder, userId, next);
    expect(note(second)).toBe('dried out the hall');
    expect(second.keys.auditMacKey.equals(macKey)).toBe(true);
    expect(second.keys.verify(vault.managerId, data, signedByFirst)).toBe(true);
    expect(second.keys.verify(userId, data, signedByFirst)).toBe(false);
    expect(second.keys.verify(userId, data, second.keys.sign(data))).toBe(true);
    second.close(noEntries);
  });

  it('added during a session is known to that session', async () => {
    const vault = fresh();
    const session = await managerFor().unlock(vault.folder, vault.managerId, passphrase);
    const userId = await addTo(session, 'Sam Okoro');
    const data = Buffer.from('h');
    expect(session.keys.verify(userId, data, session.keys.sign(data))).toBe(false);
    session.close(noEntries);
    const own = await managerFor().unlock(vault.folder, userId, next);
    const signature = own.keys.sign(data);
    own.close(noEntries);
    const later = await managerFor().unlock(vault.folder, vault.managerId, passphrase);
    expect(later.keys.verify(userId, data, signature)).toBe(true);
    later.close(noEntries);
  });

  it('needs an own name, one way in only, and a strong passphrase', async () => {
    const vault = fresh();
    const session = await managerFor().unlock(vault.folder, vault.managerId, passphrase);
    const exists = { code: 'user_exists' };
    await expect(addTo(session, managerName.toUpperCase())).rejects.toMatchObject(exists);
    const again = addTo(session, 'Another name', undefined, vault.managerId);
    await expect(again).rejects.toMatchObject(exists);
    const user = { userId: newId<WorkerId>(3), name: 'Sam', passphrase: 'sam' };
    const refused = managerFor().addUser(session, user, () => Promise.resolve());
    await expect(refused).rejects.toMatchObject({ code: 'passphrase_too_weak' });
    session.close(noEntries);
  });

  it('gets no slot when the row cannot be written', async () => {
    const vault = fresh();
    const failing = add(vault, 'Sam Okoro', () => {
      throw new Error('constraint');
    });
    await expect(failing).rejects.toThrow('constraint');
    expect(managerFor().status(vault.folder)).toMatchObject({ users: [{ name: managerName }] });
  });
});

describe('a new personal code', () => {
  it('takes the place of the one before; keys, passphrase and kit stay', async () => {
    const vault = fresh();
    const { folder, managerId } = vault;
    const clock = steppedClock();
    const manager = managerFor(clock);
    const before = await privateKeys(vault, passphrase);
    const code = (await manager.renewPersonalCode(folder, managerId, passphrase)).join(' ');
    expect(await privateKeys(vault, passphrase)).toEqual(before);
    const reset = (personalCode: string) =>
      manager.resetWithCode(folder, { userId: managerId, personalCode, passphrase: next });
    await expect(reset(vault.personalCode)).rejects.toMatchObject({ code: 'wrong_recovery_code' });
    clock.step(30_000);
    (await reset(code)).close(noEntries);
    expect(await privateKeys(vault, next)).toEqual(before);
  });

  it('leaves alone the code that earlier keys wait behind', async () => {
    const vault = fresh();
    const { folder, managerId, kit, personalCode } = vault;
    const manager = managerFor();
    const [before] = await privateKeys(vault, passphrase);
    const lost = { userId: managerId, kit, personalCode: null, passphrase: next };
    (await manager.resetWithKit(folder, lost)).vault.close(noEntries);
    await manager.renewPersonalCode(folder, managerId, next);
    await manager.givePersonalCode(folder, managerId, next, personalCode);
    expect(await privateKeys(vault, next)).toContain(before);
  });

  it('is not made without the own passphrase', async () => {
    const vault = fresh();
    const header = () => fs.readFileSync(path.join(vault.folder, 'vault.json'), 'utf8');
    const stands = header();
    const wrong = managerFor().renewPersonalCode(vault.folder, vault.managerId, 'not this one at all');
    await expect(wrong).rejects.toMatchObject({ code: 'wrong_passphrase' });
    expect(header()).toBe(stands);
  });
});

describe('a reset with the kit', () => {
  it('without the code opens the records and leaves private keys behind the old code, to be given later', async () => {
    const vault = fresh();
    const { folder, managerId, kit } = vault;
    const clock = steppedClock();
    const manager = managerFor(clock);
    const [before] = await privateKeys(vault, passphrase);
    const session = await manager.unlock(folder, managerId, passphrase);
    const data = Buffer.from('h');
    const signature = session.keys.sign(data);
    session.close(noEntries);

    const typed = kit.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    const reset = { userId: managerId, kit: typed, personalCode: null, passphrase: next };
    const done = await manager.resetWithKit(folder, reset);
    expect(done.privateKept).toBe(false);
    expect(note(done.vault)).toBe('dried out the hall');
    expect(done.vault.keys.verify(managerId, data, signature)).toBe(true);
    expect(done.vault.keys.verify(managerId, data, done.vault.keys.sign(data))).toBe(true);
    done.vault.close(noEntries);

    await expect(manager.unlock(folder, managerId, passphrase)).rejects.toMatchObject({
      code: 'wrong_passphrase',
    });
    clock.step(30_000);
    const byOldCode = { userId: managerId, personalCode: vault.personalCode, passphrase };
    await expect(manager.resetWithCode(folder, byOldCode)).rejects.toMatchObject({
      code: 'wrong_recovery_code',
    });
    clock.step(30_000);
    const [fresh1, ...none] = await privateKeys(vault, next);
    expect(none).toEqual([]);
    expect(fresh1).not.toBe(before);

    await manager.givePersonalCode(folder, managerId, next, vault.personalCode);
    expect(await privateKeys(vault, next)).toEqual([fresh1, before]);
    const twice = manager.givePersonalCode(folder, managerId, next, vault.personalCode);
    await expect(twice).rejects.toMatchObject({ code: 'wrong_recovery_code' });
  });

  it('with the code loses nothing and makes the old code worthless', async () => {
    const vault = fresh();
    const { folder, managerId, kit, personalCode } = vault;
    const clock = steppedClock();
    const manager = managerFor(clock);
    const before = await privateKeys(vault, passphrase);
    const done = await manager.resetWithKit(folder, {
      userId: managerId,
      kit,
      personalCode,
      passphrase: next,
    });
    expect(done.privateKept).toBe(true);
    done.vault.close(noEntries);
    expect(await privateKeys(vault, next)).toEqual(before);
    const byOldCode = manager.resetWithCode(folder, { userId: managerId, personalCode, passphrase });
    await expect(byOldCode).rejects.toMatchObject({ code: 'wrong_recovery_code' });
    clock.step(30_000);
    const fromPaper = { userId: managerId, personalCode: done.personalCode.join(' '), passphrase };
    (await manager.resetWithCode(folder, fromPaper)).close(noEntries);
  });

  it('takes the code of an earlier time as well: those keys come back, the ones between wait', async () => {
    const vault = fresh();
    const { folder, managerId, kit, personalCode } = vault;
    const manager = managerFor();
    const [first] = await privateKeys(vault, passphrase);
    const reset = { userId: managerId, kit, passphrase: next };
    const lost = await manager.resetWithKit(folder, { ...reset, personalCode: null });
    lost.vault.close(noEntries);
    const [between] = await privateKeys(vault, next);
    const found = await manager.resetWithKit(folder, { ...reset, personalCode });
    expect(found.privateKept).toBe(false);
    found.vault.close(noEntries);
    expect((await privateKeys(vault, next)).slice(1)).toEqual([first]);
    await manager.givePersonalCode(folder, managerId, next, lost.personalCode.join(''));
    expect((await privateKeys(vault, next)).slice(1)).toEqual([first, between]);
  });

  it('changes nothing with a wrong kit, a wrong code, a weak passphrase or an unknown person', async () => {
    const vault = fresh();
    const { folder, managerId, kit } = vault;
    const clock = steppedClock();
    const manager = managerFor(clock);
    const before = fs.readFileSync(path.join(folder, 'vault.json'));
    const other = manager.prepareKit();
    const right = { userId: managerId, kit, personalCode: null, passphrase: next };
    const refused = [
      [{ ...right, kit: other.kit.join(' ') }, 'wrong_recovery_key'],
      [{ ...right, personalCode: other.personalCode.join(' ') }, 'wrong_recovery_code'],
      [{ ...right, personalCode: kit }, 'wrong_recovery_code'],
      [{ ...right, passphrase: 'passwordpassword' }, 'passphrase_too_weak'],
      [{ ...right, userId: newId<WorkerId>(9) }, 'not_found'],
    ] as const;
    for (const [reset, code] of refused) {
      await expect(manager.resetWithKit(folder, reset)).rejects.toMatchObject({ code });
      clock.step(30_000);
    }
    expect(fs.readFileSync(path.join(folder, 'vault.json')).equals(before)).toBe(true);
  });

  it('waits until the vault is closed elsewhere, and changes nothing then', async () => {
    const vault = fresh();
    const { folder, managerId, kit } = vault;
    const session = await managerFor().unlock(folder, managerId, passphrase);
    const before = fs.readFileSync(path.join(folder, 'vault.json'));
    const reset = { userId: managerId, kit, personalCode: null, passphrase: next };
    await expect(managerFor().resetWithKit(folder, reset)).rejects.toMatchObject({ code: 'vault_in_use' });
    expect(fs.readFileSync(path.join(folder, 'vault.json')).equals(before)).toBe(true);
    session.close(noEntries);
  });
});

it('a reset that cannot be written frees the vault and changes nothing', async () => {
  const { folder, managerId, kit } = fresh();
  const manager = managerFor();
  const inTheWay = path.join(folder, 'vault.json.tmp');
  fs.mkdirSync(inTheWay);
  const reset = { userId: managerId, kit, personalCode: null, passphrase: next };
  await expect(manager.resetWithKit(folder, reset)).rejects.toMatchObject({ code: 'EISDIR' });
  fs.rmdirSync(inTheWay);
  (await manager.unlock(folder, managerId, passphrase)).close(noEntries);
  expect(fs.existsSync(inTheWay)).toBe(false);
});

it('a code that opens no slot of the header is a damaged header', () => {
  const { slots } = sampleHeader();
  const code = slots.find((slot) => slot.type === 'code');
  if (code === undefined) throw new Error('the sample has a code slot');
  expect(() => getOpenedSlot(slots, code)).toThrow('vault_header_damaged');
});

it('a wrap that the right UK does not open is a damaged header', () => {
  const header = sampleHeader();
  const slot = header.slots.find((each) => each.type === 'passphrase');
  if (slot === undefined) throw new Error('the sample has a passphrase slot');
  expect(() => openDek(header, slot, randomBytes(32))).toThrow('vault_header_damaged');
});

describe('the anchor', () => {
  const entries = (vault: OpenVault, upTo: number) => {
    vault.connection.exec('create table if not exists audit_events (seq integer primary key, h text) strict');
    const add = vault.connection.prepare('insert into audit_events values (?, ?)');
    for (let seq = 1; seq <= upTo; seq += 1) add.run(seq, `h${seq}`);
  };

  it('refuses an older copy of the database, and one whose history was rebuilt', async () => {
    const { folder, managerId } = fresh();
    const manager = managerFor();
    const unlock = () => manager.unlock(folder, managerId, passphrase);
    const database = path.join(folder, 'vault.db');
    const first = await unlock();
    fs.copyFileSync(database, `${database}.old`);
    entries(first, 3);
    first.close({ seq: 3, h: 'h3' });
    const second = await unlock();
    second.connection.prepare("update audit_events set h = 'other' where seq = 3").run();
    second.close({ seq: 3, h: 'h3' });
    await expect(unlock()).rejects.toMatchObject({ code: 'vault_older_copy' });
    fs.copyFileSync(`${database}.old`, database);
    await expect(unlock()).rejects.toMatchObject({ code: 'vault_older_copy' });
  });

  it('lets a database be ahead, as after a crash', async () => {
    const { folder, managerId } = fresh();
    const manager = managerFor();
    const session = await manager.unlock(folder, managerId, passphrase);
    entries(session, 3);
    session.close({ seq: 2, h: 'h2' });
    const again = await manager.unlock(folder, managerId, passphrase);
    expect(again.connection.prepare('select max(seq) from audit_events').pluck().get()).toBe(3);
    again.close(noEntries);
  });

  it('that cannot be written still closes the vault', async () => {
    const { folder, managerId } = fresh();
    const manager = managerFor();
    const session = await manager.unlock(folder, managerId, passphrase);
    const file = path.join(folder, 'vault.json');
    fs.renameSync(file, `${file}.away`);
    expect(() => session.close({ seq: 1, h: 'h1' })).toThrow('ENOENT');
    fs.renameSync(`${file}.away`, file);
    (await manager.unlock(folder, managerId, passphrase)).close(noEntries);
  });
});
