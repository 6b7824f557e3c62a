import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { SheetRequest, spreadsheets } from '#shared/contracts/spreadsheets.ts';
import { findDisplayName } from '#shared/domain/people/display-name.ts';
import type { SheetCounts } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { sheetFieldsOf } from '#shared/domain/spreadsheets/sheet-fields.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { getOrganisation } from '#core/features/organisation/organisation.service.ts';
import { listTemplates } from '#core/features/stars/stars.service.ts';
import { PersonFinder, type VaultPerson } from '#core/importers/spreadsheet/find-person.ts';
import type { OpenedSheet } from '#core/importers/spreadsheet/open-sheet.ts';
import {
  type KeptAlready,
  nothingKept,
  type PlannedSheet,
  planSheet,
} from '#core/importers/spreadsheet/plan-sheet.ts';
import type { SheetStar } from '#core/importers/spreadsheet/plan-stars.ts';
import { type ReadSettings, wordKey } from '#core/importers/spreadsheet/read-cell.ts';
import {
  dayIn,
  headingsOf,
  type ReadRow,
  type ReadSheet,
  RowReader,
  rowsUnder,
} from '#core/importers/spreadsheet/read-rows.ts';
import { type AboutRow, rowsAbout } from '#core/importers/spreadsheet/rows-about.ts';
import { type FoundInSheet, found, groupSheetFindings } from '#core/importers/spreadsheet/sheet-findings.ts';
import type { SheetPlan } from '#core/importers/spreadsheet/sheet-plan.ts';
import { findHeadingRow } from '#core/importers/spreadsheet/look-at-sheet.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import {
  keptNotes,
  keptPlaces,
  keptReadings,
  keptRent,
  listSheetTenancies,
  listVaultPeople,
  teamRows,
} from './around.queries.ts';

type DryRun = z.output<typeof spreadsheets.dryRun.output>;

/** A sheet ready to be written, with what its dry run says. */
export interface PreparedSheet {
  readonly plan: SheetPlan;
  readonly dryRun: DryRun;
  /** Service of each team. */
  readonly services: ReadonlyMap<string, string>;
}

/** A consistent read of its own, or the one of a running command. */
type Reading = <T>(work: (db: ReadDb) => Promise<T>) => Promise<T>;

/** Rows that are read before others may have their turn. */
const rowsAtOnce = 1000;
/** Rows that are shown as they would come in, and words that are asked about. */
const shown = { rows: 20, words: 200 } as const;

interface Vault {
  readonly people: readonly VaultPerson[];
  readonly star: SheetStar | null;
  readonly settings: ReadSettings;
  readonly services: ReadonlyMap<string, string>;
}

async function readVault(db: ReadDb, { options }: SheetRequest, from1904: boolean): Promise<Vault> {
  const teams = await teamRows(db);
  const templates = options.templateId === null ? [] : await listTemplates(db);
  const template = templates.find(({ id, status }) => id === options.templateId && status !== 'draft');
  const { currency } = await getOrganisation(db);
  return {
    people: await listVaultPeople(db),
    star: template ?? null,
    services: new Map(teams.map(({ id, service_id }) => [id, service_id])),
    settings: {
      dateOrder: options.dateOrder,
      decimal: options.decimal,
      currency,
      from1904,
      words: new Map(
        Object.entries(options.valueMatches).map(([field, words]) => [
          field,
          new Map(Object.entries(words).map(([word, code]) => [wordKey(word), code])),
        ]),
      ),
      teams: new Map(
        teams.flatMap(({ id, name }) => [[wordKey(name), id] as const, [wordKey(id), id] as const]),
      ),
    },
  };
}

async function readInSlices(
  opened: OpenedSheet,
  headingRow: number,
  request: SheetRequest,
  vault: Vault,
): Promise<ReadSheet> {
  const reader = new RowReader(
    {
      fields: sheetFieldsOf(request.kind, vault.star),
      mapping: request.mapping,
      fill: request.options.fill,
      settings: vault.settings,
    },
    headingsOf(opened.table, headingRow),
  );
  for (const [index, row] of rowsUnder(opened.table, headingRow).entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) await setImmediate();
    reader.read(row);
  }
  return reader.result();
}

async function readKept(
  db: ReadDb,
  request: SheetRequest,
  about: readonly AboutRow[],
  people: readonly VaultPerson[],
): Promise<KeptAlready> {
  const { kind, options } = request;
  const persons = [...new Set(about.map(({ person }) => person))];
  const personIds = persons.map(({ id }) => id);
  switch (kind) {
    case 'people':
      return {
        ...nothingKept,
        places: await keptPlaces(
          db,
          people.map(({ id }) => id),
        ),
      };
    case 'notes': {
      const years = about.flatMap(({ row }) => Number(dayIn(row, 'on')?.slice(0, 4) ?? []));
      if (years.length === 0) return nothingKept;
      // A day on this PC may lie in the year before or after in UTC.
      const [first, last] = years.reduce(([a, b], year) => [Math.min(a, year), Math.max(b, year)], [9999, 0]);
      const span = { from: String(first - 1), to: String(last + 2) };
      const caseNos = persons.map(({ caseNo }) => caseNo);
      return { ...nothingKept, notes: await keptNotes(db, caseNos, span) };
    }
    case 'stars': {
      const caseIds = persons.map(({ caseId }) => caseId);
      return { ...nothingKept, readings: await keptReadings(db, caseIds, options.templateId ?? '') };
    }
    case 'rent': {
      const tenancies = await listSheetTenancies(db, personIds);
      return {
        ...nothingKept,
        tenancies,
        rent: await keptRent(
          db,
          tenancies.map(({ id }) => id),
        ),
      };
    }
    case 'stays':
      return { ...nothingKept, places: await keptPlaces(db, personIds) };
    case 'homes':
      return { ...nothingKept, tenancies: await listSheetTenancies(db, personIds) };
  }
}

