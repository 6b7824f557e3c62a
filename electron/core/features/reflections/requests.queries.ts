import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { ReflectionDisclosuresTable, ReflectionRequestsTable } from './reflections.table.ts';

/** Everybody who has a log, also those who left. */
export async function logAuthors(db: ReadDb): Promise<readonly string[]> {
  const rows = await db.selectFrom('reflective_logs').select('author_id').distinct().execute();
  return rows.map(({ author_id }) => author_id);
}

export async function insertRequest(
  db: WriteDb,
  request: ReflectionRequestsTable,
  authorIds: readonly string[],
): Promise<void> {
  await db.insertInto('reflection_requests').values(request).execute();
  if (authorIds.length === 0) return;
  const rows = authorIds.map((author_id) => ({
    request_id: request.id,
    author_id,
    state: 'to_do' as const,
    declared_at: null,
  }));
  await db.insertInto('reflection_request_authors').values(rows).execute();
}

/** Requests with the names of the person, newest first. */
export function requestRows(db: ReadDb) {
  return db
    .selectFrom('reflection_requests')
    .innerJoin('case_files', 'case_files.id', 'reflection_requests.case_id')
    .innerJoin('people', 'people.id', 'case_files.person_id')
    .innerJoin('workers', 'workers.id', 'reflection_requests.asked_by')
    .selectAll('reflection_requests')
    .select([
      'people.chosen_name',
      'people.legal_given_name',
      'people.legal_family_name',
      'people.other_names',
      'workers.name as asked_by_name',
    ])
    .orderBy('reflection_requests.asked_at', 'desc')
    .orderBy('reflection_requests.id', 'desc');
}
export type RequestRow = Awaited<ReturnType<ReturnType<typeof requestRows>['execute']>>[number];

/** Who was asked, and where each stands. */
export function requestAuthors(db: ReadDb) {
  return db
    .selectFrom('reflection_request_authors')
    .innerJoin('workers', 'workers.id', 'reflection_request_authors.author_id')
    .select(['request_id', 'author_id', 'state', 'declared_at', 'workers.name', 'workers.until'])
    .orderBy('workers.name')
    .execute();
}

/** An author's own place in the requests. */
export function ownTasks(db: ReadDb, authorId: string) {
  return db
    .selectFrom('reflection_request_authors')
    .select(['request_id', 'state', 'declared_at'])
    .where('author_id', '=', authorId)
    .execute();
}

export function findRequest(db: ReadDb, id: string) {
  return db.selectFrom('reflection_requests').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false when this author has no such task, or has declared already */
export async function setDeclared(
  db: WriteDb,
  requestId: string,
  authorId: string,
  change: { readonly state: 'none' | 'disclosed'; readonly declared_at: string },
): Promise<boolean> {
  const result = await db
    .updateTable('reflection_request_authors')
    .set(change)
    .where('request_id', '=', requestId)
    .where('author_id', '=', authorId)
    .where('state', '=', 'to_do')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function insertDisclosure(
  db: WriteDb,
  row: ReflectionDisclosuresTable,
  sealedTo: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await db.insertInto('reflection_disclosures').values(row).execute();
  const boxes = Array.from(sealedTo, ([worker_id, sealed]) => ({ disclosure_id: row.id, worker_id, sealed }));
  await db.insertInto('reflection_disclosure_keys').values(boxes).execute();
}

/** What was given out on a request and sealed to this person. */
export function disclosureRows(db: ReadDb, requestId: string, readerId: string) {
  return db
    .selectFrom('reflection_disclosures')
    .innerJoin(
      'reflection_disclosure_keys',
      'reflection_disclosure_keys.disclosure_id',
      'reflection_disclosures.id',
    )
    .innerJoin('workers', 'workers.id', 'reflection_disclosures.author_id')
    .select([
      'reflection_disclosures.id',
      'reflection_disclosures.content',
      'reflection_disclosures.disclosed_at',
      'reflection_disclosure_keys.sealed',
      'workers.name as author',
    ])
    .where('reflection_disclosures.request_id', '=', requestId)
    .where('reflection_disclosure_keys.worker_id', '=', readerId)
    .orderBy('workers.name')
    .execute();
}
