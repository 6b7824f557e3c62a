import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SheetMapping, SheetOptions, SheetRequest } from '#shared/contracts/spreadsheets.ts';
import type { SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { logicalHash } from './logical-hash.ts';
import { openTestVault, type OutputOf, type TestVault } from './test-vault.ts';

/** Tables that say that an import was and was taken back, and those of the index, which keeps deleted pages. */
const besides = ['audit_events', 'import_batches', 'spreadsheet_mappings', 'entry_search'];

/** The usual place in a file: found out. */
export const anyPlace: SheetRequest['place'] = {
  sheet: null,
  headingRow: null,
  reading: { encoding: null, separator: null },
};

/** A sheet to bring in: what it is, its columns, and what somebody said besides. */
export interface SheetSaid {
  readonly kind: SheetKind;
  readonly mapping: SheetMapping;
  readonly options?: Partial<SheetOptions>;
}

/** A test vault with the steps of the spreadsheet wizard. */
export interface SheetVault extends TestVault {
  readonly stage: (content: string | Uint8Array, name?: string) => Promise<string>;
  readonly request: (stageId: string, said: SheetSaid) => SheetRequest;
  readonly look: (stageId: string) => Promise<OutputOf<'spreadsheets.look'>>;
  readonly dryRun: (
    content: string | Uint8Array,
    said: SheetSaid,
  ) => Promise<OutputOf<'spreadsheets.dryRun'>>;
  readonly commit: (
    content: string | Uint8Array,
    said: SheetSaid,
    rememberAs?: string,
  ) => Promise<OutputOf<'spreadsheets.commit'>>;
  /** Everything that the vault holds about people, as one hash. */
  readonly contents: () => string;
}

export async function openSheetVault(): Promise<SheetVault> {
  const vault = await openTestVault();
  let chosen = 0;
  const stage = async (content: string | Uint8Array, name = 'list.csv') => {
    chosen += 1;
    const file = path.join(vault.folder, `${chosen}-${name}`);
    await writeFile(file, content);
    const answer = await vault.internal['spreadsheets.stage']?.({ path: file });
    if (answer === undefined) throw new Error('the core does not stage spreadsheets');
    return answer.stageId;
  };
  const request = (stageId: string, { kind, mapping, options }: SheetSaid): SheetRequest => ({
    stageId,
    place: anyPlace,
    kind,
    mapping,
    options: {
      dateOrder: null,
      decimal: null,
      fill: {},
      valueMatches: {},
      system: '',
      templateId: null,
      duplicates: {},
      ...options,
    },
  });
  return {
    ...vault,
    stage,
    request,
    look: (stageId) => vault.call('spreadsheets.look', { stageId, place: anyPlace }),
    dryRun: async (content, said) => vault.call('spreadsheets.dryRun', request(await stage(content), said)),
    commit: async (content, said, rememberAs = '') =>
      vault.call('spreadsheets.commit', { ...request(await stage(content), said), rememberAs }),
    contents: () => {
      const session = vault.core.session();
      if (session === undefined) throw new Error('nobody is signed in');
      return logicalHash(session.vault, besides);
    },
  };
}
