import { createHash } from 'node:crypto';
import type { ExportChoice, ExportState } from '#shared/contracts/exports.ts';
import { createWords, speak } from '#shared/i18n/i18n.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import { type ZipEntry, zipPieces } from '#core/features/files/zip-file.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import { fileErrorCode } from '#core/kernel/file-errors.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { suggestPassphrase } from '#core/vault/passphrase.ts';
import { openStillCopy } from '#core/vault/still-copy.ts';
import { exportEntries } from './export-entries.ts';

/** The only name that shows in a zip with a password: whatever it holds, names of files included, is inside. */
const innerName = 'keystead-export.zip';

interface Wiring {
  readonly core: CoreServices;
  readonly files: FileJobs;
  readonly clock: Clock;
}

interface Run {
  readonly jobId: string;
  readonly choice: ExportChoice;
  readonly stop: AbortController;
  password: string | null;
  state: ExportState;
  /** Of its writing: nothing unfinished is left then. Null until it begins. */
  ended: PromiseWithResolvers<void> | null;
}

type Written = Pick<Extract<ExportState, { state: 'done' }>, 'bytes' | 'files' | 'sha256'>;

/** The full exports of one running core: one at a time, and nothing of one that did not come to its end. */
export class VaultExports {
  readonly #wiring: Wiring;
  #run: Run | undefined;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  now(): ExportState {
    return this.#run?.state ?? { state: 'none' };
  }

  /** Makes an export ready to be written; one that was not finished is stopped. @returns the file job's id */
  async prepare(choice: ExportChoice): Promise<string> {
    const { files, clock } = this.#wiring;
    await this.stop();
    const password = choice.encrypt ? (await suggestPassphrase()).join(' ') : null;
    let written: Written = { bytes: 0, files: 0, sha256: '' };
    const jobId: string = files.register({
      fileName: `keystead-export-${clock.today()}.zip`,
      pieces: () =>
        this.#pieces(run, (whole) => {
          written = whole;
        }),
      onWritten: () => this.#noteWritten(run, written),
      onFailed: (error) => {
        const code = error instanceof AppError ? error.code : (fileErrorCode(error) ?? 'export_failed');
        this.#end(run, { state: 'failed', code });
      },
    });
    const run: Run = {
      jobId,
      choice,
      password,
      stop: new AbortController(),
      state: { state: 'runs', jobId },
      ended: null,
    };
    this.#run = run;
    return jobId;
  }

  /** Resolves when nothing of an export that was not finished is left; before a lock, too. */
  async stop(): Promise<void> {
    const run = this.#run;
    if (run === undefined) return;
    this.#run = undefined;
    this.#wiring.files.drop(run.jobId);
    run.stop.abort(new AppError('export_stopped'));
    await run.ended?.promise;
  }

  /** The words of the file that was written; from now on nobody has them but who asked. @throws AppError `not_found` */
  takePassword(): string {
    const run = this.#run;
    if (run?.state.state !== 'done' || run.password === null) throw new AppError('not_found');
    const { password } = run;
    run.password = null;
    run.state = { ...run.state, passwordWaits: false };
    return password;
  }

  async #noteWritten(run: Run, written: Written): Promise<void> {
    const isLocked = run.choice.encrypt;
    this.#end(run, { state: 'done', ...written, isLocked, passwordWaits: isLocked });
    await this.#wiring.core.write(
      { action: 'export', entity: 'vault_export', entityId: null, detail: run.choice },
      ['audit'],
      () => Promise.resolve(),
    );
  }

  #end(run: Run, state: ExportState): void {
    run.state = state;
    run.ended?.resolve();
    this.#wiring.core.announce(['exports']);
  }

  async *#pieces(run: Run, onWhole: (written: Written) => void): AsyncIterable<Uint8Array> {
    run.ended = Promise.withResolvers<void>();
    const hash = createHash('sha256');
    let bytes = 0;
    let files = 0;
    const onEntry = () => {
      files += 1;
    };
    for await (const piece of this.#zip(run, onEntry)) {
      run.stop.signal.throwIfAborted();
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
    onWhole({ bytes, files, sha256: hash.digest('hex') });
  }

  async *#zip(
    { jobId, choice, password, stop: { signal } }: Run,
    onEntry: () => void,
  ): AsyncIterable<Uint8Array> {
    const { core, clock } = this.#wiring;
    const organisation = await core.read(({ db }) => getOrganisation(db));
    const words = createWords();
    await speak(words, organisation.language, organisation.personWord);
    const copy = await openStillCopy(core, { now: clock.now, newestSchema, signal });
    try {
      const at = new Date(copy.at);
      let told = 0;
      const order = {
        copy,
        choice,
        organisation,
        words,
        appVersion: core.settings().appVersion,
        onProgress: (part: number) => {
          const percent = Math.floor(100 * part);
          if (percent > told) core.progress(jobId, percent, 100);
          told = Math.max(told, percent);
        },
      };
      const inner = zipPieces(counted(exportEntries(order), onEntry), { password: null, at });
      yield* password === null
        ? inner
        : zipPieces(only({ path: innerName, pieces: inner, asIs: true }), { password, at });
    } finally {
      copy.close();
    }
  }
}

async function* only(entry: ZipEntry): AsyncIterable<ZipEntry> {
  yield entry;
}

async function* counted(entries: AsyncIterable<ZipEntry>, onEntry: () => void): AsyncIterable<ZipEntry> {
  for await (const entry of entries) {
    onEntry();
    yield entry;
  }
}
