const form = /^\s*k?\s*-?\s*0*([1-9][0-9]{0,8})\s*$/iu;

/** The readable number of a case file: it counts up and says nothing about the person (domain.md 5.0). */
export function formatCaseNumber(sequence: number): string {
  return `K-${String(sequence).padStart(4, '0')}`;
}

/** The place in the count of a number typed as `K-0012`, `k12` or `12`; undefined for anything else. */
export function findCaseSequence(text: string): number | undefined {
  const digits = form.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
