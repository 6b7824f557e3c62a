/** Bytes in megabytes for reading: whole from 10 on, with one decimal below. */
export function megabytes(bytes: number, number: (value: number) => string): string {
  const exact = bytes / 1_000_000;
  return number(exact >= 10 ? Math.round(exact) : Math.round(exact * 10) / 10);
}
