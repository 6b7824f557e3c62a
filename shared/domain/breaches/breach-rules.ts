import type { FieldProblems } from '../../lib/app-error.ts';
import { isToldLate } from './authority-clock.ts';
import type { TellDecision } from './breach-codes.ts';

interface Written {
  readonly noticedAt: string;
  readonly happenedOn: string | null;
  readonly whatHappened: string;
  readonly measures: string;
  readonly authorityDecision: TellDecision;
  readonly authorityReason: string;
  readonly authorityToldAt: string | null;
  readonly lateReason: string;
  readonly peopleDecision: TellDecision;
  readonly peopleReason: string;
  readonly peopleToldOn: string | null;
}

const isEmpty = (text: string) => text.trim() === '';

/** What keeps a first report from being kept, by field; `now` is an instant in UTC. */
export function findReportProblems(
  { noticedAt, whatHappened }: Pick<Written, 'noticedAt' | 'whatHappened'>,
  now: string,
): FieldProblems {
  return {
    ...(Date.parse(noticedAt) > Date.parse(now) ? { noticedAt: 'in_the_future' as const } : {}),
    ...(isEmpty(whatHappened) ? { whatHappened: 'required' as const } : {}),
  };
}

/**
 * What keeps an incident from being kept, by field: every decision has its reasons, and a late report says why it is
 * late (GDPR Art. 33(1), (5)). `now` is an instant in UTC, `today` the day on this PC, `noticedOn` that of `noticedAt`.
 */
export function findBreachProblems(
  breach: Written,
  { now, today, noticedOn }: { readonly now: string; readonly today: string; readonly noticedOn: string },
): FieldProblems {
  const { happenedOn, authorityDecision, authorityToldAt, peopleDecision, peopleToldOn } = breach;
  const isDecided = (decision: TellDecision) => decision !== 'open';
  return {
    ...findReportProblems(breach, now),
    ...(happenedOn !== null && happenedOn > noticedOn ? { happenedOn: 'in_the_future' as const } : {}),
    ...(isDecided(authorityDecision) && isEmpty(breach.authorityReason)
      ? { authorityReason: 'required' as const }
      : {}),
    ...(authorityToldAt === null ? {} : findToldProblem(breach.noticedAt, authorityToldAt, now)),
    ...(isToldLate(breach) && isEmpty(breach.lateReason) ? { lateReason: 'required' as const } : {}),
    ...(isDecided(peopleDecision) && isEmpty(breach.peopleReason)
      ? { peopleReason: 'required' as const }
      : {}),
    ...(peopleToldOn !== null && peopleToldOn > today ? { peopleToldOn: 'in_the_future' as const } : {}),
  };
}

function findToldProblem(noticedAt: string, toldAt: string, now: string): FieldProblems {
  if (Date.parse(toldAt) > Date.parse(now)) return { authorityToldAt: 'in_the_future' };
  return Date.parse(toldAt) < Date.parse(noticedAt) ? { authorityToldAt: 'before_start' } : {};
}

/** What an incident still owes before it can be closed, in the order of the page. */
const owedParts = [
  'measures',
  'authorityDecision',
  'authorityToldAt',
  'peopleDecision',
  'peopleToldOn',
] as const;
type OwedPart = (typeof owedParts)[number];

/** Nothing is left once both decisions are made and carried out, and it says what was done. */
export function listOwed(breach: Written): readonly OwedPart[] {
  const owed: Readonly<Record<OwedPart, boolean>> = {
    measures: isEmpty(breach.measures),
    authorityDecision: breach.authorityDecision === 'open',
    authorityToldAt: breach.authorityDecision === 'tell' && breach.authorityToldAt === null,
    peopleDecision: breach.peopleDecision === 'open',
    peopleToldOn: breach.peopleDecision === 'tell' && breach.peopleToldOn === null,
  };
  return owedParts.filter((part) => owed[part]);
}
