import { app, dialog } from 'electron';
import { logCode } from './log-code.ts';

/** Says in words why the app cannot start, and ends it. The words are loaded only for this. */
export async function refuseToStart(code: 'program_damaged'): Promise<void> {
  logCode(code);
  const { createWords, errorSentence } = await import('#shared/i18n/i18n.ts');
  dialog.showErrorBox('Keystead', errorSentence(createWords(), code));
  app.exit(1);
}
