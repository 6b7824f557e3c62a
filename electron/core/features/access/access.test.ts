import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { aPerson } from '#tests/support/builders/person.ts';
import { givenLog } from '#tests/support/builders/reflection.ts';
import { givenSupervision } from '#tests/support/builders/supervision.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { openTestVault } from '#tests/support/test-vault.ts';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { backupsFolder, listBackups, secondFolder } from '#core/vault/backup/backup-folders.ts';
import { isIntact } from '#core/vault/backup/make-copy.ts';
import { headerFile } from '#core/vault/header-file.ts';
import { parseHeader } from '#core/vault/header.ts';
import { hasSlot } from '#core/vault/withdrawal.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

const words = { sam: 'oyster mittens gravel parade', noor: 'ladder meadow pencil window' };
const never = new AbortController().signal;
let house: BackupHouse;
let sam: WorkerId;
let noor: WorkerId;

async function addColleague(name: string, own: string, roles: ('worker' | 'manager')[] = ['worker']) {
  const { teams } = await house.call('organisation.get', {});
  const teamIds = teams.map(({ id }) => id);
  return (await house.call('vault.addUser', { name, roles, teamIds, passphrase: own })).id;
}

async function openCase(chosenName: string, mainWorkerId: WorkerId): Promise<CaseId> {
  const [team] = (await house.call('organisation.get', {})).teams;
  const on = { teamId: team?.id ?? '', managerId: house.managerId, clock: house.clock };
  return (await house.call('people.create', aPerson(on, { chosenName, mainWorkerId }))).caseId;
}

beforeEach(async () => {
  house = await givenBackups();
  await house.call('vault.confirm', { passphrase });
  sam = await addColleague('Sam Okoro', words.sam);
  noor = await addColleague('Noor Haddad', words.noor);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await house.close();
});

const headerIn = (folder: string) => parseHeader(fs.readFileSync(headerFile(folder)));
const end = (id: WorkerId, handOver: { caseId: CaseId; to: WorkerId }[] = []) =>
  house.call('access.end', { id, handOver });
const stateOf = async (id: WorkerId) =>
  (await house.call('access.list', {})).people.find((person) => person.id === id)?.state;
const allCopies = (id: WorkerId) =>
  fs
    .globSync(path.join(house.parent, '**', 'vault.json*'))
    .filter((file) => fs.readFileSync(file, 'utf8').includes(id) && hasSlot(parse(file), id));
const parse = (file: string) => parseHeader(fs.readFileSync(file));

