import { api, callShell } from '#renderer/api/client.ts';
import type { ExportChoice } from '#shared/contracts/exports.ts';

/**
 * Prepares an export, asks where it goes and waits until it stands there. It goes on while its page is left: what comes
 * of it is read from `vaultExport.now`.
 * @throws ApiError when it could not be prepared or written
 */
export async function takeOut(choice: ExportChoice): Promise<void> {
  const { jobId } = await api.vaultExport.prepare(choice);
  const written = await callShell('saveFile', { jobId });
  // The dialog was closed: nothing was begun.
  if (written === null) await api.vaultExport.stop({});
}
