import type { Insertable } from 'kysely';
import type { Database } from '#core/database/schema.ts';
import type { PersonFields } from '#core/importers/hmis/import-plan.ts';

/** A person as an export knows them; what it does not tell stays empty, to be asked. */
export function personRow(
  id: string,
  fields: PersonFields,
  now: string,
  batchId: string,
): Insertable<Database['people']> {
  return {
    id,
    chosen_name: fields.chosenName,
    pronouns: '',
    legal_given_name: fields.legalGivenName,
    legal_family_name: fields.legalFamilyName,
    other_names: '[]',
    birth_date: fields.birthDate,
    birth_date_approximate: fields.birthDateApproximate ? 1 : 0,
    language: fields.language,
    interpreter_needed: 0,
    phone: '',
    other_ways_to_reach: '',
    best_times: '',
    access_needs: '[]',
    access_needs_known: fields.accessNeedsKnown === null ? null : Number(fields.accessNeedsKnown),
    emergency_contacts: '[]',
    paperwork: null,
    preferred_channel: null,
    preferred_places: '[]',
    word_for_me: '',
    not_for_me: '',
    died_on: null,
    created_at: now,
    import_batch_id: batchId,
  };
}
