import { z } from 'zod';
import type { InputOf, OutputOf } from '#renderer/api/client.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { contactChannels, contactPlaces } from '#shared/domain/contacts/contact-codes.ts';
import { paperworkPreferences } from '#shared/domain/people/person-codes.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';

/** What is kept about a person as it stands in its form; lists are lines of text. Kept whole as the draft. */
export const personForm = z.strictObject({
  chosenName: z.string(),
  pronouns: z.string(),
  legalGivenName: z.string(),
  legalFamilyName: z.string(),
  otherNames: z.string(),
  birthDate: z.iso.date().nullable(),
  birthDateApproximate: z.boolean(),
  language: z.string(),
  interpreterNeeded: z.boolean(),
  phone: z.string(),
  otherWaysToReach: z.string(),
  bestTimes: z.string(),
  accessNeeds: z.string(),
  emergencyContacts: z.array(
    z.strictObject({ key: z.string(), name: z.string(), relation: z.string(), phone: z.string() }),
  ),
  paperwork: z.enum(paperworkPreferences).nullable(),
  preferredChannel: z.enum(contactChannels).nullable(),
  preferredPlaces: z.array(z.enum(contactPlaces)),
  wordForMe: z.string(),
  notForMe: z.string(),
});
export type PersonForm = z.infer<typeof personForm>;

type Person = Pick<OutputOf<'people.get'>, 'details' | 'preferences'>;
type PersonInput = Omit<InputOf<'people.update'>, 'caseId'>;

/** The form over what is known. */
export function personFormOf({ details, preferences }: Person): PersonForm {
  const { otherNames, accessNeeds, emergencyContacts, ...same } = details;
  return {
    ...same,
    ...preferences,
    otherNames: otherNames.join('\n'),
    accessNeeds: accessNeeds.join('\n'),
    emergencyContacts: emergencyContacts.map((contact, index) => ({
      key: `was-${String(index)}`,
      ...contact,
    })),
  };
}

/** What is saved; rows of people to call without a name or a number are left out. */
export function personInputOf(form: PersonForm): PersonInput {
  const { paperwork, preferredChannel, preferredPlaces, wordForMe, notForMe, ...details } = form;
  return {
    details: {
      ...details,
      otherNames: [...linesOf(form.otherNames)],
      accessNeeds: [...linesOf(form.accessNeeds)],
      birthDateApproximate: form.birthDate !== null && form.birthDateApproximate,
      emergencyContacts: form.emergencyContacts
        .filter(({ name, phone }) => name.trim() !== '' || phone.trim() !== '')
        .map(({ name, relation, phone }) => ({ name, relation, phone })),
    },
    preferences: { paperwork, preferredChannel, preferredPlaces, wordForMe, notForMe },
  };
}

/** What has to be looked at before saving, at the form's own fields. */
export function personProblems(form: PersonForm, today: string): FieldProblems {
  const problems: Record<string, FieldCode> = {};
  if (form.chosenName.trim() === '') problems['chosenName'] = 'required';
  if (form.birthDate !== null && form.birthDate > today) problems['birthDate'] = 'in_the_future';
  if (linesOf(form.otherNames).length > 20) problems['otherNames'] = 'too_many';
  if (linesOf(form.accessNeeds).length > 20) problems['accessNeeds'] = 'too_many';
  if (linesOf(form.otherNames).some((line) => line.length > 120)) problems['otherNames'] = 'too_long';
  if (linesOf(form.accessNeeds).some((line) => line.length > 200)) problems['accessNeeds'] = 'too_long';
  if (form.emergencyContacts.some(({ name, phone }) => name.trim() === '' && phone.trim() !== '')) {
    problems['emergencyContacts'] = 'required';
  }
  return problems;
}

/** Fields of the contract at the fields of the form: `details.phone` is `phone`. */
export function atPersonFields(fields: FieldProblems): FieldProblems {
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => [path.replace(/^(details|preferences)\./u, ''), code]),
  );
}
