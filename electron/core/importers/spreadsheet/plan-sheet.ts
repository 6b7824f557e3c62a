import type { DuplicateChoice } from '#shared/contracts/imports.ts';
import type { SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';
import type { PossibleDuplicate } from '../hmis/find-duplicates.ts';
import type { PersonFinder, VaultPerson } from './find-person.ts';
import { noteKey, planNote } from './plan-notes.ts';
import { placeKey, planPeople } from './plan-people.ts';
import { planHome, planStay } from './plan-places.ts';
import { planRent, rentKey, type SheetTenancy } from './plan-rent.ts';
import { planReading, type SheetStar } from './plan-stars.ts';
import type { ReadRow } from './read-rows.ts';
import type { AboutRow } from './rows-about.ts';
import { type FoundInSheet, found } from './sheet-findings.ts';
import { emptyPlan, type SheetPlan } from './sheet-plan.ts';

/** What is in the vault already of what a sheet says; only what its kind needs has anything in it. */
export interface KeptAlready {
  readonly notes: ReadonlySet<string>;
  /** `case|day`. */
  readonly readings: ReadonlySet<string>;
  readonly tenancies: readonly SheetTenancy[];
  /** How often each rent entry is there. */
  readonly rent: ReadonlyMap<string, number>;
  readonly places: ReadonlySet<string>;
}

/** Nothing is there yet. */
export const nothingKept: KeptAlready = {
  notes: new Set(),
  readings: new Set(),
  tenancies: [],
  rent: new Map(),
  places: new Set(),
};

/** A sheet, read and with its people found. */
export interface SheetToPlan {
  readonly kind: SheetKind;
  readonly rows: readonly ReadRow[];
  readonly about: readonly AboutRow[];
  readonly finder: PersonFinder;
  readonly people: readonly VaultPerson[];
  readonly star: SheetStar | null;
  readonly choices: Readonly<Record<string, DuplicateChoice>>;
  readonly kept: KeptAlready;
  readonly today: string;
  readonly now: string;
}

/** What a sheet would write, and what was found on the way. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly findings: readonly FoundInSheet[];
  readonly duplicates: readonly PossibleDuplicate[];
  readonly undecided: readonly string[];
  /** Rows whose content is in the vault already. */
  readonly known: ReadonlySet<number>;
  /** Rows that somebody chose to leave out. */
  readonly leftOut: readonly number[];
}

type Planned<T> = { readonly plan: T } | { readonly findings: readonly FoundInSheet[] };

/** Collects plans of one kind; what is there already, or came before in the file, stays out. */
class Collector<T extends { readonly line: number }> {
  readonly plans: T[] = [];
  readonly findings: FoundInSheet[] = [];
  readonly known = new Set<number>();
  readonly #isThere: (key: string) => boolean;
  readonly #seen = new Set<string>();

  constructor(isThere: (key: string) => boolean) {
    this.#isThere = isThere;
  }

  add(planned: Planned<T>, keyOf: (plan: T) => string): void {
    if ('findings' in planned) {
      this.findings.push(...planned.findings);
      return;
    }
    const { plan } = planned;
    const key = keyOf(plan);
    if (this.#isThere(key)) {
      this.known.add(plan.line);
      this.findings.push(found('notice', 'already_there', { line: plan.line }));
    } else if (this.#seen.has(key)) {
      this.findings.push(found('row', 'row_twice', { line: plan.line }));
    } else {
      this.#seen.add(key);
      this.plans.push(plan);
    }
  }
}

function planEach<T extends { readonly line: number }>(
  about: readonly AboutRow[],
  plan: (row: AboutRow) => Planned<T>,
  keyOf: (plan: T) => string,
  kept: ReadonlySet<string>,
  into: (plans: readonly T[]) => Partial<SheetPlan>,
): PlannedSheet {
  const collector = new Collector<T>((key) => kept.has(key));
  for (const row of about) collector.add(plan(row), keyOf);
  return {
    plan: { ...emptyPlan, ...into(collector.plans) },
    findings: collector.findings,
    duplicates: [],
    undecided: [],
    known: collector.known,
    leftOut: [],
  };
}

/** Two equal payments on one day may both be real: only as many as are on the account already stay out. */
function planRentRows({ about, kept, today }: SheetToPlan): PlannedSheet {
  const tenancies = Map.groupBy(kept.tenancies, ({ personId }) => personId);
  const there = new Map(kept.rent);
  const rent: SheetPlan['rent'][number][] = [];
  const findings: FoundInSheet[] = [];
  const known = new Set<number>();
  for (const row of about) {
    const planned = planRent(row, tenancies.get(row.person.id) ?? [], today);
    if ('findings' in planned) {
      findings.push(...planned.findings);
      continue;
    }
    const fresh = planned.plans.filter((plan) => {
      const key = rentKey(plan.tenancyId, plan.on, plan.kind, plan.amount, plan.note);
      const left = there.get(key) ?? 0;
      if (left > 0) there.set(key, left - 1);
      return left === 0;
    });
    rent.push(...fresh);
    const { line } = row.row;
    if (fresh.length < planned.plans.length) findings.push(found('notice', 'already_there', { line }));
    if (fresh.length === 0) known.add(line);
  }
  return { plan: { ...emptyPlan, rent }, findings, duplicates: [], undecided: [], known, leftOut: [] };
}

function planPeopleRows(sheet: SheetToPlan): PlannedSheet {
  const { rows, finder, people, choices, kept, today } = sheet;
  const planned = planPeople(rows, { finder, people, choices, today, places: kept.places });
  return {
    ...planned,
    plan: { ...emptyPlan, people: planned.people },
    known: new Set(planned.people.flatMap(({ target, line }) => (target.kind === 'new' ? [] : [line]))),
  };
}

/** Plans a sheet of any kind; pure. */
export function planSheet(sheet: SheetToPlan): PlannedSheet {
  const { kind, about, kept, star, today, now } = sheet;
  switch (kind) {
    case 'people':
      return planPeopleRows(sheet);
    case 'rent':
      return planRentRows(sheet);
    case 'notes':
      return planEach(
        about,
        (row) => planNote(row, now),
        ({ person, startedAt, whatHappened, personSaid }) =>
          noteKey(person.caseNo, startedAt, whatHappened, personSaid),
        kept.notes,
        (notes) => ({ notes }),
      );
    case 'stars':
      return planEach(
        star === null ? [] : about,
        (row) => (star === null ? { findings: [] } : planReading(row, star, today)),
        ({ person, content }) => `${person.caseId}|${content.readingDate}`,
        kept.readings,
        (stars) => ({ stars }),
      );
    case 'stays':
      return planEach(
        about,
        (row) => planStay(row, today),
        ({ person, place }) => placeKey(person.id, place.typeKey, place.since),
        kept.places,
        (stays) => ({ stays }),
      );
    case 'homes': {
      const moved = kept.tenancies.map(({ personId, movedInOn }) => `${personId}|${movedInOn ?? ''}`);
      return planEach(
        about,
        (row) => planHome(row, today),
        ({ person, movedInOn }) => `${person.id}|${movedInOn}`,
        new Set(moved),
        (homes) => ({ homes }),
      );
    }
  }
}
