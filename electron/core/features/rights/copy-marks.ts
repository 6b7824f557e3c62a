import type { CopyMark, HeldField, HeldRecord } from '#shared/contracts/access-copy.ts';
import { holds } from '#shared/domain/rights/redaction.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { HeldChapter } from './gather.service.ts';
import type { AccessMarksTable } from './rights.table.ts';

/** Marks of one request in the order in which they were made. */
export function markRows(db: ReadDb, requestId: string): Promise<AccessMarksTable[]> {
  return db
    .selectFrom('access_marks')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
}

/** Every text of a record, those of its parts too. */
export function allFields(record: HeldRecord): HeldField[] {
  return [...record.fields, ...record.parts.flatMap(({ fields }) => fields)];
}

/** What a mark can be on: texts by their item, and entries and their parts that can be held back whole. */
export function itemsOf(chapters: readonly HeldChapter[]): ReadonlyMap<string, string | null> {
  const items = new Map<string, string | null>();
  for (const { records } of chapters) {
    for (const record of records) {
      for (const { item } of [record, ...record.parts]) items.set(item, null);
      for (const { item, text } of allFields(record)) items.set(item, text);
    }
  }
  return items;
}

/** Marks as screens show them, with whether what was marked still stands there. */
export function toldMarks(
  rows: readonly AccessMarksTable[],
  items: ReadonlyMap<string, string | null>,
): CopyMark[] {
  return rows.map((row) => {
    const text = items.get(row.item);
    const isThere =
      row.from_char === null
        ? text === null
        : typeof text === 'string' && holds(text, { from: row.from_char, passage: row.passage });
    return {
      id: row.id,
      item: row.item,
      from: row.from_char,
      passage: row.passage,
      reason: row.reason,
      note: row.note,
      lost: !isThere,
    };
  });
}
