import { createHmac } from 'node:crypto';

/** Which rows a number is for: the same record has different numbers as a person and as a household. */
export type NumberKind = 'person' | 'enrollment' | 'exit' | 'household' | 'project' | 'organization' | 'user';

/** Gives numbers to what did not bring one from HMIS. */
export type Numbering = (kind: NumberKind, id: string) => string;

/**
 * Stable numbers of 32 characters, the most that the standard allows (domain.md 9.5): the first half of an HMAC-SHA-256
 * over the record's id. The key is of this organisation and of HMIS alone, so an export of another kind, or of another
 * organisation, cannot be matched by number, and the number does not give the id away.
 */
export function createNumbering(organisationId: string): Numbering {
  return (kind, id) =>
    createHmac('sha256', `keystead hmis ${organisationId}`)
      .update(`${kind} ${id}`)
      .digest('hex')
      .slice(0, 32);
}