describe('ending somebody’s access', () => {
  it('shows what it means before', async () => {
    const caseId = await openCase('Ilka Varga', sam);
    const preview = await house.call('access.leaving', { id: sam });
    expect(preview).toEqual({
      id: sam,
      name: 'Sam Okoro',
      refusal: null,
      cases: [{ caseId, caseNumber: expect.any(String), name: 'Ilka Varga', roles: ['main'] }],
      openSteps: 0,
      openActions: 0,
      pairs: [],
      supervision: [],
      privateTexts: 0,
    });
    expect(await house.call('access.leaving', { id: house.managerId })).toMatchObject({
      refusal: 'last_manager',
    });
    await addColleague('Rui Sousa', 'anchor biscuit candle drawer', ['manager']);
    expect(await house.call('access.leaving', { id: house.managerId })).toMatchObject({ refusal: 'own' });
  });

  it('takes the slots, ends the row, hands the files over, and keeps the name where it was', async () => {
    const handed = await openCase('Ilka Varga', sam);
    const kept = await openCase('Jan Novák', sam);
    await house.call('cases.assign', {
      caseId: kept,
      workerId: sam,
      role: 'second',
      from: house.clock.today(),
      chosenByPerson: 'yes',
    });
    expect(await end(sam, [{ caseId: handed, to: noor }])).toEqual({
      copies: { closed: 0, left: 0, second: 'none' },
    });
    const assignments = async (caseId: CaseId) =>
      (await house.call('cases.header', { caseId })).assignments.map(({ workerName, role, until }) => ({
        workerName,
        role,
        ended: until !== null,
      }));
    expect(await assignments(handed)).toEqual([
      { workerName: 'Noor Haddad', role: 'main', ended: false },
      { workerName: 'Sam Okoro', role: 'main', ended: true },
    ]);
    expect((await assignments(kept)).every(({ ended }) => ended)).toBe(true);
    const listed = await house.call('workers.list', {});
    expect(listed.find(({ id }) => id === sam)).toMatchObject({ until: house.clock.today() });
    expect(await stateOf(sam)).toBe('left');
    await house.lock();
    const people = await house.call('vault.status', {});
    expect(people).toMatchObject({ users: [{ name: 'Mara Lind' }, { name: 'Noor Haddad' }] });
    await expect(house.call('vault.unlock', { userId: sam, passphrase: words.sam })).rejects.toThrow(
      'not_found',
    );
    expect(allCopies(sam)).toEqual([]);
  });

  it('closes the copies at hand, and says which it could not', async () => {
    const stick = path.join(house.parent, 'stick');
    fs.mkdirSync(stick);
    await house.internal()['backups.useSecond']?.({ path: stick });
    await house.call('backups.now', {});
    house.clock.forward(1);
    await house.call('vault.confirm', { passphrase });
    const { kit, askFor } = await house.call('access.prepareKit', {});
    const typedGroups = askFor.map((place) => ({ place, text: kit.groups[place] ?? '' }));
    await house.call('access.changeKey', { typedGroups });
    await house.call('backups.now', {});
    const { copies } = await end(sam);
    // Beside the vault and on the stick: those from before the change, and those since.
    expect(copies.second).toBe('there');
    expect(copies.left).toBe(2);
    expect(copies.closed).toBeGreaterThanOrEqual(2);
    for (const parent of [backupsFolder(house.folder), secondFolder(stick)]) {
      for (const backup of listBackups(parent, null)) {
        expect(await isIntact(backup, never)).toBe(true);
        const { generation } = headerIn(backup.folder);
        expect(hasSlot(headerIn(backup.folder), sam)).toBe(generation === 1);
      }
    }
    fs.renameSync(stick, `${stick}-away`);
    expect((await end(noor)).copies.second).toBe('away');
  });

  it('closes the vault from before a restore too', async () => {
    const { id } = await house.call('backups.now', {});
    await house.lock();
    const own = { kind: 'passphrase', userId: house.managerId, passphrase } as const;
    const { setAside } = await house.call('restore.run', { id: `own:${id}`, secret: own });
    const aside = path.join(house.parent, setAside ?? '');
    await house.unlock();
    await house.call('vault.confirm', { passphrase });
    expect((await end(sam)).copies).toMatchObject({ closed: 2, left: 0 });
    expect(hasSlot(headerIn(aside), sam)).toBe(false);
    expect(allCopies(sam)).toEqual([]);
    fs.rmSync(headerFile(aside));
    expect((await end(noor)).copies).toMatchObject({ closed: 1, left: 0 });
  });

  it('is refused for oneself, for nobody known, and to a colleague who has left', async () => {
    await expect(end(house.managerId)).rejects.toThrow('own_access');
    await expect(end('018f0000-0000-7000-8000-000000000000' as WorkerId)).rejects.toThrow('not_found');
    const caseId = await openCase('Ilka Varga', sam);
    await end(noor);
    await expect(end(sam, [{ caseId, to: noor }])).rejects.toThrow('invalid_input');
    expect(await stateOf(sam)).toBe('signs_in');
  });

  it('changes nothing in the vault when its list of keys cannot be written', async () => {
    const caseId = await openCase('Ilka Varga', sam);
    const open = fs.openSync.bind(fs);
    vi.spyOn(fs, 'openSync').mockImplementation((file, ...rest) => {
      if (String(file).endsWith('vault.json.tmp')) throw Object.assign(new Error(), { code: 'ENOSPC' });
      return open(file, ...rest);
    });
    await expect(end(sam, [{ caseId, to: noor }])).rejects.toMatchObject({ code: 'ENOSPC' });
    vi.restoreAllMocks();
    expect(await stateOf(sam)).toBe('signs_in');
    const { assignments } = await house.call('cases.header', { caseId });
    expect(assignments).toMatchObject([{ workerName: 'Sam Okoro', until: null }]);
  });

  it('asks for the passphrase again', async () => {
    await house.lock();
    await house.unlock();
    await expect(end(sam)).rejects.toThrow('reauthentication_needed');
  });
});

