import type { SupportMethod } from '../cases/case-codes.ts';
import { findMethodDefaults, type MethodSettings } from './method-defaults.ts';

/** A person in support and the worker who is there for them first; null while nobody is. */
export interface CaseloadCase {
  readonly method: SupportMethod | null;
  readonly workerId: string | null;
  /** In the last phase of CTI, or stepping down. */
  readonly isTapering: boolean;
}

/** A worker's hours: 1 is full time. */
export interface CaseloadWorker {
  readonly id: string;
  readonly fte: number;
}

/** How full one method is: people, the full-time posts that are there for them, and the limit of the service. */
export interface MethodLoad {
  readonly method: SupportMethod | null;
  readonly people: number;
  /** People as they count in a caseload: those who taper may count half. */
  readonly weight: number;
  /** Full-time posts; hours of workers with several methods are divided by how many people they have in each. */
  readonly posts: number;
  /** People a full-time post; null without one, and for methods without figures. */
  readonly limit: number | null;
  /** Free places by the limit; negative when there are more people than the limit says; null without a limit. */
  readonly places: number | null;
}

/**
 * Caseload by method (domain.md 4.4, `caseload_per_fte`). Nothing here is about one worker: hours are added up before
 * anything is divided.
 */
export function caseloadByMethod(
  cases: readonly CaseloadCase[],
  workers: readonly CaseloadWorker[],
  settings: MethodSettings,
): MethodLoad[] {
  const fteOf = new Map(workers.map(({ id, fte }) => [id, fte]));
  const peopleOf = new Map<string, number>();
  for (const { workerId } of cases) {
    if (workerId !== null) peopleOf.set(workerId, (peopleOf.get(workerId) ?? 0) + 1);
  }
  const postShare = ({ workerId }: CaseloadCase) =>
    workerId === null ? 0 : (fteOf.get(workerId) ?? 0) / (peopleOf.get(workerId) ?? 1);
  const weightOf = ({ isTapering }: CaseloadCase) => (isTapering && settings.halfWhenTapering ? 0.5 : 1);
  const byMethod = Map.groupBy(cases, ({ method }) => method);
  return Array.from(byMethod, ([method, same]) => {
    const weight = same.reduce((sum, each) => sum + weightOf(each), 0);
    // To a hundredth: shares of a post add up to the post again.
    const posts = Math.round(same.reduce((sum, each) => sum + postShare(each), 0) * 100) / 100;
    const limit = findMethodDefaults(settings, method)?.maxCaseloadPerFte ?? null;
    const places = limit === null ? null : Math.floor(limit * posts - weight);
    return { method, people: same.length, weight, posts, limit, places };
  });
}
