import { addDays, addMonthsClamped } from '../dates/calendar.ts';
import type { ArrearsSignal, RentEntryKind, RentTrend } from './money-codes.ts';
import { owesMoreThan, type PayFrequency, type Repeated } from './frequency.ts';

/** A line of a rent account (domain.md 9.3): `due` asks for rent, the others answer it; an adjustment may go both ways. */
export interface RentLine {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly kind: RentEntryKind;
  /** Minor units; of an adjustment, what it adds to what is owed (less than nothing takes away). */
  readonly amount: number;
}

/** How far a line moves what is owed. */
function effectOf({ kind, amount }: RentLine): number {
  return kind === 'due' || kind === 'adjustment' ? amount : -amount;
}

/** By day; on one day rent falls due before it is paid, and lines of a kind stand as they were written. */
function compareLines(a: RentLine, b: RentLine): number {
  const order = (line: RentLine) => (line.kind === 'due' ? 0 : 1);
  return a.on.localeCompare(b.on) || order(a) - order(b) || a.id.localeCompare(b.id);
}

/**
 * The account line by line, oldest first, with what is owed after each: computed, never stored (domain.md 9.3).
 * More than nothing is behind with the rent, less is ahead.
 */
export function runAccount<T extends RentLine>(
  lines: readonly T[],
): readonly (T & { readonly owed: number })[] {
  let owed = 0;
  return lines.toSorted(compareLines).map((line) => {
    owed += effectOf(line);
    return { ...line, owed };
  });
}

/** What is owed at the end of a day; lines of days to come do not count yet. */
export function owedOn(lines: readonly RentLine[], today: string): number {
  return lines.filter(({ on }) => on <= today).reduce((sum, line) => sum + effectOf(line), 0);
}

/** The part of what is owed that has fallen due within the days of grace: due, and not yet late. */
function dueNowOn(lines: readonly RentLine[], owed: number, today: string, graceDays: number): number {
  const fresh = lines.filter(
    ({ kind, on }) => kind === 'due' && on <= today && addDays(on, graceDays) >= today,
  );
  return Math.max(0, Math.min(owed, owedOn(fresh, today)));
}

/** Where the organisation draws its lines (domain.md 6.5: "editable per country"). */
export interface ArrearsSettings {
  /** Days after rent fell due until a payment counts as missed. */
  readonly graceDays: number;
  /** Arrears from which the law of the place lets a landlord act; null until somebody who knows it set it. */
  readonly legalThreshold: { readonly count: number; readonly unit: 'week' | 'month' } | null;
}

export const usualArrearsSettings: ArrearsSettings = { graceDays: 3, legalThreshold: null };

/** A time between two days on which rent fell due, with how the account stood when it ended. */
interface DuePeriod {
  readonly dueOn: string;
  readonly asked: number;
  readonly received: number;
  readonly owedAfter: number;
  /** The next rent has fallen due, or its days of grace are over. */
  readonly isOver: boolean;
}

function listPeriods(lines: readonly RentLine[], today: string, graceDays: number): DuePeriod[] {
  const past = runAccount(lines.filter(({ on }) => on <= today));
  const dueDays = [...new Set(past.filter(({ kind }) => kind === 'due').map(({ on }) => on))];
  return dueDays.map((dueOn, index) => {
    const next = dueDays[index + 1];
    const within = past.filter(({ on }) => on >= dueOn && (next === undefined || on < next));
    const sum = (kinds: readonly RentEntryKind[]) =>
      within.filter(({ kind }) => kinds.includes(kind)).reduce((total, { amount }) => total + amount, 0);
    return {
      dueOn,
      asked: sum(['due']),
      received: sum(['paid', 'credit']),
      owedAfter: within.at(-1)?.owed ?? 0,
      isOver: next !== undefined || addDays(dueOn, graceDays) < today,
    };
  });
}

/** A rent that was not, or not wholly, answered while the account was behind. */
function wentShort({ asked, received, owedAfter, isOver }: DuePeriod): boolean {
  return isOver && received < asked && owedAfter > 0;
}

