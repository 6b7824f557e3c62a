import { ApiError } from '#renderer/api/client.ts';

/** An answer of the core with its problems at the fields of a form that sends them inside `part` of its input. */
export function atFormFields(error: unknown, part: string): unknown {
  if (!(error instanceof ApiError)) return error;
  const start = `${part}.`;
  const fields = Object.fromEntries(
    Object.entries(error.fields).map(([path, code]) => [
      path.startsWith(start) ? path.slice(start.length) : path,
      code,
    ]),
  );
  return new ApiError(error.code, fields, error.facts);
}
