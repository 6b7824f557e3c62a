import { z } from 'zod';
import { documentFile } from './documents.ts';
import { language } from './vault.ts';

/** Settings that are known before the vault is open; they hold nothing about people. */
export const shellSettings = z.strictObject({
  language: language.nullable(),
  colourScheme: z.enum(['light', 'dark', 'auto']),
  density: z.enum(['roomy', 'tight']),
  singleKeyShortcuts: z.boolean(),
});
export type ShellSettings = z.infer<typeof shellSettings>;

const none = z.strictObject({});

/**
 * What the shell does itself, because it needs windows, dialogs or the PC: same call and same envelope as the core's
 * procedures, names `shell.…`. None of them reads or writes a record.
 */
export const shell = {
  /** About this installation; `host` says in which browser engine the page runs. */
  info: {
    input: none,
    output: z.strictObject({
      appVersion: z.string(),
      host: z.enum(['electron', 'chromium']),
      platform: z.string(),
      vaultFolder: z.string(),
      settings: shellSettings,
    }),
  },
  changeSettings: { input: shellSettings.partial(), output: shellSettings },
  /** Asks the page to flush its drafts, closes the vault, ends the core and replaces the window. */
  lock: { input: none, output: none },
  /** The page's answer to the event `locking`: every draft is saved. */
  draftsFlushed: { input: none, output: none },
  /** Sent at most every 10 seconds while somebody types or moves the mouse; without it the vault locks. */
  stillHere: { input: none, output: none },
  /** Choose another vault folder in a dialog; `false` when the dialog was closed. */
  chooseVault: {
    input: z.strictObject({ purpose: z.enum(['open', 'create']) }),
    output: z.strictObject({ chosen: z.boolean() }),
  },
  /** Choose the second place of backups, such as a stick; `false` when the dialog was closed. */
  chooseBackupPlace: { input: none, output: z.strictObject({ chosen: z.boolean() }) },
  /** Choose a folder in which to look for backups to put back; null when the dialog was closed. */
  chooseRestorePlace: {
    input: none,
    output: z.strictObject({ found: z.number().int().min(0) }).nullable(),
  },
  /** Choose an HMIS export: a folder or a zip file. */
  pickImport: {
    input: z.strictObject({ kind: z.enum(['folder', 'zip']) }),
    output: z.strictObject({ stageId: z.string() }).nullable(),
  },
  /** Choose a spreadsheet to bring in: CSV, text or XLSX; null when the dialog was closed. */
  pickSpreadsheet: { input: none, output: z.strictObject({ stageId: z.string() }).nullable() },
  /**
   * Hands the computer over for one feedback form: a new window that shows nothing else, in front of a core that answers
   * nothing else. Only a lock ends it.
   */
  startKiosk: { input: z.strictObject({ formId: z.string().max(64), serviceId: z.uuid() }), output: none },
  /** Choose a file to attach to a case; null when the dialog was closed. */
  pickDocument: {
    input: none,
    output: z.strictObject({ stageId: z.uuid(), ...documentFile.shape }).nullable(),
  },
  /** Save dialog, then the file that waits under the job is written there; null when the dialog was closed. */
  saveFile: {
    input: z.strictObject({ jobId: z.uuid() }),
    output: z.strictObject({ fileName: z.string() }).nullable(),
  },
  /** Choose a services directory: HSDS as a folder or a zip file, or one CSV file. */
  pickDirectory: {
    input: z.strictObject({ kind: z.enum(['folder', 'zip', 'csv']) }),
    output: z.strictObject({ stageId: z.string() }).nullable(),
  },
  /** Save dialog, hidden print window, PDF, optional encryption in the core. `null` when the dialog was closed. */
  savePdf: {
    input: z.strictObject({ jobId: z.string().max(64) }),
    output: z
      .strictObject({ fileName: z.string(), encrypted: z.boolean(), password: z.string().nullable() })
      .nullable(),
  },
  /** Sent by the print page once fonts and charts stand; `pages` is what the page layout needs, not a promise. */
  printReady: { input: z.strictObject({ jobId: z.string().max(64) }), output: none },
  /** Goes when the answer to `locking` is not needed any more: quits the app from the sign-in page. */
  quit: { input: none, output: none },
} as const;

/** Events from the shell besides the core's own. */
export type ShellEvent =
  { readonly event: 'locking' } | { readonly event: 'window'; readonly hidden: boolean };
