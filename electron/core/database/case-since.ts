/** A case by its number, and the instant from which its records are asked for. */
export interface CaseSince {
  readonly caseNo: number;
  readonly since: string;
}

/** Cases with the same instant together: a list over many cases then has few terms, each one range of an index. */
export function sinceGroups(
  cases: readonly CaseSince[],
): { readonly since: string; readonly caseNos: number[] }[] {
  return Array.from(
    Map.groupBy(cases, ({ since }) => since),
    ([since, same]) => ({ since, caseNos: same.map(({ caseNo }) => caseNo) }),
  );
}
