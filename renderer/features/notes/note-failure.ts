import { ApiError } from '#renderer/api/client.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { findNoteField } from './note-form.ts';

/** The answer to a note that was not saved, with its problems at the fields of the form. */
export function atFormFields(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const fields: FieldProblems = Object.fromEntries(
    Object.entries(error.fields).map(([path, code]) => [findNoteField(path) ?? path, code]),
  );
  return new ApiError(error.code, fields, error.facts);
}
