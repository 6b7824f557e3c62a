import { isDay } from '#shared/domain/dates/calendar.ts';
import {
  type DirectoryRow,
  findKind,
  findRowFault,
  type RowFinding,
} from '#shared/domain/network/directory-plan.ts';
import type { MappedDirectory } from './map-csv.ts';
import type { SourceTable } from './read-directory.ts';
import { type NamedRow, namedRows } from './table-rows.ts';

type Tables = ReadonlyMap<string, SourceTable>;

/** True for the files of the Human Services Data Specification (openreferral.org), version 1 as CSV. */
export function isHsds(tables: Tables): boolean {
  const columns = (table: string) => tables.get(table)?.header.map((column) => column.toLowerCase()) ?? [];
  return columns('services').includes('organization_id') && columns('organizations').includes('name');
}

const joined = (parts: readonly string[], by: string) =>
  [...new Set(parts.filter((part) => part !== ''))].join(by);

function grouped(tables: Tables, table: string, column: string): Map<string, NamedRow[]> {
  return Map.groupBy(namedRows(tables.get(table)), (row) => row.get(column));
}

/** What belongs to services, looked up once for the whole source. */
function relationsOf(tables: Tables) {
  return {
    organisations: new Map(namedRows(tables.get('organizations')).map((row) => [row.get('id'), row])),
    locations: new Map(namedRows(tables.get('locations')).map((row) => [row.get('id'), row])),
    places: grouped(tables, 'services_at_location', 'service_id'),
    addresses: grouped(tables, 'physical_addresses', 'location_id'),
    phones: namedRows(tables.get('phones')),
    schedules: grouped(tables, 'regular_schedules', 'service_id'),
    eligibility: grouped(tables, 'eligibility', 'service_id'),
    languages: grouped(tables, 'languages', 'service_id'),
    taxonomies: grouped(tables, 'services_taxonomy', 'service_id'),
    taxonomy: new Map(namedRows(tables.get('taxonomy')).map((row) => [row.get('id'), row])),
    changes: grouped(tables, 'metadata', 'resource_id'),
  };
}
type Relations = ReturnType<typeof relationsOf>;

function addressLine(row: NamedRow): string {
  const columns = [
    'address_1',
    'address_2',
    'address_3',
    'address_4',
    'city',
    'state_province',
    'postal_code',
  ];
  return joined(
    columns.map((column) => row.get(column)),
    ', ',
  );
}

function reachOf(service: NamedRow, relations: Relations): string {
  const id = service.get('id');
  const organisationId = service.get('organization_id');
  const locationIds = (relations.places.get(id) ?? []).map((row) => row.get('location_id'));
  const phones = relations.phones
    .filter(
      (row) =>
        row.get('service_id') === id ||
        (row.get('organization_id') !== '' && row.get('organization_id') === organisationId) ||
        locationIds.includes(row.get('location_id')),
    )
    .map((row) => joined([row.get('number'), row.get('extension') && `+${row.get('extension')}`], ' '));
  const addresses = locationIds.flatMap((location) =>
    (relations.addresses.get(location) ?? []).map(addressLine),
  );
  const ways = locationIds.map((location) => relations.locations.get(location)?.get('transportation') ?? '');
  const organisation = relations.organisations.get(organisationId);
  return joined(
    [
      ...phones,
      service.get('email') || (organisation?.get('email') ?? ''),
      service.get('url') || (organisation?.get('url') ?? ''),
      ...addresses,
      ...ways,
      service.get('application_process'),
    ],
    '\n',
  );
}

/** Day of the week as HSDS counts or names it, in the language's short form; as it stands when it is neither. */
function weekday(value: string, language: string): string {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 7) return value;
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, number),
  );
}

function hoursOf(service: NamedRow, { schedules }: Relations, language: string): string {
  return (schedules.get(service.get('id')) ?? [])
    .map(
      (row) =>
        `${weekday(row.get('weekday'), language)} ${row.get('opens_at').slice(0, 5)}–${row.get('closes_at').slice(0, 5)}`,
    )
    .join('; ');
}

function kindOf(service: NamedRow, { taxonomies, taxonomy }: Relations) {
  const ids = [
    ...service.get('taxonomy_ids').split(/[;,]/u),
    ...(taxonomies.get(service.get('id')) ?? []).map((row) => row.get('taxonomy_id')),
  ];
  const names = ids.flatMap((id) => {
    const row = taxonomy.get(id.trim());
    return row === undefined ? [] : [row.get('name'), row.get('parent_name')];
  });
  return names.map(findKind).find((kind) => kind !== undefined) ?? 'other';
}

/** The newest day on which the source says that it was touched. */
function touchedOn(service: NamedRow, { changes }: Relations): string | null {
  const days = (changes.get(service.get('id')) ?? [])
    .map((row) => row.get('last_action_date').slice(0, 10))
    .filter(isDay);
  return days.toSorted().at(-1) ?? null;
}

/**
 * Entries of an HSDS source: one for each service with what its tables say about it. A service that names an
 * organisation which is not in the source stays out and is named.
 * @param language of the weekday names, as the organisation reads
 */
export function mapHsds(tables: Tables, language: string): MappedDirectory {
  const table = tables.get('services');
  const relations = relationsOf(tables);
  const rows: DirectoryRow[] = [];
  const findings: RowFinding[] = [];
  const seen = new Set<string>();
  for (const service of namedRows(table)) {
    const id = service.get('id');
    const organisation = relations.organisations.get(service.get('organization_id'));
    const spoken = (relations.languages.get(id) ?? []).map((row) => row.get('language'));
    const text = {
      name: service.get('name'),
      organisation: organisation?.get('name') ?? '',
      kind: kindOf(service, relations),
      whatFor: service.get('description'),
      howToReach: reachOf(service, relations),
      openingHours: hoursOf(service, relations, language),
      eligibility: joined(
        (relations.eligibility.get(id) ?? []).map((row) => row.get('eligibility')),
        ', ',
      ),
      languages: joined([...spoken, service.get('interpretation_services')], ', '),
      checkedOn: touchedOn(service, relations),
    };
    const row = { externalId: id === '' ? '' : `hsds:${id}`, text };
    const fault = findRowFault(row, seen) ?? (organisation === undefined ? 'organisation_unknown' : null);
    const file = table?.file ?? '';
    if (fault !== null) {
      findings.push({ code: fault, file, line: service.line, name: text.name });
      continue;
    }
    seen.add(row.externalId);
    rows.push({
      file,
      line: service.line,
      ...row,
      isClosed: /^(inactive|defunct)$/iu.test(service.get('status')),
    });
  }
  return { rows, findings, broken: findings.length };
}
