import { describe, expect, it } from 'vitest';
import {
  anEpisode,
  aPersonSource,
  aProject,
  aSource,
  exportOptions,
} from '#tests/support/builders/hmis-source.ts';
import { buildExport } from './build-export.ts';
import { checkReading, checkRows } from './check-export.ts';
import { groupExportFindings } from './export-findings.ts';
import type { ExportSource, PersonSource } from './export-source.ts';
import type { HmisOutFile } from './hmis-headers.ts';
import type { HmisTables } from './hmis-rows.ts';
import { hmisFilesOf } from './write-csv.ts';

const place = {
  typeKey: 'outside',
  ethosCode: '1.1',
  since: '2024-01-01',
  until: '2024-03-01',
  came: [],
} as const;
const whole = aPersonSource({
  episodes: [{ ...anEpisode, closedOn: '2025-01-01' }],
  places: [place, { ...place, typeKey: 'social_tenancy', ethosCode: null, since: '2025-01-01', until: null }],
});

/** `level code file column` of each finding. */
function findingsOf(
  source: ExportSource,
  change: (tables: HmisTables) => HmisTables = (tables) => tables,
): string[] {
  const tables = change(buildExport(source, exportOptions));
  const rows = checkRows(source, exportOptions, tables);
  const isBroken = rows.some(({ level }) => level === 'stop');
  const reading = isBroken ? [] : checkReading(tables, new Map(hmisFilesOf(tables)), '2026-11-22');
  const findings = [...rows, ...reading];
  return groupExportFindings(findings).map(({ level, code, file, column }) =>
    [level, code, file, column].filter((part) => part !== null).join(' '),
  );
}

const withCell =
  (file: HmisOutFile, column: string, cell: string) =>
  (tables: HmisTables): HmisTables => ({
    ...tables,
    [file]: tables[file].map((row, index) =>
      index === 0 ? { ...row, cells: { ...row.cells, [column]: cell } } : row,
    ),
  });

const about = (person: Partial<PersonSource>) => findingsOf(aSource([{ ...whole, ...person }]));

