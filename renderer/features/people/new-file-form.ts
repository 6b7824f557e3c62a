import { z } from 'zod';
import type { InputOf } from '#renderer/api/client.ts';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';

/** States a file may begin in (contract `people.create`). */
export const firstStates = ['enquiry', 'opening', 'active'] as const;

/** A new file as it stands in its form; kept whole as the draft. */
export const newFileForm = z.strictObject({
  chosenName: z.string(),
  pronouns: z.string(),
  birthDate: z.iso.date().nullable(),
  phone: z.string(),
  state: z.enum(firstStates),
  openedOn: z.iso.date().nullable(),
  method: z.enum(supportMethods).nullable(),
  teamId: z.string().nullable(),
  mainWorkerId: z.string().nullable(),
});
export type NewFileForm = z.infer<typeof newFileForm>;

/** A form ready to be sent, or nothing while something required is missing. */
export function newFileInput(form: NewFileForm): InputOf<'people.create'> | null {
  const { openedOn, teamId } = form;
  return openedOn === null || teamId === null ? null : { ...form, openedOn, teamId };
}

/** What has to be looked at before the file is made. */
export function newFileProblems(form: NewFileForm, today: string): FieldProblems {
  const problems: Record<string, FieldCode> = {};
  if (form.chosenName.trim() === '') problems['chosenName'] = 'required';
  if (form.birthDate !== null && form.birthDate > today) problems['birthDate'] = 'in_the_future';
  if (form.openedOn === null) problems['openedOn'] = 'required';
  else if (form.openedOn > today) problems['openedOn'] = 'in_the_future';
  if (form.teamId === null) problems['teamId'] = 'required';
  return problems;
}
