import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passphrase, steppedClock, temporaryFolder } from '#tests/support/key-vault.ts';
import type { InputOf, OutputOf, ProcedureName } from '#tests/support/test-vault.ts';
import type { CoreEvent } from '#shared/contracts/bridge.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { createHandlers, type InternalHandlers } from '#core/handlers.ts';
import { Core } from '#core/kernel/core-services.ts';
import { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { Dispatcher } from '#core/kernel/dispatcher.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { Backups } from './backup/backups.ts';
import { createVaultHandlers } from './vault.handlers.ts';
import { VaultManager } from './vault-manager.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

const next = 'oyster mittens gravel parade';
const whose = { organisation: 'Lindenhof', managerName: 'Mara Lind', language: 'en', country: 'GB' } as const;

interface Running {
  readonly core: Core;
  readonly internal: InternalHandlers;
  readonly clock: ReturnType<typeof steppedClock>;
  readonly events: readonly CoreEvent[];
  /** @throws AppError with the answer's code */
  readonly call: <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
}

let folder: string;
let app: Running;

/** A core as the app starts it: nothing survives from one before but the files. */
function start(): Running {
  const clock = steppedClock();
  const events: CoreEvent[] = [];
  const settings = { vaultFolder: path.join(folder, 'vault'), appVersion: '0.1.0', fastKdf: true };
  const core = new Core(
    settings,
    clock,
    (event) => events.push(event),
    (_procedure, error) => {
      throw error;
    },
  );
  const { table, internal } = createHandlers(core, clock);
  const dispatcher = new Dispatcher(core, table, clock);
  async function call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const answer = await dispatcher.call(name, input);
    if (!answer.ok) throw new AppError(answer.code);
    return answer.data as OutputOf<N>;
  }
  return { core, internal, clock, events, call };
}

async function lockAndRestart(): Promise<void> {
  await app.internal['vault.lock']?.({});
  app = start();
}

/** Goes through set-up as its screens do, and stays signed in. */
async function setUp() {
  const kit = await app.call('vault.prepareKit', whose);
  const typedGroups = kit.askFor.map((place) => ({ place, text: kit.kit.groups[place] ?? '' }));
  const open = await app.call('vault.create', { ...whose, passphrase, typedGroups });
  return { kit: kit.kit.groups.join(' '), code: kit.personalCode.groups.join(' '), open, pages: kit };
}

const audit = () =>
  app.core.read(({ db }) =>
    db.selectFrom('audit_events').select(['action', 'entity', 'actor_id']).orderBy('seq').execute(),
  );
const actions = async () => (await audit()).map(({ action, entity }) => `${action} ${entity}`);

beforeEach(() => {
  folder = temporaryFolder();
  app = start();
});
afterEach(async () => {
  await app.core.end();
  fs.rmSync(folder, { recursive: true });
});

describe('set-up', () => {
  it('makes a vault with its first manager signed in, and its pages can be printed before and after', async () => {
    expect(await app.call('vault.status', {})).toEqual({ state: 'none' });
    const { open, pages } = await setUp();
    expect(open).toMatchObject({
      state: 'open',
      organisation: 'Lindenhof',
      user: { name: 'Mara Lind', roles: ['manager', 'worker'] },
      lockAfterMinutes: 5,
    });
    expect(await app.call('vault.status', {})).toEqual(open);
    expect(await app.call('prints.model', { jobId: pages.kitJobId })).toMatchObject({
      kind: 'recovery_kit',
      groups: pages.kit.groups,
      frame: { paper: 'A4', organisation: 'Lindenhof' },
    });
    const code = await app.call('prints.model', { jobId: pages.codeJobId });
    expect(code).toMatchObject({ kind: 'personal_code', groups: pages.personalCode.groups });
    expect(await app.internal['prints.describe']?.({ jobId: pages.codeJobId })).toEqual({
      fileName: 'keystead-personal-code.pdf',
      foot: expect.stringMatching(/^Entry 1-[\w-]{8}$/u),
      title: 'Personal recovery code',
      paper: 'A4',
    });
    const file = path.join(folder, 'code.pdf');
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const printed = { jobId: pages.codeJobId, path: file, pdf: await pdf.save() };
    expect(await app.internal['prints.finish']?.(printed)).toEqual({ encrypted: false, password: null });
    expect(fs.existsSync(file)).toBe(true);
    expect(await actions()).toEqual(['create organisation']);
    expect(app.events.at(0)).toEqual({ event: 'session', state: 'open', lockAfterMinutes: 5 });
    expect((await app.call('organisation.get', {})).teams).toHaveLength(1);
  });

  it('offers six words and judges others', async () => {
    const { words } = await app.call('vault.suggestPassphrase', {});
    const judged = await app.call('vault.passphraseStrength', { passphrase: words.join(' ') });
    expect(judged).toEqual({ score: 4, acceptable: true });
  });

  it('does nothing while somebody is signed in', async () => {
    await setUp();
    await expect(setUp()).rejects.toThrow('vault_in_use');
  });
});

