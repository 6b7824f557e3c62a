import { doesHoldStand } from '#shared/domain/erasure/retention.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { restrictedCases } from '#core/features/rights/restrictions.service.ts';

const pageSize = 500;

export interface ExportedCase {
  readonly no: number;
  readonly id: string;
  readonly person_id: string;
  readonly case_number: string;
}

/** Every case, page by page in the order of their numbers. */
export async function* eachCase(db: ReadDb): AsyncIterable<ExportedCase> {
  let after = 0;
  for (;;) {
    const page = await db
      .selectFrom('case_files')
      .select(['no', 'id', 'person_id', 'case_number'])
      .where('no', '>', after)
      .orderBy('no')
      .limit(pageSize)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.no;
  }
}

export interface ExportedDocument {
  readonly entry_key: number;
  readonly id: string;
  readonly file_name: string;
  readonly bytes: number;
}

/** Every document that was not taken out again, page by page. */
export async function* eachDocument(db: ReadDb): AsyncIterable<ExportedDocument> {
  let after = 0;
  for (;;) {
    const page = await db
      .selectFrom('documents')
      .select(['entry_key', 'id', 'file_name', 'bytes'])
      .where('entry_key', '>', after)
      .where('removed_at', 'is', null)
      .orderBy('entry_key')
      .limit(pageSize)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.entry_key;
  }
}

/** The documents that are still there. */
export async function sumDocuments(db: ReadDb): Promise<{ readonly count: number; readonly bytes: number }> {
  const { count, bytes } = await db
    .selectFrom('documents')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number | null>('bytes').as('bytes')])
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { count, bytes: bytes ?? 0 };
}

export async function countCases(db: ReadDb): Promise<number> {
  const { count } = await db
    .selectFrom('case_files')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Files that are restricted (GDPR Art. 18). */
export async function listRestricted(db: ReadDb): Promise<ReadonlySet<string>> {
  return new Set((await restrictedCases(db).execute()).map(({ case_id }) => case_id));
}

/** Files with a legal hold that stands. */
export async function listHeld(db: ReadDb, today: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('legal_holds')
    .select(['case_id', 'until_day', 'lifted_on'])
    .where('lifted_on', 'is', null)
    .execute();
  const standing = rows.filter(({ until_day: until, lifted_on: liftedOn }) =>
    doesHoldStand({ until, liftedOn }, today),
  );
  return new Set(standing.map(({ case_id }) => case_id));
}

/** One part of a document, decrypted with the page that it stands on. */
export function findDocumentPart(db: ReadDb, documentId: string, part: number) {
  return db
    .selectFrom('document_parts')
    .select('content')
    .where('document_id', '=', documentId)
    .where('part', '=', part)
    .executeTakeFirst();
}
