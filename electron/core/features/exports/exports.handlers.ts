import type { vaultExport } from '#shared/contracts/exports.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listExported } from './export-tables.ts';
import { countCases, listHeld, listRestricted, sumDocuments } from './exports.queries.ts';
import type { VaultExports } from './vault-exports.ts';

/** The full open export of a vault (security.md 3.9). */
export function createExportsHandlers(exports: VaultExports): Handlers<typeof vaultExport> {
  return {
    async look({ db, clock }) {
      const documents = await sumDocuments(db);
      return {
        people: await countCases(db),
        tables: listExported().length,
        documents: documents.count,
        documentBytes: documents.bytes,
        restricted: (await listRestricted(db)).size,
        held: (await listHeld(db, clock.today())).size,
      };
    },
    prepare: async (_context, choice) => ({ jobId: await exports.prepare(choice) }),
    now: () => Promise.resolve(exports.now()),
    async stop() {
      await exports.stop();
      return {};
    },
    password: () => Promise.resolve({ password: exports.takePassword() }),
  };
}
