import type { ContactChannel } from '#shared/domain/contacts/contact-codes.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { ContactsTable } from './contacts.table.ts';

/** The newest contact that counts as this to the contact clock: one step in an index, however long the case. */
export function findLastContact(db: ReadDb, caseNo: number, countsAs: ContactsTable['counts_as']) {
  return db
    .selectFrom('contacts')
    .select(['entry_key', 'started_at', 'next_contact_at', 'next_contact_plan'])
    .where('case_no', '=', caseNo)
    .where('counts_as', '=', countsAs)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
export type LastContact = NonNullable<Awaited<ReturnType<typeof findLastContact>>>;

/** The newest of several contacts, some of which may not be there. */
export function latestOf(contacts: readonly (LastContact | undefined)[]): LastContact | undefined {
  return contacts
    .filter((contact) => contact !== undefined)
    .reduce<LastContact | undefined>(
      (a, b) => (a === undefined || b.started_at > a.started_at ? b : a),
      undefined,
    );
}

/** The newest contact at which somebody was reached, if any. */
export async function findLastCompleted(db: ReadDb, caseNo: number): Promise<LastContact | undefined> {
  return latestOf([await findLastContact(db, caseNo, 'visit'), await findLastContact(db, caseNo, 'contact')]);
}

interface Attempt {
  readonly started_at: string;
  readonly channel: ContactChannel;
}

/** Attempts since the last completed contact, newest first; the 500 newest are far more than any rule asks for. */
export async function listAttempts(db: ReadDb, caseNo: number): Promise<Attempt[]> {
  const last = await findLastCompleted(db, caseNo);
  return db
    .selectFrom('contacts')
    .select(['started_at', 'channel'])
    .where('case_no', '=', caseNo)
    .where('counts_as', '=', 'none')
    .where('started_at', '>', last?.started_at ?? '')
    .where('status', '=', 'attempted')
    .orderBy('started_at', 'desc')
    .limit(500)
    .execute();
}
