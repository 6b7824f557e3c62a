import { expect, test } from 'vitest';
import { personDetails, personPreferences } from '#shared/contracts/people.ts';
import { atPersonFields, personForm, personFormOf, personInputOf, personProblems } from './person-form.ts';

const known = {
  details: personDetails.parse({
    chosenName: 'Ilka Varga',
    pronouns: 'she / her',
    legalGivenName: 'Ilona',
    legalFamilyName: 'Varga',
    otherNames: ['Ili'],
    birthDate: '1971-03-09',
    birthDateApproximate: true,
    language: 'Hungarian',
    interpreterNeeded: false,
    phone: '+420 601 000 000',
    otherWaysToReach: 'Through Zsófi',
    bestTimes: 'after ten',
    accessNeeds: ['large print', 'ground floor'],
    emergencyContacts: [{ name: 'Zsófi', relation: 'daughter', phone: '601' }],
  }),
  preferences: personPreferences.parse({
    paperwork: 'completes_together',
    preferredChannel: 'text',
    preferredPlaces: ['home'],
    wordForMe: 'tenant',
    notForMe: '',
  }),
};

test('what is known comes back unchanged through the form, and the contract takes it', () => {
  const form = personFormOf(known);
  expect(personForm.parse(form)).toEqual(form);
  const input = personInputOf(form);
  expect(personDetails.parse(input.details)).toEqual(known.details);
  expect(personPreferences.parse(input.preferences)).toEqual(known.preferences);
});

test('a row of nobody is left out, a number without a name is asked about', () => {
  const form = personFormOf(known);
  const nobody = { key: 'new', name: ' ', relation: 'friend', phone: '' };
  const nameless = { key: 'new', name: '', relation: '', phone: '602' };
  expect(personInputOf({ ...form, emergencyContacts: [nobody] }).details.emergencyContacts).toEqual([]);
  expect(personProblems({ ...form, emergencyContacts: [nameless] }, '2026-11-24')).toEqual({
    emergencyContacts: 'required',
  });
});

test('only the name is required, and nobody is born tomorrow', () => {
  const form = personFormOf(known);
  expect(personProblems(form, '2026-11-24')).toEqual({});
  expect(personProblems({ ...form, chosenName: ' ', birthDate: '2026-11-25' }, '2026-11-24')).toEqual({
    chosenName: 'required',
    birthDate: 'in_the_future',
  });
});

test('a guess about no date is no guess', () => {
  expect(personInputOf({ ...personFormOf(known), birthDate: null }).details.birthDateApproximate).toBe(false);
});

test('problems of the contract land at fields of the form', () => {
  expect(atPersonFields({ 'details.phone': 'too_long', 'preferences.notForMe': 'too_long' })).toEqual({
    phone: 'too_long',
    notForMe: 'too_long',
  });
});
