import type { CopyMark, HeldField, HeldRecord } from '#shared/contracts/access-copy.ts';
import type { AccessCopyModel } from '#shared/contracts/prints.ts';
import { type CopyPiece, leaveOut } from '#shared/domain/rights/redaction.ts';
import type { WithholdReason } from '#shared/domain/rights/rights-codes.ts';
import type { HeldChapter } from './gather.service.ts';

type CopyChapterModel = AccessCopyModel['chapters'][number];
type CopyRecord = CopyChapterModel['records'][number];
type CopyPart = CopyRecord['parts'][number];

/** Takes what is marked out of everything: what is marked is in no model, so neither page nor file can hold it. */
export class Redaction {
  readonly #whole = new Map<string, WithholdReason>();
  readonly #passages: Map<string, CopyMark[]>;

  constructor(marks: readonly CopyMark[]) {
    for (const { item, from, reason } of marks) if (from === null) this.#whole.set(item, reason);
    this.#passages = Map.groupBy(
      marks.filter(({ from }) => from !== null),
      ({ item }) => item,
    );
  }

  chapter({ chapter, records }: HeldChapter): CopyChapterModel {
    return { chapter, records: records.map((record) => this.#record(record)) };
  }

  #record(record: HeldRecord): CopyRecord {
    const { on, by } = record;
    const withheld = this.#whole.get(record.item) ?? null;
    if (withheld !== null) {
      return { title: record.title, on, by: '', withheld, fields: [], parts: [] };
    }
    return { ...this.#part(record), on, by, parts: record.parts.map((part) => this.#part(part)) };
  }

  #part({ item, title, fields }: Pick<HeldRecord, 'item' | 'title' | 'fields'>): CopyPart {
    const withheld = this.#whole.get(item) ?? null;
    return {
      title,
      withheld,
      fields: withheld === null ? fields.map((field) => this.#field(field)) : [],
    };
  }

  #field({ item, label, text, long }: HeldField): CopyPart['fields'][number] {
    const marks = (this.#passages.get(item) ?? []).flatMap(({ from, passage, reason }) =>
      from === null ? [] : [{ from, passage, reason }],
    );
    const pieces: CopyPiece[] = leaveOut(text, marks);
    return { label, pieces, long };
  }
}