describe('signing in', () => {
  it('leaves an entry, and locking writes the anchor', async () => {
    const { open } = await setUp();
    await lockAndRestart();
    const locked = await app.call('vault.status', {});
    expect(locked).toMatchObject({ state: 'locked', users: [{ id: open.user.id, name: 'Mara Lind' }] });
    expect(await app.call('vault.unlock', { userId: open.user.id, passphrase })).toEqual(open);
    expect(await actions()).toEqual(['create organisation', 'lock session', 'login session']);
    await expect(app.call('vault.unlock', { userId: open.user.id, passphrase })).rejects.toThrow(
      'vault_in_use',
    );
    await lockAndRestart();
    const header = JSON.parse(fs.readFileSync(path.join(folder, 'vault', 'vault.json'), 'utf8'));
    expect(header.anchor.seq).toBe(4);
  });

  it('with a wrong passphrase waits, and says so on the sign-in page', async () => {
    const { open } = await setUp();
    await lockAndRestart();
    const unlock = (typed: string) => app.call('vault.unlock', { userId: open.user.id, passphrase: typed });
    await expect(unlock('wrong')).rejects.toThrow('wrong_passphrase');
    await expect(unlock(passphrase)).rejects.toThrow('wait_before_retry');
    expect(await app.call('vault.status', {})).toMatchObject({ waitSeconds: 0.5 });
    app.clock.step(500);
    await unlock(passphrase);
    expect((await actions()).slice(2)).toEqual(['refuse secret_tries', 'login session']);
  });

  it('is not possible for somebody who left, and the vault is free again', async () => {
    const { open } = await setUp();
    await app.core.session()?.db.updateTable('workers').set({ until: '2026-11-01' }).execute();
    await lockAndRestart();
    const unlock = () => app.call('vault.unlock', { userId: open.user.id, passphrase });
    await expect(unlock()).rejects.toThrow('not_allowed');
    await expect(unlock()).rejects.toThrow('not_allowed');
  });

  it('comes before everything else', async () => {
    const change = { current: passphrase, next };
    await expect(app.call('vault.changePassphrase', change)).rejects.toThrow('not_signed_in');
    const manager = new VaultManager({ clock: app.clock, newestSchema, fastKdf: true });
    const backups = new Backups(app.core, app.clock, newestSchema);
    const handlers = createVaultHandlers(manager, new PrintJobs(), backups, {
      unlocked: () => Promise.resolve(),
    });
    const context = { core: app.core, clock: app.clock, actor: undefined };
    await expect(handlers.changePassphrase(context, change)).rejects.toThrow('not_signed_in');
  });
});

describe('a forgotten passphrase', () => {
  it('is reset with the kit; the entry is signed by the person, the private keys come back with the code', async () => {
    const { open, kit, code } = await setUp();
    await lockAndRestart();
    const { id: userId } = open.user;
    const reset = { userId, kit, personalCode: null, passphrase: next };
    const done = await app.call('vault.resetWithKit', reset);
    expect(done.privateKept).toBe(false);
    const page = await app.call('prints.model', { jobId: done.codeJobId });
    expect(page).toMatchObject({ userName: 'Mara Lind', groups: done.personalCode.groups });
    expect(await app.call('vault.status', {})).toMatchObject({ state: 'locked' });
    await app.call('vault.unlock', { userId, passphrase: next });
    await app.call('vault.givePersonalCode', { personalCode: code, ownPassphrase: next });
    expect(await audit()).toEqual([
      { action: 'create', entity: 'organisation', actor_id: userId },
      { action: 'lock', entity: 'session', actor_id: userId },
      { action: 'change', entity: 'key_slot', actor_id: userId },
      { action: 'login', entity: 'session', actor_id: userId },
      { action: 'change', entity: 'key_slot', actor_id: userId },
    ]);
  });

  it('is reset with one’s own code', async () => {
    const { open, code } = await setUp();
    await lockAndRestart();
    const { id: userId } = open.user;
    await app.call('vault.resetWithCode', { userId, personalCode: code, passphrase: next });
    await app.call('vault.unlock', { userId, passphrase: next });
    expect(await actions()).toEqual([
      'create organisation',
      'lock session',
      'change key_slot',
      'login session',
    ]);
  });

  it('is no loss with a new personal code, printed again; the one before opens nothing', async () => {
    const { open, code } = await setUp();
    const { id: userId } = open.user;
    const renewed = await app.call('vault.renewPersonalCode', { ownPassphrase: passphrase });
    const page = await app.call('prints.model', { jobId: renewed.codeJobId });
    expect(page).toMatchObject({
      kind: 'personal_code',
      userName: 'Mara Lind',
      groups: renewed.personalCode.groups,
    });
    expect(await actions()).toContain('change key_slot');
    await lockAndRestart();
    const reset = (personalCode: string) =>
      app.call('vault.resetWithCode', { userId, personalCode, passphrase: next });
    await reset(renewed.personalCode.groups.join(' '));
    await app.call('vault.unlock', { userId, passphrase: next });
    await lockAndRestart();
    await expect(reset(code)).rejects.toThrow('wrong_recovery_code');
  });

  it('is changed by who knows it', async () => {
    const { open } = await setUp();
    await app.call('vault.changePassphrase', { current: passphrase, next });
    await lockAndRestart();
    await app.call('vault.unlock', { userId: open.user.id, passphrase: next });
    expect(await actions()).toContain('change key_slot');
  });
});

