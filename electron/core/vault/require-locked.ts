import { AppError } from '#shared/lib/app-error.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';

/**
 * The vault's folder, while nobody is signed in: two people never are at once, and what works on the files from outside
 * needs them closed.
 * @throws AppError `vault_in_use`
 */
export function requireLocked(core: Pick<CoreServices, 'session' | 'settings'>): string {
  if (core.session() !== undefined) throw new AppError('vault_in_use');
  return core.settings().vaultFolder;
}
