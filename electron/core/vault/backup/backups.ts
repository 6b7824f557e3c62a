import fs from 'node:fs';
import path from 'node:path';
import type { BackupStatus, CheckResult } from '#shared/contracts/backups.ts';
import { type BackupReason, lowRoomBytes, setAsideDays } from '#shared/domain/backups/backup-codes.ts';
import { isOver } from '#shared/domain/backups/kept-backups.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { type Clock, dayOf } from '#shared/lib/clock.ts';
import { schemaOf, settleJournal } from '#core/database/backup-database.ts';
import { hasHotJournal } from '#core/database/open-contract.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import { fileErrorCode } from '#core/kernel/file-errors.ts';
import { SerialQueue } from '#core/kernel/serial-queue.ts';
import type { OpenVault } from '../open-vault.ts';
import { databaseFile, inspectVault } from '../vault-folder.ts';
import { backupsFolder, listBackups, secondFolder, type StoredBackup } from './backup-folders.ts';
import { changeState, readState } from './backup-state.ts';
import type { Findings } from './examine.ts';
import { type Finished, finishBackup, pruneChecked, pruneCopies } from './finish-backup.ts';
import { carryBackup, fingerprintOf, isSameSource, makeCopy } from './make-copy.ts';
import { freeBytes, isFolder, requireUsablePlace } from './places.ts';
import { tidyAfterRestore } from './restore.ts';

interface Made extends Finished {
  readonly onSecond: boolean;
}

/**
 * The backups of the vault that this core has before it: copied without a key while it is locked, copied between two
 * transactions while it is open, checked with the key in a thread of its own. One job at a time.
 */
export class Backups {
  readonly #core: CoreServices;
  readonly #clock: Clock;
  readonly #newestSchema: number;
  readonly #queue = new SerialQueue();
  #abort = new AbortController();
  #isPaused = false;
  #jobs = 0;

  constructor(core: CoreServices, clock: Clock, newestSchema: number) {
    this.#core = core;
    this.#clock = clock;
    this.#newestSchema = newestSchema;
  }

  get parent(): string {
    return backupsFolder(this.#core.settings().vaultFolder);
  }

  /** Ends what is under way and begins nothing until `resume`; afterwards no file of the vault is open here. */
  async pause(): Promise<void> {
    this.#isPaused = true;
    this.#abort.abort();
    await this.#queue.run(() => Promise.resolve());
    this.#abort = new AbortController();
  }

  resume(): void {
    this.#isPaused = false;
  }

  /** Runs other work on the vault's files between two backups; the signal is given when the vault locks. */
  between<T>(job: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#run(job);
  }

  /** Copies a locked vault if it has changed since the last copy. Nothing for one that is not whole. */
  copyLocked(): Promise<void> {
    return this.#run(async (signal) => {
      const { vaultFolder, appVersion } = this.#core.settings();
      if (this.#isPaused || this.#core.session() !== undefined) return;
      const found = inspectVault(vaultFolder);
      if (found.state !== 'whole' || hasHotJournal(databaseFile(vaultFolder))) return;
      const { vaultId } = found.header;
      const reader = fs.openSync(databaseFile(vaultFolder), 'r');
      try {
        const source = { vaultFolder, reader };
        const [newest] = listBackups(this.parent, vaultId);
        if (newest !== undefined && isSameSource(newest.manifest.source, fingerprintOf(source))) return;
        const at = this.#clock.now();
        await makeCopy({ source, reason: 'locked', appVersion, at, signal, still: (work) => work() });
        pruneCopies(this.parent, vaultId);
      } finally {
        fs.closeSync(reader);
      }
    });
  }

