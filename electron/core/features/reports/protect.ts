import type { ServiceQuestion } from '#shared/contracts/service.ts';
import {
  type Amount,
  type AmountSum,
  chooseHidden,
  type Protection,
} from '#shared/domain/reports/suppress.ts';
import { type Amounts, amountsOf } from './amounts.ts';
import type { DraftReport } from './tables.ts';

/** Counts somebody outside has, or is taken to have, with those that were kept back from them. */
export interface Release {
  readonly question: ServiceQuestion;
  readonly amounts: readonly { readonly id: string; readonly value: number; readonly isShown: boolean }[];
  readonly rests: readonly { readonly id: string; readonly value: number }[];
  readonly sums: readonly AmountSum[];
}

/** How a report is protected: `withOthers` is off only where a test shows that its harness would notice. */
export interface ReportProtection extends Protection {
  readonly withOthers: boolean;
}

/** The whole protection. */
export const fullProtection = (fewest: number): ReportProtection => ({
  fewest,
  withSecondary: true,
  withOthers: true,
});

/** What of a report may be shown. */
export interface Protected {
  readonly release: Release;
  readonly isHidden: (table: string, row: string, column: string) => boolean;
}

/** A release in the system of all of them: its amounts by its own ids, under a name of their own. */
interface Member {
  readonly question: ServiceQuestion;
  readonly values: ReadonlyMap<string, number>;
  readonly name: string;
  readonly isNow: boolean;
}

/** True where everything that the narrower question counts is counted by the wider one too. */
function isWithin(narrower: ServiceQuestion, wider: ServiceQuestion): boolean {
  return (
    wider.from <= narrower.from &&
    narrower.to <= wider.to &&
    (wider.serviceId === null || wider.serviceId === narrower.serviceId) &&
    (wider.method === null || wider.method === narrower.method)
  );
}

/** Counts and remainders: what two reports differ by may leave a remainder that is too small as well. */
const valuesOf = ({ amounts, rests }: Pick<Release, 'rests'> & { readonly amounts: Release['rests'] }) =>
  new Map([...amounts, ...rests].map(({ id, value }) => [id, value]));

const isSamePeriod = (a: ServiceQuestion, b: ServiceQuestion) => a.from === b.from && a.to === b.to;

/** Members that are parts of another without a part in common: its services, or its methods. */
function partitions(whole: Member, members: readonly Member[]): (readonly Member[])[] {
  const { question: all } = whole;
  const inside = members.filter(({ question }) => isSamePeriod(question, all) && isWithin(question, all));
  const once = (list: readonly Member[], key: (question: ServiceQuestion) => string | null) => [
    ...new Map(
      list.flatMap((member) =>
        key(member.question) === null ? [] : [[key(member.question), member] as const],
      ),
    ).values(),
  ];
  return [
    once(
      all.serviceId === null ? inside.filter(({ question }) => question.method === all.method) : [],
      (question) => question.serviceId,
    ),
    once(
      all.method === null ? inside.filter(({ question }) => question.serviceId === all.serviceId) : [],
      (question) => question.method,
    ),
  ].filter((parts) => parts.length > 1);
}

const withName = (name: string, id: string) => `${name}\t${id}`;

/**
 * Decides what of a report goes out: its own tables, together with everything about the same report that is known
 * outside. A count may not be told by the difference to a wider question (all without this service), to an earlier or
 * a longer period, or by all services but one.
 */
export function protect(
  draft: Pick<DraftReport, 'tables' | 'same'>,
  question: ServiceQuestion,
  known: readonly Release[],
  protection: ReportProtection,
): Protected {
  const own = amountsOf(draft, protection.fewest);
  const others = protection.withOthers
    ? known.filter(
        (other) =>
          isWithin(question, other.question) ||
          isWithin(other.question, question) ||
          isSamePeriod(question, other.question),
      )
    : [];
  const amounts: Amount[] = [
    ...own.amounts.map((amount) => ({ ...amount, id: withName('now', amount.id), state: 'now' as const })),
    ...own.rests.map((rest) => ({
      ...rest,
      id: withName('now', rest.id),
      state: 'rest' as const,
      isTotal: false,
    })),
    ...others.flatMap((other, index) => [
      ...other.amounts.map(({ id, value, isShown }) => ({
        id: withName(String(index), id),
        value,
        state: isShown ? ('before' as const) : ('kept' as const),
        isTotal: false,
      })),
      ...other.rests.map(({ id, value }) => ({
        id: withName(String(index), id),
        value,
        state: 'rest' as const,
        isTotal: false,
      })),
    ]),
  ];
  const named = (name: string, sums: readonly AmountSum[]) =>
    sums.map(({ total, parts }) => ({
      total: withName(name, total),
      parts: parts.map((part) => withName(name, part)),
    }));
  const sums = [
    ...named('now', own.sums),
    ...others.flatMap((other, index) => named(String(index), other.sums)),
  ];
  const members: Member[] = [
    { question, name: 'now', isNow: true, values: valuesOf(own) },
    ...others.map((other, index) => ({
      question: other.question,
      name: String(index),
      isNow: false,
      values: valuesOf(other),
    })),
  ];
  /** One count as the sum of others and of what remains; left out where time has changed what was counted. */
  const relate = (wider: Member, parts: readonly Member[]) => {
    for (const [id, value] of wider.values) {
      if (parts.some(({ values }) => !values.has(id))) continue;
      const rest = value - parts.reduce((sum, { values }) => sum + (values.get(id) ?? 0), 0);
      if (rest < 0) continue;
      const restId = `rest\t${[wider, ...parts].map(({ name }) => name).join(' ')}\t${id}`;
      amounts.push({ id: restId, value: rest, state: 'rest', isTotal: false });
      sums.push({
        total: withName(wider.name, id),
        parts: [...parts.map(({ name }) => withName(name, id)), restId],
      });
    }
  };
  for (const wider of members) {
    for (const narrower of members) {
      const isPair = wider !== narrower && isWithin(narrower.question, wider.question);
      if (isPair && (wider.isNow || narrower.isNow)) relate(wider, [narrower]);
    }
    for (const parts of partitions(
      wider,
      members.filter((member) => member !== wider),
    ))
      relate(wider, parts);
  }
  const hidden = chooseHidden(
    amounts,
    sums,
    new Set([...own.also].map((id) => withName('now', id))),
    protection,
  );
  return asProtected(question, own, hidden);
}

function asProtected(question: ServiceQuestion, own: Amounts, hidden: ReadonlySet<string>): Protected {
  const isHiddenId = (id: string) => hidden.has(withName('now', id));
  return {
    release: {
      question,
      amounts: own.amounts.map(({ id, value }) => ({ id, value, isShown: !isHiddenId(id) })),
      rests: own.rests,
      sums: own.sums,
    },
    isHidden: (table, row, column) => {
      const id = own.idOf(table, row, column);
      return id !== undefined && isHiddenId(id);
    },
  };
}
