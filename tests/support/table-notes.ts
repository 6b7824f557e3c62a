import fs from 'node:fs';
import path from 'node:path';
import domain from '#shared/i18n/en/domain.json' with { type: 'json' };
import { codeWords } from '#core/features/rights/held-columns.ts';

const core = path.resolve(import.meta.dirname, '../../electron/core');

interface ColumnNote {
  means?: string;
  codes?: string;
}

/** What a source file says of a table and its columns. */
export interface TableNote {
  means?: string;
  columns?: Record<string, ColumnNote>;
}

/** `/** … *\/` as one line for readers outside, without what only leads to our own papers. */
function plain(comment: string): string | undefined {
  const text = comment
    .replaceAll(/^\s*\/\*\*|\*\/\s*$/gu, '')
    .replaceAll(/^\s*\*\s?/gmu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s*\([^()]*(?:domain|security|ui)\.md[^()]*\)/gu, '')
    .replaceAll(/\{@link (\w+)\}/gu, '$1')
    .trim();
  const said = text
    .split(/(?<=[.;:!?])\s+/u)
    .filter((sentence) => !/\b\w+\.(?:md|ts)\b/u.test(sentence))
    .join(' ')
    .trim();
  return said === '' ? undefined : `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
}

const first = (name: string) => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;

/** The group of words that a type has in the catalogue: `ConcernKind` → `concernKind`. */
function groupOf(table: string, column: string, type: string): string | undefined {
  const named = Array.from(type.matchAll(/\b[A-Z]\w+\b/gu), ([name]) => first(name));
  const known = codeWords[`${table}.${column}`] ?? named.find((name) => Object.hasOwn(domain, name));
  return known !== undefined && Object.hasOwn(domain, known) ? known : undefined;
}

function columnsOf(table: string, body: string): Record<string, ColumnNote> {
  const fields = body.matchAll(/(?<comment>\/\*\*[^]*?\*\/\s*)?readonly (?<name>\w+): (?<type>[^;]+);/gu);
  const notes: Record<string, ColumnNote> = {};
  for (const { groups } of fields) {
    const { comment, name = '', type = '' } = groups ?? {};
    const means = comment === undefined ? undefined : plain(comment);
    const codes = groupOf(table, name, type);
    if (means === undefined && codes === undefined) continue;
    notes[name] = { ...(means === undefined ? {} : { means }), ...(codes === undefined ? {} : { codes }) };
  }
  return notes;
}

/** Everything that the table files say, by table: what `column-notes.json` must hold. */
export function readTableNotes(): Record<string, TableNote> {
  const files = fs
    .readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.table.ts'))
    .map((file) => fs.readFileSync(path.join(core, file), 'utf8'));
  const interfaces = new Map<string, { comment: string | undefined; body: string }>();
  for (const text of files) {
    const found = text.matchAll(
      /(?<comment>\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export interface (?<name>\w+) \{\n(?<body>[^]*?)\n\}/gu,
    );
    for (const { groups } of found) {
      interfaces.set(groups?.['name'] ?? '', { comment: groups?.['comment'], body: groups?.['body'] ?? '' });
    }
  }
  const schema = fs.readFileSync(path.join(core, 'database/schema.ts'), 'utf8');
  const notes: Record<string, TableNote> = {};
  for (const { groups } of schema.matchAll(/readonly (?<table>\w+): (?<name>\w+);/gu)) {
    const { table = '', name = '' } = groups ?? {};
    const found = interfaces.get(name);
    if (found === undefined) continue;
    const means = found.comment === undefined ? undefined : plain(found.comment);
    const columns = columnsOf(table, found.body);
    if (means === undefined && Object.keys(columns).length === 0) continue;
    notes[table] = {
      ...(means === undefined ? {} : { means }),
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
    };
  }
  return notes;
}
