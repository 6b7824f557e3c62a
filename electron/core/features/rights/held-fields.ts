import type { HeldField } from '#shared/contracts/access-copy.ts';
import type { PageBlock, RecordPage } from '#shared/domain/records/page-blocks.ts';
import type { HeldRow } from '#core/database/held-rows.ts';
import { columnsBeside, orderColumns } from './held-columns.ts';
import type { HeldWords } from './held-words.ts';

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
/** Longer texts are prose; they stand under their label instead of beside it. */
const longFrom = 60;

function parsed(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    // A text that only begins like JSON is a text.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

interface Leaf {
  readonly path: string;
  readonly value: string | number;
}

/** Every text, number and answer inside a stored structure; lists of plain values are one text, a line each. */
function leavesOf(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, value }];
  if (typeof value === 'boolean') return [{ path, value: String(value) }];
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, place) => leavesOf(each, `${path}.${place}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, path === '' ? key : `${path}.${key}`));
}

/** The label of a path in a structure: its names, without places in lists. */
function pathLabel(path: string): string {
  return path
    .split('.')
    .filter((part) => !/^\d+$/u.test(part))
    .join('.');
}

/** The facts and texts of one row, in the order of its columns; ids that say nothing are left out. */
export function fieldsOf(words: HeldWords, table: string, item: string, row: HeldRow): HeldField[] {
  const field = (key: string, label: string, text: string, stored: unknown): HeldField[] => {
    if (text.trim() === '') return [];
    const long = text.length > longFrom || text.includes('\n');
    return [{ item: `${item}:${key}`, label, text, long, free: text === stored }];
  };
  return Object.entries(row).flatMap(([column, value]) => {
    if (orderColumns.has(column) || columnsBeside.has(`${table}.${column}`)) return [];
    if (typeof value === 'number') {
      return field(column, words.column(table, column), words.value(table, column, value), value);
    }
    if (typeof value !== 'string') return [];
    const structure = parsed(value);
    if (structure === undefined) {
      const text = words.value(table, column, value);
      return idPattern.test(text) ? [] : field(column, words.column(table, column), text, value);
    }
    return leavesOf(structure, '').flatMap((leaf) => {
      const name = pathLabel(leaf.path);
      const text = words.value(table, name === '' ? column : (name.split('.').at(-1) ?? column), leaf.value);
      const shown = name === '' ? words.value(table, column, leaf.value) : text;
      const label =
        name === ''
          ? words.column(table, column)
          : `${words.column(table, column)}: ${words.column(table, name)}`;
      return idPattern.test(shown) ? [] : field(`${column}.${leaf.path}`, label, shown, leaf.value);
    });
  });
}

function blockText(block: Exclude<PageBlock, { readonly kind: 'heading' }>): string {
  switch (block.kind) {
    case 'words':
    case 'text':
      return block.text;
    case 'list':
      return block.lines.join('\n');
    case 'pair':
      return [block.left, block.right]
        .flatMap(({ label, lines }) => lines.map((line) => `${label}: ${line}`))
        .join('\n');
    case 'table':
      return block.rows.map((row) => row.filter((cell) => cell !== '').join(' · ')).join('\n');
  }
}

/** The content of a record as its tool lays it out, with the words of the house, as texts that can be marked. */
export function pageFields(page: RecordPage, item: string, strengthsLabel: string): HeldField[] {
  const field = (key: string, label: string, text: string): HeldField[] =>
    text.trim() === '' ? [] : [{ item: `${item}:page.${key}`, label, text, long: true, free: true }];
  const lead = page.lead === undefined ? '' : [page.lead.answer, page.lead.words].join('\n');
  return [
    ...field('lead', page.lead?.label ?? '', lead),
    ...field('strengths', strengthsLabel, page.strengths.join('\n')),
    ...page.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [];
      return field(block.key, block.label, block.kind === 'team' ? block.text : blockText(block));
    }),
  ];
}
