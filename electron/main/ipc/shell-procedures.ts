import { basename } from 'node:path';
import { dialog, type WebContents } from 'electron';
import type { z } from 'zod';
import { shell as contract } from '#shared/contracts/shell.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Printing } from '../printing.ts';
import type { Settings } from '../settings.ts';
import type { Shell } from '../shell.ts';

interface Parts {
  readonly shell: Shell;
  readonly settings: Settings;
  readonly printing: Printing;
  readonly appVersion: string;
  readonly quit: () => void;
}

type Served = (input: unknown, from: WebContents) => Promise<unknown>;

/** Binds a procedure to its handler: strict parse first, typed both ways. */
function serve<I extends z.ZodType, O extends z.ZodType>(
  spec: { readonly input: I; readonly output: O },
  handle: (input: z.output<I>, from: WebContents) => z.output<O> | Promise<z.output<O>>,
): Served {
  return async (input, from) => {
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) throw new AppError('invalid_input');
    return handle(parsed.data, from);
  };
}

/** What a window may ask while the computer is handed over for a feedback form: nothing that opens a dialog. */
const servedHandedOver: ReadonlySet<string> = new Set(['info', 'lock', 'draftsFlushed', 'stillHere']);

/** The shell's own procedures, by name. */
export function shellProcedures(
  parts: Parts,
): (name: string, input: unknown, from: WebContents) => Promise<unknown> {
  const { shell, settings, printing } = parts;
  const procedures: Readonly<Record<keyof typeof contract, Served>> = {
    info: serve(contract.info, () => ({
      appVersion: parts.appVersion,
      host: 'electron' in process.versions ? ('electron' as const) : ('chromium' as const),
      platform: process.platform,
      vaultFolder: shell.vaultFolder,
      settings: settings.shell(),
    })),
    changeSettings: serve(contract.changeSettings, (change) => {
      const changed = settings.changeShell(change);
      shell.showColourScheme(changed.colourScheme);
      return changed;
    }),
    lock: serve(contract.lock, () => {
      void shell.lock();
      return {};
    }),
    draftsFlushed: serve(contract.draftsFlushed, () => {
      shell.draftsFlushed();
      return {};
    }),
    stillHere: serve(contract.stillHere, () => {
      shell.stillHere();
      return {};
    }),
    chooseVault: serve(contract.chooseVault, async ({ purpose }) => {
      const folder = await chooseFolder(
        shell,
        purpose === 'create' ? ['createDirectory', 'promptToCreate'] : [],
      );
      if (folder === undefined) return { chosen: false };
      await shell.useVault(folder);
      return { chosen: true };
    }),
    chooseBackupPlace: serve(contract.chooseBackupPlace, async () => {
      const path = await chooseFolder(shell, ['createDirectory', 'promptToCreate']);
      if (path === undefined) return { chosen: false };
      await shell.core.callInternal('backups.useSecond', { path });
      return { chosen: true };
    }),
    chooseRestorePlace: serve(contract.chooseRestorePlace, async () => {
      const path = await chooseFolder(shell, []);
      return path === undefined ? null : shell.core.callInternal('restore.lookIn', { path });
    }),
    pickImport: serve(contract.pickImport, async ({ kind }) => {
      const path = kind === 'folder' ? await chooseFolder(shell, []) : await chooseKind(shell, 'zip');
      return path === undefined ? null : shell.core.callInternal('imports.stage', { path });
    }),
    pickSpreadsheet: serve(contract.pickSpreadsheet, async () => {
      const path = await chooseKind(shell, 'csv', 'xlsx', 'txt', 'tsv');
      return path === undefined ? null : shell.core.callInternal('spreadsheets.stage', { path });
    }),
    startKiosk: serve(contract.startKiosk, async (kiosk) => {
      await shell.handOver(kiosk);
      return {};
    }),
    pickDocument: serve(contract.pickDocument, async () => {
      const choice = await dialog.showOpenDialog(shell.window, { properties: ['openFile'] });
      const [path] = choice.filePaths;
      return path === undefined ? null : shell.core.callInternal('documents.stage', { path });
    }),
    saveFile: serve(contract.saveFile, ({ jobId }) => saveFile(parts, jobId)),
    pickDirectory: serve(contract.pickDirectory, async ({ kind }) => {
      const path = kind === 'folder' ? await chooseFolder(shell, []) : await chooseKind(shell, kind);
      return path === undefined ? null : shell.core.callInternal('directory.stage', { path });
    }),
    savePdf: serve(contract.savePdf, ({ jobId }) => savePdf(parts, jobId)),
    printReady: serve(contract.printReady, ({ jobId }, from) => {
      printing.pageIsReady(jobId, from);
      return {};
    }),
    quit: serve(contract.quit, () => {
      parts.quit();
      return {};
    }),
  };
  const byName = new Map<string, Served>(Object.entries(procedures));
  return (name, input, from) => {
    const served = byName.get(name);
    if (served === undefined) throw new AppError('unknown_procedure');
    if (shell.isHandedOver && !servedHandedOver.has(name)) throw new AppError('not_allowed');
    return served(input, from);
  };
}

async function chooseFolder(
  shell: Shell,
  more: readonly ('createDirectory' | 'promptToCreate')[],
): Promise<string | undefined> {
  const choice = await dialog.showOpenDialog(shell.window, { properties: ['openDirectory', ...more] });
  return choice.filePaths[0];
}

async function chooseKind(
  shell: Shell,
  ...endings: readonly [first: string, ...others: string[]]
): Promise<string | undefined> {
  const choice = await dialog.showOpenDialog(shell.window, {
    properties: ['openFile'],
    filters: [
      {
        name: endings.map((ending) => ending.toUpperCase()).join(', '),
        extensions: [...endings],
      },
    ],
  });
  return choice.filePaths[0];
}

async function saveFile({ shell }: Parts, jobId: string): Promise<z.output<typeof contract.saveFile.output>> {
  const { core, window } = shell;
  const { fileName } = await core.callInternal('files.describe', { jobId });
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: fileName,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (choice.canceled) return null;
  await core.callInternal('files.write', { jobId, path: choice.filePath });
  return { fileName: basename(choice.filePath) };
}

/** One core serves the whole act: when the vault locks in the middle, the rest is answered with `core_stopped`. */
async function savePdf(
  { shell, printing }: Parts,
  jobId: string,
): Promise<z.output<typeof contract.savePdf.output>> {
  const { core, window } = shell;
  const job = await core.callInternal('prints.describe', { jobId });
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: job.fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (choice.canceled) return null;
  const pdf = await printing.makePdf(jobId, job);
  const finished = await core.callInternal('prints.finish', { jobId, path: choice.filePath, pdf });
  return { fileName: basename(choice.filePath), ...finished };
}