/** What keeps the whole sheet from coming in, besides what its rows say. */
function sheetFindings(
  { kind, mapping, options }: SheetRequest,
  opened: OpenedSheet,
  vault: Vault,
): FoundInSheet[] {
  const findings: FoundInSheet[] = [];
  if (opened.problem !== null) {
    findings.push(found('stop', opened.problem.code, { line: opened.problem.line }));
  }
  if (mapping['externalId'] !== undefined && options.system === '') {
    findings.push(found('stop', 'system_missing', { field: 'externalId' }));
  }
  if (kind === 'stars' && vault.star === null) findings.push(found('stop', 'star_missing'));
  return findings;
}

/** Says for each finding under which heading its column stands. */
function withHeadings(
  findings: readonly FoundInSheet[],
  { mapping }: SheetRequest,
  headings: readonly string[],
): FoundInSheet[] {
  return findings.map((each) => {
    const at = each.field === null ? undefined : mapping[each.field];
    return each.column !== null || at === undefined ? each : { ...each, column: headings[at] ?? '' };
  });
}

/** Whether anything would be written. */
function writes({ people, ...others }: SheetPlan): boolean {
  const gives = people.some(
    ({ target, externalId, place }) => target.kind === 'new' || externalId !== '' || place !== null,
  );
  return gives || Object.values(others).some((list: readonly unknown[]) => list.length > 0);
}

const linesOf = (plan: SheetPlan): Set<number> =>
  new Set(
    Object.values(plan).flatMap((list: readonly { readonly line: number }[]) => list.map(({ line }) => line)),
  );

function countSheet(
  rows: readonly ReadRow[],
  { plan, known, leftOut, undecided }: PlannedSheet,
): SheetCounts {
  const written = linesOf(plan);
  const fresh = plan.people.filter(({ target }) => target.kind === 'new');
  const places = plan.people.flatMap(({ place }) => (place === null ? [] : [place]));
  const isPeople = plan.people.length > 0;
  const apart = new Set([...leftOut, ...undecided.map(Number), ...known, ...written]);
  return {
    sheetRows: rows.length,
    newPeople: fresh.length,
    knownPeople: plan.people.length - fresh.length,
    peopleLeftOut: leftOut.length,
    notes: plan.notes.length,
    starReadings: plan.stars.length,
    rentEntries: plan.rent.length,
    accommodations: places.length + plan.stays.length,
    tenancies: places.filter(({ withTenancy }) => withTenancy).length + plan.homes.length,
    alreadyThere: isPeople ? 0 : known.size,
    rowsLeftOut: rows.filter(({ line }) => !apart.has(line)).length,
  };
}

function sampleOf(
  rows: readonly ReadRow[],
  about: readonly AboutRow[],
  planned: PlannedSheet,
): DryRun['sample'] {
  const written = linesOf(planned.plan);
  const persons = new Map(about.map(({ row, person }) => [row.line, person]));
  const targets = new Map(planned.plan.people.map((plan) => [plan.line, plan]));
  return rows.slice(0, shown.rows).map(({ line, values }) => {
    const target = targets.get(line)?.target;
    const person = persons.get(line) ?? (target?.kind === 'known' ? target.person : undefined);
    const state = planned.known.has(line) ? 'known' : written.has(line) ? 'new' : 'left_out';
    return {
      line,
      state,
      person: person === undefined ? '' : (findDisplayName(person) ?? ''),
      caseNumber: person?.caseNumber ?? '',
      values: Array.from(values, ([field, { kind, value }]) => ({
        field,
        kind,
        value: typeof value === 'string' ? value.slice(0, 300) : value,
      })),
    };
  });
}

/**
 * Reads a sheet, finds its people and plans what it would write, in slices so that others have their turn. Nothing is
 * written.
 */
export async function prepareSheet(
  read: Reading,
  opened: OpenedSheet,
  request: SheetRequest,
  clock: Clock,
): Promise<PreparedSheet> {
  const vault = await read((db) => readVault(db, request, opened.table.from1904));
  const headingRow = request.place.headingRow ?? findHeadingRow(opened.table);
  const sheet = await readInSlices(opened, headingRow, request, vault);
  const finder = new PersonFinder(vault.people, request.options.system);
  const isPeople = request.kind === 'people';
  const { about, findings: unknownPeople } = isPeople
    ? { about: [], findings: [] }
    : rowsAbout(sheet.rows, finder);
  const kept = await read((db) => readKept(db, request, about, vault.people));
  const planned = planSheet({
    kind: request.kind,
    rows: sheet.rows,
    about,
    finder,
    people: vault.people,
    star: vault.star,
    choices: request.options.duplicates,
    kept,
    today: clock.today(),
    now: clock.now(),
  });
  const findings = withHeadings(
    [...sheetFindings(request, opened, vault), ...sheet.findings, ...unknownPeople, ...planned.findings],
    request,
    headingsOf(opened.table, headingRow),
  );
  const isStopped = findings.some(({ level }) => level === 'stop');
  return {
    plan: planned.plan,
    services: vault.services,
    dryRun: {
      counts: countSheet(sheet.rows, planned),
      findings: groupSheetFindings(findings),
      unknownValues: sheet.unknown.slice(0, shown.words).map((word) => ({ ...word })),
      duplicates: planned.duplicates.map(({ matches, ...person }) => ({
        ...person,
        matches: matches.map(({ reasons, ...match }) => ({ ...match, reasons: [...reasons] })),
      })),
      undecided: [...planned.undecided],
      sample: sampleOf(sheet.rows, about, planned),
      ready: !isStopped && planned.undecided.length === 0 && writes(planned.plan),
    },
  };
}
