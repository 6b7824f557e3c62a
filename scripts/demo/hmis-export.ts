import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';

interface InventedPerson {
  readonly given: string;
  readonly family: string;
  readonly born: string;
  readonly entered: string;
  readonly movedIn: string;
  readonly exited: string;
}

/** Nobody of these exists. Names of plants, so that nobody takes them for somebody's. */
const invented: readonly InventedPerson[] = [
  {
    given: 'Aster',
    family: 'Hazelwood',
    born: '1979-03-14',
    entered: '2025-02-03',
    movedIn: '2025-04-11',
    exited: '',
  },
  {
    given: 'Basil',
    family: 'Rowanberry',
    born: '1968-07-02',
    entered: '2024-09-16',
    movedIn: '2024-12-01',
    exited: '',
  },
  {
    given: 'Clementine',
    family: 'Mossfield',
    born: '1990-11-25',
    entered: '2025-06-20',
    movedIn: '',
    exited: '',
  },
  {
    given: 'Dill',
    family: 'Appletree',
    born: '1985-01-09',
    entered: '2023-05-08',
    movedIn: '2023-08-15',
    exited: '2026-05-30',
  },
  {
    given: 'Erica',
    family: 'Larkmeadow',
    born: '1973-12-30',
    entered: '2025-10-06',
    movedIn: '2026-01-19',
    exited: '',
  },
  {
    given: 'Fennel',
    family: 'Brookside',
    born: '1996-05-17',
    entered: '2026-02-11',
    movedIn: '',
    exited: '',
  },
  {
    given: 'Ginger',
    family: 'Oakley-Fern',
    born: '1959-08-21',
    entered: '2022-03-28',
    movedIn: '2022-06-30',
    exited: '',
  },
  {
    given: 'Hazel',
    family: 'Thistledown',
    born: '1988-02-06',
    entered: '2026-04-13',
    movedIn: '2026-06-02',
    exited: '',
  },
];

type Row = readonly (string | number)[];

function csv(header: readonly string[], rows: readonly Row[]): string {
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

const stamp = '2026-10-01 08:00:00';
const personal = (index: number) => `demo-${index + 1}`;

/** The files of a small HMIS CSV export, specification FY2026, of invented people. */
function exportFiles(): Readonly<Record<string, string>> {
  return {
    'Export.csv': csv(
      [
        'ExportID',
        'SourceType',
        'SourceID',
        'SourceName',
        'ExportDate',
        'ExportStartDate',
        'ExportEndDate',
        'SoftwareName',
        'SoftwareVersion',
        'CSVVersion',
        'ExportPeriodType',
        'ExportDirective',
        'HashStatus',
        'ImplementationID',
      ],
      [
        [
          'demo',
          3,
          'demo',
          'An invented service',
          stamp,
          '2022-01-01',
          '2026-10-01',
          'Invented',
          '1',
          '2026 v1.0',
          3,
          2,
          1,
          'demo',
        ],
      ],
    ),
    'Organization.csv': csv(
      [
        'OrganizationID',
        'OrganizationName',
        'VictimServiceProvider',
        'DateCreated',
        'DateUpdated',
        'UserID',
        'DateDeleted',
        'ExportID',
      ],
      [['org', 'An invented service', 0, stamp, stamp, 'demo', '', 'demo']],
    ),
    'Project.csv': csv(
      [
        'ProjectID',
        'OrganizationID',
        'ProjectName',
        'OperatingStartDate',
        'ProjectType',
        'DateCreated',
        'DateUpdated',
        'UserID',
        'DateDeleted',
        'ExportID',
      ],
      [['homes', 'org', 'Homes first', '2020-01-01', 3, stamp, stamp, 'demo', '', 'demo']],
    ),
    'Client.csv': csv(
      [
        'PersonalID',
        'FirstName',
        'MiddleName',
        'LastName',
        'NameSuffix',
        'NameDataQuality',
        'SSN',
        'SSNDataQuality',
        'DOB',
        'DOBDataQuality',
        'Sex',
        'VeteranStatus',
        'DateCreated',
        'DateUpdated',
        'UserID',
        'DateDeleted',
        'ExportID',
      ],
      invented.map((person, index) => [
        personal(index),
        person.given,
        '',
        person.family,
        '',
        1,
        '',
        99,
        person.born,
        1,
        99,
        99,
        stamp,
        stamp,
        'demo',
        '',
        'demo',
      ]),
    ),
    'Enrollment.csv': csv(
      [
        'EnrollmentID',
        'PersonalID',
        'ProjectID',
        'EntryDate',
        'HouseholdID',
        'RelationshipToHoH',
        'EnrollmentCoC',
        'LivingSituation',
        'RentalSubsidyType',
        'LengthOfStay',
        'DateToStreetESSH',
        'TimesHomelessPastThreeYears',
        'MonthsHomelessPastThreeYears',
        'DisablingCondition',
        'MoveInDate',
        'PreferredLanguage',
        'DateCreated',
        'DateUpdated',
        'UserID',
        'DateDeleted',
        'ExportID',
      ],
      invented.map((person, index) => [
        `e-${index + 1}`,
        personal(index),
        'homes',
        person.entered,
        `h-${index + 1}`,
        1,
        '',
        index % 2 === 0 ? 116 : 101,
        '',
        3,
        '',
        2,
        106,
        0,
        person.movedIn,
        '',
        stamp,
        stamp,
        'demo',
        '',
        'demo',
      ]),
    ),
    'Exit.csv': csv(
      [
        'ExitID',
        'EnrollmentID',
        'PersonalID',
        'ExitDate',
        'Destination',
        'OtherDestination',
        'DestinationSubsidyType',
        'DateCreated',
        'DateUpdated',
        'UserID',
        'DateDeleted',
        'ExportID',
      ],
      invented.flatMap((person, index) =>
        person.exited === ''
          ? []
          : [
              [
                `x-${index + 1}`,
                `e-${index + 1}`,
                personal(index),
                person.exited,
                410,
                '',
                '',
                stamp,
                stamp,
                'demo',
                '',
                'demo',
              ],
            ],
      ),
    ),
  };
}

/** Writes the export as a zip, as a person would get it from another service. @returns its path */
export function writeHmisExport(folder: string): string {
  const files = Object.fromEntries(
    Object.entries(exportFiles()).map(([name, text]) => [name, strToU8(text)]),
  );
  const target = path.join(folder, 'hmis-export.zip');
  fs.writeFileSync(target, zipSync(files));
  return target;
}

/** How many people the export brings. */
export const exportedPeople: number = invented.length;
