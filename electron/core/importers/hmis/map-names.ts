import type { Client } from './check-clients.ts';
import type { PersonFields } from './import-plan.ts';

/**
 * A full name is the legal name; what the person likes to be called stays open until somebody asks, and lists show the
 * legal name. Any other name – partial, a street or code name, or of unknown quality – is what they are called
 * (domain.md 9.5).
 */
export function namesOf({
  firstName,
  lastName,
  cells,
}: Client): Pick<PersonFields, 'chosenName' | 'legalGivenName' | 'legalFamilyName'> {
  if (cells.NameDataQuality === '1') {
    return { chosenName: '', legalGivenName: firstName, legalFamilyName: lastName };
  }
  return { chosenName: `${firstName} ${lastName}`.trim(), legalGivenName: '', legalFamilyName: '' };
}

/** A birth date counts as exact only when the export says so (domain.md 9.5, data quality 1). */
export function birthDateOf({
  birthDate,
  cells,
}: Client): Pick<PersonFields, 'birthDate' | 'birthDateApproximate'> {
  return { birthDate, birthDateApproximate: birthDate !== null && cells.DOBDataQuality !== '1' };
}