describe('the check of an export', () => {
  it('has nothing to say of one that lacks nothing', () => {
    expect(findingsOf(aSource([whole]))).toEqual([]);
  });

  it.each([
    ['Client', 'PersonalID', '', 'stop key_missing Client.csv PersonalID'],
    ['Client', 'PersonalID', 'x'.repeat(33), 'warning too_long Client.csv PersonalID'],
    ['Client', 'SSN', '123456789', 'stop unknown_code Client.csv SSN'],
    ['Client', 'NameDataQuality', '', 'stop required_empty Client.csv NameDataQuality'],
    ['Client', 'NameDataQuality', '7', 'stop unknown_code Client.csv NameDataQuality'],
    ['Client', 'DOB', '1980-02-30', 'stop bad_date Client.csv DOB'],
    ['Client', 'DOB', '05/01/1980', 'stop bad_date Client.csv DOB'],
    ['Client', 'DateUpdated', '2026-11-22T09:30:00Z', 'stop bad_date Client.csv DateUpdated'],
    ['Client', 'UserID', 'nobody', 'stop refers_to_nothing Client.csv UserID'],
    ['Client', 'ExportID', 'another', 'stop refers_to_nothing Client.csv ExportID'],
    ['Enrollment', 'ProjectID', 'nowhere', 'stop refers_to_nothing Enrollment.csv ProjectID'],
    ['Enrollment', 'PersonalID', 'nobody', 'stop refers_to_nothing Enrollment.csv PersonalID'],
    ['Enrollment', 'LivingSituation', '312', 'stop unknown_code Enrollment.csv LivingSituation'],
    ['Enrollment', 'HouseholdID', '', 'stop required_empty Enrollment.csv HouseholdID'],
    ['Enrollment', 'EntryDate', '2026-01-01', 'stop exit_before_entry Exit.csv ExitDate'],
    ['Enrollment', 'MoveInDate', '2025-01-02', 'warning move_in_outside_stay Enrollment.csv MoveInDate'],
    [
      'Enrollment',
      'DateToStreetESSH',
      '2024-03-02',
      'warning street_date_after_entry Enrollment.csv DateToStreetESSH',
    ],
    ['Enrollment', 'RelationshipToHoH', '2', 'warning head_missing Enrollment.csv RelationshipToHoH'],
    ['Enrollment', 'SexOffender', '1', 'stop unknown_code Enrollment.csv SexOffender'],
    ['Exit', 'Destination', '335', 'stop unknown_code Exit.csv Destination'],
    ['Exit', 'EnrollmentID', 'other', 'stop refers_to_nothing Exit.csv EnrollmentID'],
    ['ProjectCoC', 'CoCCode', 'xx500', 'stop unknown_code ProjectCoC.csv CoCCode'],
    ['Project', 'ProjectType', '5', 'stop unknown_code Project.csv ProjectType'],
    ['Export', 'HashStatus', '', 'stop required_empty Export.csv HashStatus'],
  ] as const)('finds %s %s "%s"', (file, column, cell, expected) => {
    expect(findingsOf(aSource([whole]), withCell(file, column, cell))).toContain(expected);
  });

  it('finds the same number twice', () => {
    const twin = {
      ...whole,
      id: 'p2',
      caseId: 'c2',
      externalIds: ['7'],
      episodes: [{ ...anEpisode, id: 'e2' }],
    };
    expect(findingsOf(aSource([{ ...whole, externalIds: ['7'] }, twin]))).toContain(
      'stop key_twice Client.csv PersonalID',
    );
  });

  it('says what is missing about a service, once', () => {
    const empty = { ...aProject, projectType: null, cocCode: '', geocode: '' };
    expect(findingsOf(aSource([whole], { projects: [empty] }))).toEqual([
      'stop project_type_missing',
      'stop coc_code_missing',
      'warning geocode_missing',
    ]);
    expect(findingsOf(aSource([whole], { projects: [{ ...aProject, housingType: null }] }))).toEqual([
      'warning housing_type_missing',
    ]);
    const twice = [
      { ...aProject, projectId: '9' },
      { ...aProject, serviceId: 's2', projectId: '9' },
    ];
    expect(findingsOf(aSource([whole], { projects: twice }))).toEqual(['stop project_number_twice']);
    expect(findingsOf(aSource([]))).toEqual(['stop nobody_in_period']);
  });

  it('says what is not known, and what has no place in the file', () => {
    expect(about({ birthDate: null })).toEqual(['notice birth_date_missing Client.csv DOB']);
    expect(about({ birthDate: '2024-04-01' })).toEqual(['warning born_after_entry Client.csv DOB']);
    expect(about({ legalGivenName: '', legalFamilyName: '' })).toEqual([
      'warning name_missing Client.csv FirstName',
    ]);
    expect(about({ legalFamilyName: 'x'.repeat(51) })).toEqual(['warning name_cut Client.csv LastName']);
    expect(about({ language: 'Kurmanji' })).toEqual(['notice language_stays Client.csv']);
    expect(about({ externalIds: ['1', '2'] })).toEqual(['notice joined_people Client.csv PersonalID']);
    expect(about({ places: [] })).toEqual([
      'notice place_before_unknown Enrollment.csv LivingSituation',
      'notice place_after_unknown Exit.csv Destination',
    ]);
    const overlapping = { ...anEpisode, id: 'e2', openedOn: '2024-05-01' };
    expect(about({ episodes: [...whole.episodes, overlapping] })).toContain(
      'warning stays_overlap Enrollment.csv EntryDate',
    );
  });

  it('does not hand out what Keystead could not read again', () => {
    const tables = buildExport(aSource([whole]), exportOptions);
    const files = new Map([
      ...hmisFilesOf(tables),
      ['Client.csv', new TextEncoder().encode('PersonalID\r\n')],
    ]);
    expect(checkReading(tables, files, '2026-11-22').map(({ code }) => code)).toEqual(['own_reader']);
  });
});
