import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { accommodationTypes } from '#shared/domain/housing/accommodation-types.ts';
import type {
  CameFrom,
  ExportSource,
  HouseholdSource,
  PersonSource,
} from '#core/exporters/hmis/export-source.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import {
  answerRows,
  cameRows,
  type Extent,
  episodeRows,
  externalIdRows,
  historyRows,
  membershipRows,
  organisationRow,
  peopleRows,
  placeRows,
  tenancyRows,
} from './hmis-export.queries.ts';
import { listProjectSources } from './projects.ts';

/** People whose records are read at once: few statements, and lists that SQLite takes. */
const peopleAtOnce = 400;

const rawCells = z.record(z.string(), z.string());
const placeType = z.enum(accommodationTypes.map(({ key }) => key));

type EpisodeRow = Awaited<ReturnType<typeof episodeRows>>[number];
/** A consistent read; between two of them others have their turn. */
export type Reading = <T>(work: (db: ReadDb) => Promise<T>) => Promise<T>;

type CameOf = (targetId: string) => readonly CameFrom[];

/**
 * Reads what an export of these services and days is made of, so many people at once that others need not wait long.
 * Restricted and erased files are not in it.
 */
export async function gatherExport(read: Reading, extent: Extent): Promise<ExportSource> {
  const { organisation, projects, rows } = await read(async (db) => ({
    organisation: await organisationRow(db),
    projects: await listProjectSources(db, extent.serviceIds),
    rows: await episodeRows(db, extent),
  }));
  const episodes = Map.groupBy(rows, (row) => row.person_id);
  const personIds = [...episodes.keys()];
  const people: PersonSource[] = [];
  for (const piece of piecesOf(personIds)) {
    people.push(...(await read((db) => gatherPeople(db, piece, episodes, extent.to))));
    await breathe();
  }
  return { organisation, projects, people, households: await gatherHouseholds(read, personIds) };
}

function* piecesOf<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < all.length; at += peopleAtOnce) yield all.slice(at, at + peopleAtOnce);
}

async function gatherPeople(
  db: ReadDb,
  personIds: readonly string[],
  episodes: ReadonlyMap<string, readonly EpisodeRow[]>,
  to: string,
): Promise<PersonSource[]> {
  const people = new Map((await peopleRows(db, personIds)).map((row) => [row.id, row]));
  const idsOf = byPerson(await externalIdRows(db, personIds));
  const answersOf = byPerson(await answerRows(db, personIds));
  const placesOf = byPerson(await placeRows(db, personIds));
  const tenanciesOf = byPerson(await tenancyRows(db, personIds));
  const historiesOf = byPerson(await historyRows(db, personIds));
  const own = personIds.flatMap((id) => episodes.get(id) ?? []);
  const records = [placesOf, tenanciesOf, historiesOf].flatMap((table) => [...table.values()].flat());
  const cameOf = await readCame(db, [
    ...personIds,
    ...own.map(({ id }) => id),
    ...records.map(({ id }) => id),
  ]);
  return personIds.flatMap((id) => {
    const row = people.get(id);
    const [first, ...others] = episodes.get(id) ?? [];
    if (row === undefined || first === undefined) return [];
    return [
      {
        id,
        caseId: first.case_id,
        externalIds: (idsOf.get(id) ?? []).map(({ external_id }) => external_id),
        chosenName: row.chosen_name,
        legalGivenName: row.legal_given_name,
        legalFamilyName: row.legal_family_name,
        birthDate: row.birth_date,
        birthDateApproximate: row.birth_date_approximate === 1,
        language: row.language,
        accessNeedsKnown: row.access_needs_known === null ? null : row.access_needs_known === 1,
        createdAt: row.created_at,
        came: cameOf(id),
        answers: (answersOf.get(id) ?? []).map(({ question, answer, answered_on }) => ({
          question,
          answer,
          answeredOn: answered_on,
        })),
        episodes: [first, ...others].map((episode) => episodeSource(episode, to, cameOf)).toSorted(byEntry),
        places: (placesOf.get(id) ?? []).map((place) => ({
          typeKey: placeType.parse(place.type_key),
          ethosCode: place.ethos_code,
          since: place.since,
          until: place.until,
          came: cameOf(place.id),
        })),
        tenancies: (tenanciesOf.get(id) ?? []).map((tenancy) => ({
          movedInOn: tenancy.moved_in_on ?? '',
          came: cameOf(tenancy.id),
        })),
        histories: (historiesOf.get(id) ?? []).map((history) => ({
          asOf: history.as_of,
          times: history.times_in_three_years,
          months: history.months_in_three_years,
          came: cameOf(history.id),
        })),
      },
    ];
  });
}

/** An episode that ended after the period was still open at its end. */
function episodeSource(row: EpisodeRow, to: string, cameOf: CameOf): PersonSource['episodes'][number] {
  const closedOn = row.closed_on !== null && row.closed_on <= to ? row.closed_on : null;
  return {
    id: row.id,
    serviceId: row.service_id,
    externalId: row.external_id,
    openedOn: row.opened_on,
    closedOn,
    hasDied: closedOn !== null && row.closure_reason === 'died',
    came: cameOf(row.id),
  };
}

/** Earlier entry first, then the earlier end and an open one last: the order of the import. */
function byEntry(a: PersonSource['episodes'][number], b: PersonSource['episodes'][number]): number {
  const keyOf = ({ openedOn, closedOn, externalId, id }: typeof a) =>
    `${openedOn} ${closedOn ?? '9999-12-31'} ${externalId ?? id}`;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** Households with at least two of these people. */
async function gatherHouseholds(read: Reading, personIds: readonly string[]): Promise<HouseholdSource[]> {
  const memberships = [];
  for (const piece of piecesOf(personIds)) {
    memberships.push(...(await read((db) => membershipRows(db, piece))));
  }
  const together = [...Map.groupBy(memberships, (row) => row.household_id)].filter(
    ([, rows]) => rows.length > 1,
  );
  const found: HouseholdSource[] = [];
  for (const piece of piecesOf(together)) {
    const ids = piece.map(([id]) => id);
    const cameOf = await read((db) => readCame(db, ids));
    await breathe();
    for (const [id, rows] of piece) {
      const members = rows.map(({ person_id, relation }) => ({ personId: person_id ?? '', relation }));
      found.push({ id, members, came: cameOf(id) });
    }
  }
  return found;
}

async function readCame(db: ReadDb, targetIds: readonly string[]): Promise<CameOf> {
  const rows = Map.groupBy(await cameRows(db, targetIds), (row) => row.target_id);
  const came = new Map(
    [...rows].map(([id, own]) => [
      id,
      own.map(({ source_table, source_id, raw_json }) => ({
        table: source_table,
        sourceId: source_id,
        raw: rawCells.parse(JSON.parse(raw_json)),
      })),
    ]),
  );
  return (id) => came.get(id) ?? [];
}

function byPerson<R extends { readonly person_id: string }>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  return Map.groupBy(rows, (row) => row.person_id);
}