/** What the account says early (domain.md 6.5). */
export interface ArrearsPicture {
  /** Minor units; more than nothing is owed. */
  readonly owed: number;
  /** The part of it that is due but not yet late; the rest is behind. */
  readonly dueNow: number;
  /** From the first to the gravest; empty while nothing is owed. */
  readonly signals: readonly ArrearsSignal[];
  /** The first rent of the present run that was not, or not wholly, paid; null without one. */
  readonly shortSince: string | null;
  /** Over the last three times that rent fell due; null before there are three. */
  readonly trend: RentTrend | null;
}

function trendOf(periods: readonly DuePeriod[]): RentTrend | null {
  const [first, second, third] = periods.slice(-3).map(({ owedAfter }) => owedAfter);
  if (first === undefined || second === undefined || third === undefined) return null;
  if (first < second && second < third) return 'rising';
  return first > second && second > third ? 'falling' : 'steady';
}

/**
 * Arrears signals [K, domain.md 6.5]: the first missed or part payment; owing more than one week's, two weeks', one
 * month's rent; and the local legal threshold, reached already when exactly as much is owed. What is due within its
 * days of grace counts for none of them.
 * @param rent null where nobody has written the rent down: then only missed and part payments can be seen
 */
export function readArrears(
  lines: readonly RentLine[],
  rent: Repeated | null,
  settings: ArrearsSettings,
  today: string,
): ArrearsPicture {
  const owed = owedOn(lines, today);
  const dueNow = dueNowOn(lines, owed, today, settings.graceDays);
  const behind = owed - dueNow;
  const periods = listPeriods(lines, today, settings.graceDays);
  const closed = periods.filter(({ isOver }) => isOver);
  const afterLastGood = closed.findLastIndex((period) => !wentShort(period)) + 1;
  const shortRun = owed > 0 ? closed.slice(afterLastGood) : [];
  const [firstShort] = shortRun;
  const signals: ArrearsSignal[] = [];
  if (shortRun.some(({ received }) => received > 0)) signals.push('part_payment');
  if (shortRun.some(({ received }) => received <= 0)) signals.push('missed_payment');
  if (behind > 0 && rent !== null && rent.amount > 0) signals.push(...balanceSignals(behind, rent, settings));
  return { owed, dueNow, signals, shortSince: firstShort?.dueOn ?? null, trend: trendOf(periods) };
}

function balanceSignals(
  behind: number,
  rent: Repeated,
  { legalThreshold }: ArrearsSettings,
): ArrearsSignal[] {
  const signals: ArrearsSignal[] = [];
  if (owesMoreThan(behind, 1, 'week', rent)) signals.push('over_one_week');
  if (owesMoreThan(behind, 2, 'week', rent)) signals.push('over_two_weeks');
  if (owesMoreThan(behind, 1, 'month', rent)) signals.push('over_one_month');
  if (legalThreshold !== null) {
    const { count, unit } = legalThreshold;
    if (owesMoreThan(behind + 1, count, unit, rent)) signals.push('legal_threshold');
  }
  return signals;
}

const weeksBetween = { weekly: 1, fortnightly: 2, four_weekly: 4 } as const;
const monthsBetween = { monthly: 1, yearly: 12 } as const;

/**
 * The next day on which rent falls due, by what was written down last: a suggestion that somebody confirms. Monthly rent
 * keeps the day of the first one (31 January, 28 February, 31 March).
 * @returns null without a rent; today where nothing was written down yet
 */
export function suggestNextDue(
  lines: readonly RentLine[],
  rent: Repeated | null,
  today: string,
): { readonly on: string; readonly amount: number } | null {
  if (rent === null) return null;
  const dues = runAccount(lines).filter(({ kind }) => kind === 'due');
  const [first, last] = [dues[0], dues.at(-1)];
  if (first === undefined || last === undefined) return { on: today, amount: rent.amount };
  return { on: dayAfterDue(first.on, last.on, rent.frequency), amount: rent.amount };
}

function dayAfterDue(first: string, last: string, frequency: PayFrequency): string {
  if (frequency !== 'monthly' && frequency !== 'yearly') return addDays(last, 7 * weeksBetween[frequency]);
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const step = monthsBetween[frequency];
  const begun = Math.floor((monthOf(last) - monthOf(first)) / step);
  const sameTime = addMonthsClamped(first, begun * step);
  return sameTime > last ? sameTime : addMonthsClamped(first, (begun + 1) * step);
}
