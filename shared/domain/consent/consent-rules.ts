import type { FieldProblems } from '../../lib/app-error.ts';
import type { ConsentKind, ConsentScope } from './consent-codes.ts';

interface NewConsent {
  readonly kind: ConsentKind;
  readonly scopes: readonly ConsentScope[];
  readonly givenOn: string;
  readonly expiresOn: string | null;
}

/** Only sharing hands data out: it names which; every other kind names none (domain.md 9.4). */
export function namesScopes(kind: ConsentKind): boolean {
  return kind === 'share_with';
}

/** What keeps a consent from being written down, by field (domain.md 9.4). */
export function findConsentProblems(consent: NewConsent, today: string): FieldProblems {
  const { kind, scopes, givenOn, expiresOn } = consent;
  return {
    ...(givenOn > today ? { givenOn: 'in_the_future' } : {}),
    ...(expiresOn !== null && expiresOn < givenOn ? { expiresOn: 'before_start' } : {}),
    ...(namesScopes(kind) && scopes.length === 0 ? { scopes: 'required' } : {}),
    ...(!namesScopes(kind) && scopes.length > 0 ? { scopes: 'not_a_choice' } : {}),
  };
}
