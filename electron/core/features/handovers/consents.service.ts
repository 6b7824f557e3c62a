import { type ConsentScope, consentScopes } from '#shared/domain/consent/consent-codes.ts';
import { type ConsentTerm, consentStanding } from '#shared/domain/consent/consent-in-force.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { ConsentsTable } from './handovers.table.ts';

/** The scopes of a stored consent; a word that this version does not know is dropped. */
export function scopesOf(consent: Pick<ConsentsTable, 'scopes'>): readonly ConsentScope[] {
  const stored: unknown = JSON.parse(consent.scopes);
  return Array.isArray(stored) ? consentScopes.filter((scope) => stored.includes(scope)) : [];
}

/** The consents of one person, newest first. */
export function consentsOf(db: ReadDb, personId: string): Promise<ConsentsTable[]> {
  return db
    .selectFrom('consents')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('given_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The consents of many people, newest first; one statement. */
export function consentsOfMany(db: ReadDb, personIds: readonly string[]): Promise<ConsentsTable[]> {
  return db
    .selectFrom('consents')
    .selectAll()
    .where('person_id', 'in', personIds)
    .orderBy('given_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** A stored consent as the domain's rules read it. */
export function termOf(row: ConsentsTable): ConsentTerm {
  return {
    scopes: scopesOf(row),
    givenOn: row.given_on,
    expiresOn: row.expires_on,
    withdrawnOn: row.withdrawn_on,
  };
}

export function isInForce(row: ConsentsTable, today: string): boolean {
  return consentStanding(termOf(row), today) === 'in_force';
}

/** One of this person's consents, in force or not. */
export async function findConsent(
  db: ReadDb,
  personId: string,
  consentId: string | null,
): Promise<ConsentsTable | undefined> {
  return consentId === null ? undefined : (await consentsOf(db, personId)).find(({ id }) => id === consentId);
}
