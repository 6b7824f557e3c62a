import { daysBetween } from '#shared/domain/dates/calendar.ts';
import { findHmisPlace } from '#shared/domain/housing/accommodation-types.ts';
import type { Enrollment } from './check-enrollments.ts';
import type { Exit } from './check-exits.ts';
import type { AccommodationPlan, HousingHistoryPlan, TenancyPlan } from './import-plan.ts';
import { origin } from './origin.ts';

/**
 * Where the person stayed before each entry and after each exit (domain.md 9.5, types by 9.2), oldest first. A place
 * after an exit is open-ended unless the export knows of a later entry, move-in or exit; then it ended by that day.
 */
export function mapAccommodations(enrollments: readonly Enrollment[]): readonly AccommodationPlan[] {
  const changes = enrollments
    .flatMap(({ entryDate, moveInDate, exit }) => [entryDate, moveInDate, exit?.date ?? null])
    .filter((day) => day !== null)
    .toSorted();
  const places = enrollments.flatMap((enrollment) => [
    placeBefore(enrollment),
    enrollment.exit === null ? null : placeAfter(enrollment.exit, changes),
  ]);
  return withoutRepeats(places.filter((place) => place !== null)).toSorted(byStart);
}

function placeBefore({ id, entryDate, streetDate, cells }: Enrollment): AccommodationPlan | null {
  const { LivingSituation, RentalSubsidyType, LengthOfStay } = cells;
  const place = LivingSituation === '' ? null : placeOf(LivingSituation, RentalSubsidyType);
  if (place === null) return null;
  const from =
    streetDate !== null && stayReachesBackTo(streetDate, entryDate, LivingSituation, LengthOfStay)
      ? streetDate
      : null;
  const columns = ['LivingSituation', 'RentalSubsidyType', 'LengthOfStay', 'DateToStreetESSH'] as const;
  return {
    ...place,
    from,
    until: entryDate,
    approximate: true,
    origins: [origin('Enrollment', id, cells, columns)],
  };
}

function placeAfter(exit: Exit, changes: readonly string[]): AccommodationPlan | null {
  const { Destination, DestinationSubsidyType } = exit.cells;
  const place = Destination === '' ? null : placeOf(Destination, DestinationSubsidyType);
  if (place === null) return null;
  const until = changes.find((day) => day > exit.date) ?? null;
  const columns = ['ExitDate', 'Destination', 'DestinationSubsidyType'] as const;
  return {
    ...place,
    from: exit.date,
    until,
    approximate: until !== null,
    origins: [origin('Exit', exit.id, exit.cells, columns)],
  };
}

/** Null for a death; a code that nobody knows is a place nobody knows (the check has said so). */
function placeOf(code: string, subsidy: string): Pick<AccommodationPlan, 'typeKey' | 'ethosCode'> | null {
  const place = findHmisPlace(code, subsidy) ?? findHmisPlace('99', '');
  if (place === undefined || place.kind === 'died') return null;
  return { typeKey: place.typeKey, ethosCode: place.ethosCode };
}

/** Street, emergency shelter, safe haven: `DateToStreetESSH` is the start of this very time without a home. */
const streetSituations: ReadonlySet<string> = new Set(['116', '101', '118']);

/** Most days that a `LengthOfStay` can mean (domain.md 9.5); 5 and the codes without an answer have no limit. */
const mostDays: ReadonlyMap<string, number> = new Map([
  ['10', 1],
  ['11', 6],
  ['2', 31],
  ['3', 90],
  ['4', 365],
]);

/**
 * Says whether the stay before entry may have begun on `DateToStreetESSH`. For a hospital, prison or flat that date is
 * when the person lost a home *before* that stay; where `LengthOfStay` is too short for it, the start is left open
 * rather than giving somebody years in prison that they did not spend there.
 */
function stayReachesBackTo(
  streetDate: string,
  entryDate: string,
  situation: string,
  lengthOfStay: string,
): boolean {
  if (streetSituations.has(situation)) return true;
  return daysBetween(streetDate, entryDate) <= (mostDays.get(lengthOfStay) ?? Number.POSITIVE_INFINITY);
}

/** Two projects often record the same place on the same day; the person stayed there once. */
function withoutRepeats(places: readonly AccommodationPlan[]): AccommodationPlan[] {
  const kept = new Map<string, AccommodationPlan>();
  for (const place of places) {
    const key = [place.typeKey, place.from, place.until].join(' ');
    const same = kept.get(key);
    kept.set(key, same === undefined ? place : { ...same, origins: [...same.origins, ...place.origins] });
  }
  return [...kept.values()];
}

function byStart(a: AccommodationPlan, b: AccommodationPlan): number {
  return (a.from ?? a.until ?? '').localeCompare(b.from ?? b.until ?? '');
}

/** A draft tenancy for each day of moving in; the same day twice is one. */
export function mapTenancies(enrollments: readonly Enrollment[]): readonly TenancyPlan[] {
  const byDay = Map.groupBy(
    enrollments.filter(({ moveInDate }) => moveInDate !== null),
    ({ moveInDate }) => moveInDate ?? '',
  );
  return [...byDay].map(([movedInOn, same]) => ({
    movedInOn,
    origins: same.map(({ id, cells }) => origin('Enrollment', id, cells, ['MoveInDate'])),
  }));
}

/** What the person said at each entry about the three years before; nothing when neither was answered. */
export function mapHousingHistories(enrollments: readonly Enrollment[]): readonly HousingHistoryPlan[] {
  return enrollments.flatMap(({ id, entryDate, cells }) => {
    const times = timesWords.get(cells.TimesHomelessPastThreeYears) ?? '';
    const months = monthsWord(cells.MonthsHomelessPastThreeYears);
    if (times === '' && months === '') return [];
    const columns = ['TimesHomelessPastThreeYears', 'MonthsHomelessPastThreeYears'] as const;
    return [{ asOf: entryDate, times, months, origins: [origin('Enrollment', id, cells, columns)] }];
  });
}

const timesWords: ReadonlyMap<string, HousingHistoryPlan['times']> = new Map([
  ['1', '1'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4_or_more'],
]);

/** 101–112 are 1 to 12 months, 113 is more (domain.md 9.5). */
function monthsWord(code: string): string {
  if (!/^1(0[1-9]|1[0-3])$/.test(code)) return '';
  return code === '113' ? 'more_than_12' : String(Number(code) - 100);
}
