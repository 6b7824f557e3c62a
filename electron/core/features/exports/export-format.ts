import type { i18n as I18n } from 'i18next';
import { type StoredColumn, storedColumns } from '#core/database/export-rows.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import notes from './column-notes.json' with { type: 'json' };
import { exportFates, listExported, type VaultTable } from './export-tables.ts';

/** Told apart by whoever reads an export; a new number whenever something is called or meant differently. */
export const formatName = { format: 'keystead-export', version: 1 } as const;

interface TableNotes {
  readonly means?: string;
  readonly columns?: Readonly<Record<string, { readonly means?: string; readonly codes?: string }>>;
}

interface FormatColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'real' | 'base64';
  readonly required: boolean;
  readonly key: boolean;
  readonly means: string;
  /** `table.column` of the row that it names. */
  readonly pointsAt?: string;
  /** What it may hold, with its words; a list of them stands as JSON. */
  readonly codes?: Readonly<Record<string, string>>;
}

export interface FormatTable {
  readonly name: VaultTable;
  readonly means: string;
  readonly columns: readonly FormatColumn[];
  /** Columns that stay in the vault, with the reason. */
  readonly without: readonly { readonly name: string; readonly why: string }[];
}

/** What a full export holds and what it does not: for people and for programs (security.md 3.9). */
export interface ExportFormat {
  readonly conventions: readonly string[];
  readonly tables: readonly FormatTable[];
  readonly stays: readonly { readonly table: VaultTable; readonly why: string }[];
}

/** `what_happened` as “What happened”. */
function spaced(name: string): string {
  const words = name.replace(/_id$/u, '').replaceAll('_', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function codesOf(words: I18n, group: string): Readonly<Record<string, string>> {
  const found: unknown =
    words.getResource(words.language, 'domain', group) ?? words.getResource('en', 'domain', group);
  if (typeof found !== 'object' || found === null) throw new RangeError('codes without words');
  return Object.fromEntries(
    Object.entries(found).map(([code, said]: [string, unknown]) => [code, wordOf(said) ?? code]),
  );
}

/** Some codes have a label among other words. */
function wordOf(said: unknown): string | undefined {
  if (typeof said === 'string') return said;
  if (typeof said !== 'object' || said === null || !('label' in said)) return undefined;
  return typeof said.label === 'string' ? said.label : undefined;
}

function formatColumn(words: I18n, note: TableNotes, column: StoredColumn): FormatColumn {
  const { name, type, required, isKey, points } = column;
  const { means, codes } = note.columns?.[name] ?? {};
  return {
    name,
    type: type === 'blob' ? 'base64' : type,
    required,
    key: isKey,
    means: means ?? spaced(name),
    ...(points === null ? {} : { pointsAt: points }),
    ...(codes === undefined ? {} : { codes: codesOf(words, codes) }),
  };
}

/** The format of the exports of a vault: its real schema, with what `column-notes.json` and the catalogue say of it. */
export function describeFormat(connection: OpenVault['connection'], words: I18n): ExportFormat {
  const t = words.getFixedT(null, 'exports');
  const known: Readonly<Record<string, TableNotes>> = notes;
  return {
    conventions: [
      t('format.rows'),
      t('format.days'),
      t('format.yesNo'),
      t('format.money'),
      t('format.lists'),
      t('format.bytes'),
      t('format.entries'),
      t('format.csv'),
    ],
    tables: listExported().map(({ table, without, why }) => {
      const note = known[table] ?? {};
      const columns = storedColumns(connection, table);
      return {
        name: table,
        means: note.means ?? spaced(table),
        columns: columns
          .filter(({ name }) => !without.includes(name))
          .map((column) => formatColumn(words, note, column)),
        without: why === null ? [] : without.map((name) => ({ name, why: t(`left.${why}`) })),
      };
    }),
    stays: (Object.keys(exportFates) as VaultTable[]).flatMap((table) => {
      const fate = exportFates[table];
      return fate.kind === 'stays' ? [{ table, why: t(`left.${fate.why}`) }] : [];
    }),
  };
}