describe('who may open the vault', () => {
  it('is told with the last sign-in', async () => {
    await house.lock();
    await house.call('vault.unlock', { userId: sam, passphrase: words.sam });
    await house.lock();
    await house.unlock();
    const { people, key } = await house.call('access.list', {});
    expect(key.generation).toBe(1);
    expect(people.map(({ name, state, lastSignIn }) => [name, state, lastSignIn !== null])).toEqual([
      ['Mara Lind', 'signs_in', true],
      ['Noor Haddad', 'signs_in', false],
      ['Sam Okoro', 'signs_in', true],
    ]);
  });

  it('shows a way in for somebody who is on no list, and ends it', async () => {
    await house.core().upkeep(async (db) => {
      for (const table of ['worker_roles', 'worker_teams'] as const) {
        await db.deleteFrom(table).where('worker_id', '=', sam).execute();
      }
      await db.deleteFrom('workers').where('id', '=', sam).execute();
    });
    expect(await stateOf(sam)).toBe('slot_without_colleague');
    expect(await house.call('access.leaving', { id: sam })).toMatchObject({ name: 'Sam Okoro', cases: [] });
    await end(sam);
    expect(await stateOf(sam)).toBeUndefined();
  });

  it('shows a colleague whose way in is missing, and gives them a new one', async () => {
    house.vault().changeHeader((header) => ({
      ...header,
      slots: header.slots.filter((slot) => slot.type === 'kit' || slot.userId !== sam),
    }));
    expect(await stateOf(sam)).toBe('colleague_without_slot');
    const { codeJobId, personalCode } = await house.call('access.give', {
      id: sam,
      passphrase: words.noor,
    });
    expect(await house.call('prints.model', { jobId: codeJobId })).toMatchObject({
      kind: 'personal_code',
      userName: 'Sam Okoro',
      groups: personalCode.groups,
    });
    expect(await stateOf(sam)).toBe('signs_in');
    await house.lock();
    await house.call('vault.unlock', { userId: sam, passphrase: words.noor });
  });

  it('a colleague who was only named can be let in; one who has left cannot', async () => {
    const { id } = await house.call('workers.add', { name: 'Lea Brandt', roles: ['peer'], teamIds: [] });
    expect(await stateOf(id)).toBe('named');
    await house.call('access.give', { id, passphrase: words.sam });
    expect(await stateOf(id)).toBe('signs_in');
    await end(id);
    await expect(house.call('access.give', { id, passphrase: words.sam })).rejects.toThrow('not_found');
    expect(await stateOf(id)).toBe('left');
  });
});

describe('what somebody leaves behind', () => {
  it('is counted: pairs, supervision and what only they can read', async () => {
    await using vault = await openTestVault();
    const { supervisor, supervisee } = await givenSupervision(vault);
    await vault.as(supervisee);
    await givenLog(vault);
    await vault.as(vault.managerId);
    expect(await vault.call('access.leaving', { id: supervisee })).toMatchObject({
      pairs: ['Aoife Brennan'],
      supervision: [{ name: 'Aoife Brennan', gives: false }],
      privateTexts: 1,
    });
    expect(await vault.call('access.leaving', { id: supervisor })).toMatchObject({
      pairs: ['Jonas Lindqvist'],
      supervision: [{ name: 'Jonas Lindqvist', gives: true }],
      privateTexts: 0,
    });
  });
});