describe('typing the passphrase again', () => {
  it('lets an export through, and only the right one does', async () => {
    await setUp();
    const prepare = () => app.call('reflections.prepareExport', { id: null });
    await expect(prepare()).rejects.toThrow('reauthentication_needed');
    await expect(app.call('vault.confirm', { passphrase: next })).rejects.toThrow('wrong_passphrase');
    await expect(prepare()).rejects.toThrow('reauthentication_needed');
    app.clock.step(60_000);
    await app.call('vault.confirm', { passphrase });
    // Let through: there is no log yet.
    await expect(prepare()).rejects.toThrow('not_found');
  });
});

describe('a colleague', () => {
  const colleague = { name: 'Sam Okoro', roles: ['worker'], teamIds: [], passphrase: next } as const;
  const add = async (own = passphrase) => {
    await app.call('vault.confirm', { passphrase: own });
    return app.call('vault.addUser', { ...colleague, roles: ['worker'], teamIds: [] });
  };
  const names = async () => (await app.call('workers.list', {})).map(({ name }) => name);

  it('gets a row, a slot and a code to print, and signs in', async () => {
    await setUp();
    const added = await add();
    expect(await names()).toEqual(['Mara Lind', 'Sam Okoro']);
    expect(await actions()).toEqual(['create organisation', 'create worker', 'create key_slot']);
    const page = await app.call('prints.model', { jobId: added.codeJobId });
    expect(page).toMatchObject({ userName: 'Sam Okoro', groups: added.personalCode.groups });
    await lockAndRestart();
    const open = await app.call('vault.unlock', { userId: added.id, passphrase: next });
    expect(open).toMatchObject({ user: { name: 'Sam Okoro', roles: ['worker'] } });
    await expect(add(next)).rejects.toThrow('not_allowed');
  });

  it('gets nothing without the manager’s own passphrase', async () => {
    await setUp();
    const unasked = app.call('vault.addUser', { ...colleague, roles: ['worker'], teamIds: [] });
    await expect(unasked).rejects.toThrow('reauthentication_needed');
    await expect(add(next)).rejects.toThrow('wrong_passphrase');
    expect(await names()).toEqual(['Mara Lind']);
  });

  it('gets no slot when the vault was locked meanwhile', async () => {
    await setUp();
    await app.call('vault.confirm', { passphrase });
    const adding = app.call('vault.addUser', { ...colleague, roles: ['worker'], teamIds: [] });
    await app.core.end();
    await expect(adding).rejects.toThrow('not_signed_in');
    app = start();
    const status = await app.call('vault.status', {});
    expect(status).toMatchObject({ state: 'locked', users: [{ name: 'Mara Lind' }] });
  });
});

it('a folder with half a vault is a problem by name, and set-up refuses it', async () => {
  fs.mkdirSync(path.join(folder, 'vault'));
  fs.writeFileSync(path.join(folder, 'vault', 'vault.db'), '');
  const status = await app.call('vault.status', {});
  expect(status).toEqual({ state: 'problem', code: 'vault_incomplete', organisation: null });
  await expect(setUp()).rejects.toThrow('vault_exists');
  const stranger = '018f0000-0000-7000-8000-000000000000' as WorkerId;
  await expect(app.call('vault.unlock', { userId: stranger, passphrase })).rejects.toThrow(
    'vault_incomplete',
  );
});