  /** A backup of the open vault, checked, and carried to the second place if that is there. */
  make(reason: BackupReason, audit: 'tail' | 'all'): Promise<Made> {
    return this.#run(async (signal) => {
      const vault = this.#required();
      const copy = await this.#copyOpen(vault, reason, signal);
      return this.#finish(vault, copy, audit, signal);
    });
  }

  /** Checks the copy that was made at the last lock, if one waits. @returns undefined when none does */
  finishWaiting(audit: 'tail' | 'all'): Promise<Made | undefined> {
    return this.#run(async (signal) => {
      const vault = this.#required();
      const [newest] = listBackups(this.parent, vault.vaultId);
      return newest === undefined || newest.manifest.checked !== null
        ? undefined
        : this.#finish(vault, newest, audit, signal);
    });
  }

  /** Carries the newest good backup to the second place, if that is there and has it not yet. */
  carryToSecond(): Promise<boolean> {
    return this.#run((signal) => this.#carry(signal));
  }

  /**
   * Makes and checks a backup before a vault from an earlier version is brought to the newest schema.
   * @throws AppError `vault_damaged`, `disk_full`, `backup_failed`: then nothing is migrated
   */
  async beforeMigration(vault: OpenVault): Promise<void> {
    const schema = schemaOf(vault.connection);
    if (schema === 0 || schema >= this.#newestSchema) return;
    await this.#run(async (signal) => {
      const copy = await this.#copyOpen(vault, 'migration', signal);
      const { backup } = await this.#finish(vault, copy, 'tail', signal);
      if (backup === null) throw new AppError('vault_damaged');
    });
  }

  /** Takes a folder as the second place. @throws AppError `backup_place_synced`, `backup_place_unfit` */
  useSecond(place: string): void {
    const { vaultFolder } = this.#core.settings();
    requireUsablePlace(place, [vaultFolder, this.parent]);
    const [newest] = listBackups(secondFolder(place), this.#required().vaultId);
    changeState(this.parent, { second: { folder: place, newest: newest?.manifest.madeAt ?? null } });
  }

  forgetSecond(): void {
    changeState(this.parent, { second: null });
  }

  list(): readonly StoredBackup[] {
    return listBackups(this.parent, this.#required().vaultId);
  }

  status(): BackupStatus {
    const { vaultId } = this.#required();
    const { vaultFolder } = this.#core.settings();
    const all = listBackups(this.parent, vaultId);
    const newest = all.find(({ manifest }) => manifest.checked !== null)?.manifest.madeAt ?? null;
    const [last] = all;
    const { second, check, problem, restored } = readState(this.parent);
    return {
      newest,
      waiting: last?.manifest.checked === null ? last.manifest.madeAt : null,
      second: second && {
        name: path.basename(second.folder) || second.folder,
        newest: second.newest,
        present: isFolder(second.folder),
        sameDisk: isFolder(second.folder) && fs.statSync(second.folder).dev === fs.statSync(vaultFolder).dev,
      },
      lowRoom: freeBytes(vaultFolder) < lowRoomBytes,
      check,
      problem,
      restored: restored !== null && this.#isRecent(restored.at) ? restored : null,
      busy: this.#jobs > 0,
    };
  }

  /** The lines of "Check my vault", kept with the day. */
  keepCheck({ findings, backup }: Finished): { readonly at: string; readonly lines: CheckResult[] } {
    const check = { at: this.#clock.now(), lines: this.#linesOf(findings, backup !== null) };
    changeState(this.parent, { check });
    return check;
  }

  /** A job that nobody waits for: what went wrong is remembered by its code until the next one succeeds. */
  async remember(job: () => Promise<Made | undefined>): Promise<void> {
    try {
      await this.#remembered(job);
    } catch (error) {
      this.#core.noteFault('backups', error);
    } finally {
      this.#core.announce(['backups']);
    }
  }

  async #remembered(job: () => Promise<Made | undefined>): Promise<void> {
    let made: Made | undefined;
    try {
      made = await job();
    } catch (error) {
      // What is stopped for a lock fails in whatever way; the next core begins it anew.
      if (this.#isPaused) return;
      this.#keepProblem(error instanceof AppError ? error.code : (fileErrorCode(error) ?? 'backup_failed'));
      return;
    }
    if (made === undefined) return;
    this.#keepProblem(made.backup === null ? (made.findings.code ?? 'vault_damaged') : null);
  }

  /** Within the days that a vault from before a restore is kept. */
  #isRecent(instant: string): boolean {
    return !isOver(dayOf(instant), setAsideDays, this.#clock.today());
  }

  #keepProblem(code: AppError['code'] | null): void {
    changeState(this.parent, { problem: code === null ? null : { at: this.#clock.now(), code } });
  }

  #linesOf({ pages, structure, keys, audit }: Findings, isBackedUp: boolean): CheckResult[] {
    const line = (name: CheckResult['line'], { count, bad }: { count: number; bad: number }) => ({
      line: name,
      good: bad === 0,
      count,
      bad,
    });
    const free = freeBytes(this.#core.settings().vaultFolder);
    return [
      line('pages', pages),
      line('structure', structure),
      line('keys', keys),
      line('audit', audit),
      line('backup', { count: this.list().length, bad: isBackedUp ? 0 : 1 }),
      line('room', { count: free, bad: free < lowRoomBytes ? 1 : 0 }),
    ];
  }

  #copyOpen(vault: OpenVault, reason: BackupReason, signal: AbortSignal): Promise<StoredBackup> {
    const { vaultFolder, appVersion } = this.#core.settings();
    const source = { vaultFolder, reader: vault.reader() };
    const still: CoreServices['still'] = (work) =>
      this.#core.still(() => {
        settleJournal(vault.connection);
        return work();
      });
    return makeCopy({ source, reason, appVersion, at: this.#clock.now(), signal, still });
  }

  async #finish(
    vault: OpenVault,
    copy: StoredBackup,
    audit: 'tail' | 'all',
    signal: AbortSignal,
  ): Promise<Made> {
    const key = vault.copyKey();
    try {
      const finished = await finishBackup({
        copy,
        parent: this.parent,
        key,
        newestSchema: this.#newestSchema,
        audit,
        clock: this.#clock,
        signal,
        onProgress: (part) => this.#core.progress('backup', Math.round(part * 100), 100),
      });
      if (finished.backup === null) return { ...finished, onSecond: false };
      tidyAfterRestore(this.#core.settings().vaultFolder, this.#clock.today());
      return { ...finished, onSecond: await this.#carry(signal) };
    } finally {
      key.fill(0);
    }
  }

  async #carry(signal: AbortSignal): Promise<boolean> {
    const { second } = readState(this.parent);
    if (second === null || !isFolder(second.folder)) return false;
    const { vaultId } = this.#required();
    const newest = this.list().find(({ manifest }) => manifest.checked !== null);
    if (newest === undefined) return false;
    const place = secondFolder(second.folder);
    if (listBackups(place, vaultId).some(({ id }) => id === newest.id)) return true;
    await carryBackup(newest, place, signal);
    pruneChecked(place, vaultId, this.#clock);
    changeState(this.parent, { second: { ...second, newest: newest.manifest.madeAt } });
    return true;
  }

  #run<T>(job: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      this.#jobs += 1;
      try {
        return await job(this.#abort.signal);
      } finally {
        this.#jobs -= 1;
      }
    });
  }

  #required(): OpenVault {
    const session = this.#core.session();
    if (session === undefined) throw new AppError('not_signed_in');
    return session.vault;
  }
}
