import { type ConsentScope, consentScopes } from '#shared/domain/consent/consent-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { ConsentsTable } from './handovers.table.ts';

/** A consent counts from the day it was given until it is withdrawn or runs out; the last day counts (domain.md 9.4). */
export function isInForce(
  consent: Pick<ConsentsTable, 'given_on' | 'expires_on' | 'withdrawn_on'>,
  today: string,
): boolean {
  if (consent.given_on > today) return false;
  if (consent.withdrawn_on !== null && consent.withdrawn_on <= today) return false;
  return consent.expires_on === null || consent.expires_on >= today;
}

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

/** @throws AppError `consent_missing` when it is another person's, or not in force today */
export async function getConsentInForce(
  db: ReadDb,
  personId: string,
  consentId: string | null,
  today: string,
): Promise<ConsentsTable> {
  const consent = (await consentsOf(db, personId)).find(({ id }) => id === consentId);
  if (consent === undefined || !isInForce(consent, today)) throw new AppError('consent_missing');
  return consent;
}
