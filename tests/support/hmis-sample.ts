import Papa from 'papaparse';
import type { SourceFiles } from '#core/importers/hmis/parse-hmis.ts';

type Cells = Readonly<Record<string, string>>;

/** Rows of a small export for tests; every row gets what the standard demands unless it says otherwise. */
interface Sample {
  readonly version?: string;
  readonly clients?: readonly Cells[];
  readonly enrollments?: readonly Cells[];
  readonly exits?: readonly Cells[];
  readonly projects?: readonly Cells[];
}

const client = {
  PersonalID: '',
  FirstName: 'Ilka',
  LastName: 'Varga',
  NameDataQuality: '1',
  SSN: '123456789',
  SSNDataQuality: '1',
  DOB: '1980-05-01',
  DOBDataQuality: '1',
};
const enrollment = {
  EnrollmentID: '',
  PersonalID: '',
  ProjectID: 'P1',
  EntryDate: '2024-03-01',
  HouseholdID: '',
  RelationshipToHoH: '1',
  LivingSituation: '',
  RentalSubsidyType: '',
  LengthOfStay: '',
  DateToStreetESSH: '',
  TimesHomelessPastThreeYears: '',
  MonthsHomelessPastThreeYears: '',
  DisablingCondition: '',
  MoveInDate: '',
  PreferredLanguage: '',
  PreferredLanguageDifferent: '',
};
const exit = {
  ExitID: '',
  EnrollmentID: '',
  ExitDate: '2024-06-01',
  Destination: '410',
  DestinationSubsidyType: '',
};
const project = { ProjectID: 'P1', ProjectName: 'Riverside' };

/** An export as its software would write it: LF, quotes where needed. Extra columns come from the rows. */
export function sampleExport(sample: Sample): SourceFiles {
  return new Map([
    ['Export.csv', csv([{ CSVVersion: sample.version ?? '2026 v1.0', SourceName: 'Test' }])],
    ['Client.csv', csv(sample.clients?.map((cells) => ({ ...client, ...cells })) ?? [client])],
    [
      'Enrollment.csv',
      csv(sample.enrollments?.map((cells) => ({ ...enrollment, ...cells })) ?? [enrollment]),
    ],
    [
      'Exit.csv',
      csv(
        (sample.exits ?? []).map((cells) => ({ ...exit, ...cells })),
        Object.keys(exit),
      ),
    ],
    ['Project.csv', csv((sample.projects ?? [project]).map((cells) => ({ ...project, ...cells })))],
  ]);
}

/** The same source with one file replaced by this text or these bytes, or taken away. */
export function withFile(
  source: SourceFiles,
  name: string,
  contents: string | Uint8Array | null,
): SourceFiles {
  const files = new Map(source);
  files.delete(name);
  if (contents !== null) files.set(name, typeof contents === 'string' ? bytesOf(contents) : contents);
  return files;
}

/** The text of one file of a sample, to be changed by hand. */
export function textOf(source: SourceFiles, name: string): string {
  return new TextDecoder().decode(source.get(name));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function csv(rows: readonly Cells[], header?: readonly string[]): Uint8Array {
  const fields = header ?? [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const data = rows.map((row) => fields.map((field) => row[field] ?? ''));
  return bytesOf(`${Papa.unparse({ fields: [...fields], data }, { newline: '\n' })}\n`);
}
