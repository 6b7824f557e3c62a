import { z } from 'zod';
import { type people, personDetails, personPreferences } from '#shared/contracts/people.ts';
import type { PeopleTable } from './people.table.ts';

type Person = z.output<typeof people.get.output>;

const names = z.array(z.string());

export function detailsOf(row: PeopleTable): Person['details'] {
  return {
    chosenName: row.chosen_name,
    pronouns: row.pronouns,
    legalGivenName: row.legal_given_name,
    legalFamilyName: row.legal_family_name,
    otherNames: names.parse(JSON.parse(row.other_names)),
    birthDate: row.birth_date,
    birthDateApproximate: row.birth_date_approximate === 1,
    language: row.language,
    interpreterNeeded: row.interpreter_needed === 1,
    phone: row.phone,
    otherWaysToReach: row.other_ways_to_reach,
    bestTimes: row.best_times,
    accessNeeds: names.parse(JSON.parse(row.access_needs)),
    emergencyContacts: personDetails.shape.emergencyContacts.parse(JSON.parse(row.emergency_contacts)),
  };
}

export function preferencesOf(row: PeopleTable): Person['preferences'] {
  return personPreferences.parse({
    paperwork: row.paperwork,
    preferredChannel: row.preferred_channel,
    preferredPlaces: JSON.parse(row.preferred_places),
    wordForMe: row.word_for_me,
    notForMe: row.not_for_me,
  });
}

/** The columns that a person's page may change. */
export function columnsOf({ details, preferences }: Pick<Person, 'details' | 'preferences'>) {
  return {
    chosen_name: details.chosenName,
    pronouns: details.pronouns,
    legal_given_name: details.legalGivenName,
    legal_family_name: details.legalFamilyName,
    other_names: JSON.stringify(details.otherNames),
    birth_date: details.birthDate,
    birth_date_approximate: details.birthDateApproximate ? 1 : 0,
    language: details.language,
    interpreter_needed: details.interpreterNeeded ? 1 : 0,
    phone: details.phone,
    other_ways_to_reach: details.otherWaysToReach,
    best_times: details.bestTimes,
    access_needs: JSON.stringify(details.accessNeeds),
    emergency_contacts: JSON.stringify(details.emergencyContacts),
    paperwork: preferences.paperwork,
    preferred_channel: preferences.preferredChannel,
    preferred_places: JSON.stringify(preferences.preferredPlaces),
    word_for_me: preferences.wordForMe,
    not_for_me: preferences.notForMe,
  };
}

/** What a person's page holds before anything was written on it. */
export const emptyPerson: Pick<Person, 'details' | 'preferences'> = {
  details: {
    chosenName: '',
    pronouns: '',
    legalGivenName: '',
    legalFamilyName: '',
    otherNames: [],
    birthDate: null,
    birthDateApproximate: false,
    language: '',
    interpreterNeeded: false,
    phone: '',
    otherWaysToReach: '',
    bestTimes: '',
    accessNeeds: [],
    emergencyContacts: [],
  },
  preferences: {
    paperwork: null,
    preferredChannel: null,
    preferredPlaces: [],
    wordForMe: '',
    notForMe: '',
  },
};
