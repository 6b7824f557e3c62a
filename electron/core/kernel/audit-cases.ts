import type { ChangeKey } from '#shared/contracts/procedure.ts';

/** How deep a case may be named in an input or output: `content.forCaseId`, `cards[].caseId`. */
const deepest = 4;
const isCaseKey = (key: string) => /(?:^c|C)aseIds?$/u.test(key);

/** The cases that an input or output names, under `caseId`, `caseIds`, `aboutCaseId` and the like. */
export function namedCases(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, deepest, found);
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
