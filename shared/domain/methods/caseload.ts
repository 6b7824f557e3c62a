import { type SupportMethod, supportMethods } from '../cases/case-codes.ts';
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

/** How full one colleague's post is, from the same weights and limits as the methods' figures. */
export interface WorkerLoad {
  readonly methods: readonly { readonly method: SupportMethod | null; readonly people: number }[];
  /** People that the post carries in this mixture of methods, a part of one left out; null without a limit. */
  readonly agreed: number | null;
  /** Free places; negative when there are more people than agreed; null without a limit. */
  readonly places: number | null;
}

/**
 * One worker's caseload against the limits of the methods (domain.md 4.2, 4.4): in words for the worker and those who
 * plan with them, never for a comparison of colleagues. In a mixture each method takes its part of the post.
 * @param cases those whose main worker they are
 */
export function workerLoad(
  cases: readonly CaseloadCase[],
  { fte }: Pick<CaseloadWorker, 'fte'>,
  settings: MethodSettings,
): WorkerLoad {
  const own: readonly CaseloadCase[] = cases.map((each) => ({ ...each, workerId: 'one' }));
  const loads = caseloadByMethod(own, [{ id: 'one', fte }], settings).toSorted(
    (a, b) => placeOf(a.method) - placeOf(b.method),
  );
  const methods = loads.map(({ method, people }) => ({ method, people }));
  const limited = loads.flatMap(({ weight, limit }) => (limit === null ? [] : [{ weight, limit }]));
  const weight = limited.reduce((sum, load) => sum + load.weight, 0);
  const usedPosts = limited.reduce((sum, load) => sum + load.weight / load.limit, 0);
  if (usedPosts === 0 || fte === 0) return { methods, agreed: null, places: null };
  // A hundredth of a person is a matter of rounding: 4 of 8 and 5 of 10 fill one post.
  const agreed = Math.floor((fte * weight) / usedPosts + 0.01);
  return { methods, agreed, places: Math.floor(agreed - weight) };
}

/** The order of methods everywhere; without one last. */
function placeOf(method: SupportMethod | null): number {
  return method === null ? supportMethods.length : supportMethods.indexOf(method);
}
