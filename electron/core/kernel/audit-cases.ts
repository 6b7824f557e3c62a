import type { ChangeKey } from '#shared/contracts/procedure.ts';

/** How deep an input may name a case: `content.forCaseId`. */
const deepest = 4;
const isCaseKey = (key: string) => /(?:^c|C)aseIds?$/u.test(key);

/** The cases that an input names, under `caseId`, `caseIds`, `aboutCaseId` and the like. */
export function namedCases(input: unknown): readonly string[] {
  return collected(input, deepest);
}

/** The case that an output is about as a whole; those that stand in its lists were only passed on the way. */
export function answeredCases(output: unknown): readonly string[] {
  return collected(output, 1);
}

function collected(value: unknown, depth: number): readonly string[] {
  const found = new Set<string>();
  collect(value, depth, found);
  return [...found];
}

function collect(value: unknown, depth: number, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  for (const [key, part] of Object.entries(value)) {
    if (!isCaseKey(key)) collect(part, depth - 1, found);
    else for (const id of [part].flat()) if (typeof id === 'string') found.add(id);
  }
}

/** The cases whose files changed, by what is announced afterwards. */
export function changedCases(changes: readonly ChangeKey[]): readonly string[] {
  return changes.flatMap((key) => (key.startsWith('case:') ? [key.slice('case:'.length)] : []));
}
