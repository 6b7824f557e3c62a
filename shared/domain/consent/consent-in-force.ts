import type { ConsentScope } from './consent-codes.ts';

/** The part of a consent that decides whether it counts (domain.md 9.4). */
export interface ConsentTerm {
  readonly scopes: readonly ConsentScope[];
  readonly givenOn: string;
  readonly expiresOn: string | null;
  readonly withdrawnOn: string | null;
}

/** Why a consent does or does not count on a day. */
export type ConsentStanding = 'in_force' | 'not_yet' | 'withdrawn' | 'expired';

/** A consent counts from the day it was given until it is withdrawn or runs out; its last day counts (domain.md 9.4). */
export function consentStanding(consent: Omit<ConsentTerm, 'scopes'>, today: string): ConsentStanding {
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= today) return 'withdrawn';
  if (consent.expiresOn !== null && consent.expiresOn < today) return 'expired';
  return consent.givenOn > today ? 'not_yet' : 'in_force';
}
