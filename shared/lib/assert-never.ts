/** Closes a discriminated union: a case that nobody handles is a compile error, and a loud one at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant of type ${typeof value}`);
}
