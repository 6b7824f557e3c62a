import type { CoreEvent } from '#shared/contracts/bridge.ts';
import type { DocumentFile } from '#shared/contracts/documents.ts';
import type { Envelope } from '#shared/lib/app-error.ts';

/**
 * What crosses between the shell (main) and the data core (its own process).
 * The shell passes calls through unread; only `internal` messages are its own.
 */
export interface CoreSettings {
  /** Folder that holds `vault.json` and the database; it may not exist yet. */
  readonly vaultFolder: string;
  readonly appVersion: string;
  /** Seconds that key derivation should take at most when a vault is made; tests lower it, never below the floor of security.md 3.1. */
  readonly fastKdf: boolean;
}

/** Acts that only the shell may ask for, because they carry paths or bytes that a page must not supply. */
export interface InternalCalls {
  /** Points the core at another vault folder (chosen in a dialog). Only while locked. */
  readonly 'vault.use': { readonly input: { readonly folder: string }; readonly output: null };
  /** Closes the database cleanly and writes the audit anchor; the shell then ends the process. */
  readonly 'vault.lock': { readonly input: Record<string, never>; readonly output: null };
  /** Copies a locked vault if it has changed since its last copy; resolves when the copy is durable. */
  readonly 'backups.copy': { readonly input: Record<string, never>; readonly output: null };
  /** Takes a chosen folder as the second place of backups. */
  readonly 'backups.useSecond': { readonly input: { readonly path: string }; readonly output: null };
  /** Looks for backups in a chosen folder, to put one back. */
  readonly 'restore.lookIn': {
    readonly input: { readonly path: string };
    readonly output: { readonly found: number };
  };
  /** Reads a chosen HMIS folder or zip file into memory and names it by a token. */
  readonly 'imports.stage': {
    readonly input: { readonly path: string };
    readonly output: { readonly stageId: string };
  };
  /** Reads a chosen spreadsheet into memory and names it by a token. */
  readonly 'spreadsheets.stage': {
    readonly input: { readonly path: string };
    readonly output: { readonly stageId: string };
  };
  /** Reads a chosen services directory into memory and names it by a token. */
  readonly 'directory.stage': {
    readonly input: { readonly path: string };
    readonly output: { readonly stageId: string };
  };
  /** Looks at a file chosen for a case and names it by a token; its content stays where it is. */
  readonly 'documents.stage': {
    readonly input: { readonly path: string };
    readonly output: DocumentFile & { readonly stageId: string };
  };
  /** Narrows the session to one feedback form; the shell then replaces the window. */
  readonly 'feedback.begin': {
    readonly input: { readonly formId: string; readonly serviceId: string };
    readonly output: null;
  };
  /** Proposed name of a file that waits to be written. */
  readonly 'files.describe': {
    readonly input: { readonly jobId: string };
    readonly output: { readonly fileName: string };
  };
  /** Writes a waiting file to the chosen path. */
  readonly 'files.write': {
    readonly input: { readonly jobId: string; readonly path: string };
    readonly output: null;
  };
  /** File name (no personal data), paper and foot that the dialog and the printing need for a prepared job. */
  readonly 'prints.describe': {
    readonly input: { readonly jobId: string };
    readonly output: {
      readonly fileName: string;
      readonly title: string;
      readonly paper: 'A4' | 'Letter';
      /** Stands beside the page numbers; may be empty. */
      readonly foot: string;
    };
  };
  /** Finishes a print job: metadata, optional AES-256, write to the chosen path, disclosure log and audit. */
  readonly 'prints.finish': {
    readonly input: { readonly jobId: string; readonly path: string; readonly pdf: Uint8Array };
    readonly output: { readonly encrypted: boolean; readonly password: string | null };
  };
}
export type InternalName = keyof InternalCalls;

export type ToCore =
  | { readonly type: 'start'; readonly settings: CoreSettings }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'internal'; readonly id: number; readonly name: InternalName; readonly input: unknown };

export type { CoreEvent };

export type FromCore =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: number; readonly envelope: Envelope<unknown> }
  | { readonly type: 'event'; readonly payload: CoreEvent };
