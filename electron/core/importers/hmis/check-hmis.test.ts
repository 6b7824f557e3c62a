import { describe, expect, it } from 'vitest';
import { checkHmis } from './check-hmis.ts';
import { groupFindings } from './findings.ts';
import { sampleExport, textOf, withFile } from '#tests/support/hmis-sample.ts';
import type { SourceFiles } from './parse-hmis.ts';

const today = '2026-11-22';
const one = { PersonalID: 'A' };
const stay = { EnrollmentID: 'E1', PersonalID: 'A' };
const good = sampleExport({
  clients: [one],
  enrollments: [stay],
  exits: [{ ExitID: 'X1', EnrollmentID: 'E1' }],
});

/** Findings in one line each: `level code file:line column`. */
function findingsOf(source: SourceFiles): string[] {
  return checkHmis(source, today).findings.map((each) =>
    [each.level, each.code, each.line === null ? each.file : `${each.file}:${each.line}`, each.column]
      .filter((part) => part !== null)
      .join(' '),
  );
}

const peopleIn = (source: SourceFiles) => checkHmis(source, today).clients.map((client) => client.id);

describe('files and headers', () => {
  it('takes a good export without a word', () => {
    const checked = checkHmis(good, today);
    expect(checked.findings).toEqual([]);
    expect(checked.info).toEqual({ version: '2026 v1.0', exportedOn: null, source: 'Test' });
    expect(checked.projects).toEqual([{ sourceId: 'P1', name: 'Riverside', enrollments: 1 }]);
    expect(checked.clients).toHaveLength(1);
    expect(checked.clients[0]?.enrollments[0]?.exit?.date).toBe('2024-06-01');
  });

  it('goes by the names of files and columns, whatever their case, order and company', () => {
    const shuffled = new Map([
      ['EXPORT.CSV', good.get('Export.csv') ?? new Uint8Array()],
      [
        'client.csv',
        new TextEncoder().encode(
          'ssn,Shoe size,lastname,FirstName,DOB,DOBDataQuality,namedataquality,PersonalID\n123,44,Varga,Ilka,1980-05-01,1,1,A\n',
        ),
      ],
      ['Enrollment.csv', good.get('Enrollment.csv') ?? new Uint8Array()],
      ['Exit.csv', good.get('Exit.csv') ?? new Uint8Array()],
      ['Project.csv', good.get('Project.csv') ?? new Uint8Array()],
      ['Notes.csv', new Uint8Array([0, 1])],
      ['HealthAndDV.csv', new Uint8Array([0, 1])],
    ]);
    const checked = checkHmis(shuffled, today);
    expect(checked.findings).toEqual([]);
    expect(checked.clients[0]).toMatchObject({ id: 'A', firstName: 'Ilka', lastName: 'Varga' });
    expect(checked.files.map(({ name, used }) => [name, used])).toContainEqual(['HealthAndDV.csv', false]);
    expect(JSON.stringify(checked.files)).not.toContain('Notes');
  });

  it.each(['2024 v1.0', '2024 v1.7', '2026 v1.0', 'FY2026', 'HMIS CSV 2026'])(
    'takes version "%s"',
    (version) => {
      const source = sampleExport({ version, clients: [one], enrollments: [stay] });
      expect(findingsOf(source)).toEqual([]);
      expect(checkHmis(source, today).info.version).toBe(version);
    },
  );

  it.each([
    ['2022 v1.3', 'notice version_older Export.csv:2 CSVVersion'],
    ['2028 v1.0', 'stop version_newer Export.csv:2 CSVVersion'],
    ['', 'stop version_unknown Export.csv:2 CSVVersion'],
    ['6.12', 'stop version_unknown Export.csv:2 CSVVersion'],
  ])('answers version "%s"', (version, finding) => {
    expect(findingsOf(sampleExport({ version, clients: [one], enrollments: [stay] }))).toEqual([finding]);
  });

  it('says that it is no export at all', () => {
    expect(findingsOf(new Map())).toEqual(['stop not_hmis']);
    expect(findingsOf(new Map([['Budget.csv', new Uint8Array([65])]]))).toEqual(['stop not_hmis']);
  });

  it.each(['Export.csv', 'Client.csv', 'Enrollment.csv'])('stops without %s', (name) => {
    expect(findingsOf(withFile(good, name, null))).toEqual([`stop file_missing ${name}`]);
    expect(peopleIn(withFile(good, name, null))).toEqual([]);
  });

  it.each([
    ['Exit.csv', 'exits_missing'],
    ['Project.csv', 'file_missing_optional'],
  ])('goes on without %s and says so', (name, code) => {
    expect(findingsOf(withFile(good, name, null))).toEqual([`notice ${code} ${name}`]);
    expect(peopleIn(withFile(good, name, null))).toEqual(['A']);
  });

  it.each([
    ['Client.csv', ''],
    ['Client.csv', '\n\n'],
    ['Client.csv', textOf(good, 'Client.csv').split('\n')[0] ?? ''],
    ['Exit.csv', ''],
    ['Export.csv', 'CSVVersion\n'],
  ])('stops at an empty %s', (name, text) => {
    expect(findingsOf(withFile(good, name, text))).toEqual([`stop file_empty ${name}`]);
  });

  it('stops when a column it needs is missing or there twice', () => {
    const client = textOf(good, 'Client.csv');
    expect(findingsOf(withFile(good, 'Client.csv', client.replace('DOB,', 'Born,')))).toEqual([
      'stop column_missing Client.csv:1 DOB',
    ]);
    expect(findingsOf(withFile(good, 'Client.csv', client.replace('SSN,', 'FirstName,')))).toEqual([
      'stop column_twice Client.csv:1 FirstName',
    ]);
  });

  it('reads Windows-1252 with a notice and refuses what is no text', () => {
    const latin = Uint8Array.from(textOf(good, 'Client.csv').replace('Varga', 'Núñez'), (char) =>
      char.charCodeAt(0),
    );
    const checked = checkHmis(withFile(good, 'Client.csv', latin), today);
    expect(checked.clients[0]?.lastName).toBe('Núñez');
    expect(checked.findings.map(({ level, code, file }) => [level, code, file])).toEqual([
      ['notice', 'read_as_windows_1252', 'Client.csv'],
    ]);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('PersonalID', (c) => c.charCodeAt(0)).buffer),
    ]);
    expect(findingsOf(withFile(good, 'Client.csv', utf16))).toEqual(['stop bad_encoding Client.csv']);
  });

  it('notices a file that was not copied to its end', () => {
    const text = textOf(good, 'Enrollment.csv');
    expect(findingsOf(withFile(good, 'Enrollment.csv', text.slice(0, text.length - 9)))).toEqual([
      'stop file_cut_off Enrollment.csv:2',
    ]);
    expect(findingsOf(withFile(good, 'Client.csv', `${textOf(good, 'Client.csv')}B,"Ann`))).toEqual([
      'stop file_cut_off Client.csv:3',
    ]);
    expect(findingsOf(withFile(good, 'Client.csv', textOf(good, 'Client.csv').trimEnd()))).toEqual([]);
  });
});

describe('rows', () => {
  const addClient = (row: string) =>
    withFile(good, 'Client.csv', `${textOf(good, 'Client.csv')}${row}\nD,Eva,Kiss,1,,,,\n`);

  it('does not mind empty cells after the last column', () => {
    const text = textOf(good, 'Client.csv').replace('\n', ',,\n').replace(/\n$/, ',,,,\n');
    expect(findingsOf(withFile(good, 'Client.csv', text))).toEqual([]);
  });

  it.each([
    ['C,Ann', 'row row_too_short Client.csv:3'],
    ['C,Ann,5,,Bell,1,,,99', 'row row_too_long Client.csv:3'],
  ])('leaves out "%s", which has cells too few or too many', (row, finding) => {
    expect(findingsOf(addClient(row))[0]).toBe(finding);
    expect(peopleIn(addClient(row))).toEqual(['A']);
  });

  it('stops for a broken row of Exit.csv: the person would come in as still supported', () => {
    expect(findingsOf(withFile(good, 'Exit.csv', `${textOf(good, 'Exit.csv')}X2,E1\n`))).toEqual([
      'stop row_too_short Exit.csv:3',
    ]);
    expect(
      findingsOf(withFile(good, 'Exit.csv', `${textOf(good, 'Exit.csv')},E1,2024-07-01,410,\n`)),
    ).toEqual(['stop key_missing Exit.csv:3 ExitID']);
  });

  it('leaves out what the source has deleted, and counts it', () => {
    const source = sampleExport({
      clients: [
        one,
        { PersonalID: 'B', DateDeleted: '2024-01-01 10:00:00' },
        { PersonalID: 'A', DateDeleted: '2020-01-01' },
      ],
      enrollments: [stay, { EnrollmentID: 'E2', PersonalID: 'A', DateDeleted: '2024-01-01' }],
    });
    expect(findingsOf(source)).toEqual([
      'notice rows_deleted Client.csv',
      'notice rows_deleted Enrollment.csv',
    ]);
    const checked = checkHmis(source, today);
    expect(checked.findings.map(({ facts }) => facts)).toEqual([{ rows: 2 }, { rows: 1 }]);
    expect(checked.clients.map((client) => client.enrollments.length)).toEqual([1]);
  });

  it('drops a row that is there twice, and stops when two rows with one key differ', () => {
    expect(findingsOf(sampleExport({ clients: [one, one], enrollments: [stay] }))).toEqual([
      'notice row_twice Client.csv:3',
    ]);
    const source = sampleExport({ clients: [one, { ...one, LastName: 'Kiss' }], enrollments: [stay] });
    expect(findingsOf(source)).toEqual(['stop key_twice Client.csv:3 PersonalID']);
    expect(peopleIn(source)).toEqual([]);
  });

  it('says nothing of two rows that differ only in what is never imported', () => {
    const source = sampleExport({ clients: [one, { ...one, SSN: '987654321' }], enrollments: [stay] });
    expect(findingsOf(source)).toEqual(['notice row_twice Client.csv:3']);
  });

  it.each([
    ['PersonalID', { PersonalID: '' }, 'row enrollment_without_client Enrollment.csv:2 PersonalID'],
    ['PersonalID', { PersonalID: 'Z' }, 'row enrollment_without_client Enrollment.csv:2 PersonalID'],
    ['EnrollmentID', { EnrollmentID: '' }, 'row key_missing Enrollment.csv:2 EnrollmentID'],
    ['EntryDate', { EntryDate: '' }, 'row date_missing Enrollment.csv:2 EntryDate'],
    ['EntryDate', { EntryDate: '04/05/2022' }, 'row bad_date Enrollment.csv:2 EntryDate'],
    ['EntryDate', { EntryDate: '2022-02-30' }, 'row bad_date Enrollment.csv:2 EntryDate'],
    ['EntryDate', { EntryDate: '2026-11-23' }, 'row date_in_future Enrollment.csv:2 EntryDate'],
    ['EntryDate', { EntryDate: '2024-06-02' }, 'row exit_before_entry Enrollment.csv:2 EntryDate'],
  ])('leaves out an enrollment with %s %o, and the person with it', (_column, cells, finding) => {
    const source = sampleExport({
      clients: [one],
      enrollments: [{ ...stay, ...cells }],
      exits: 'EnrollmentID' in cells ? [] : [{ ExitID: 'X1', EnrollmentID: 'E1' }],
    });
    expect(findingsOf(source)).toEqual([finding, 'row client_without_enrollment Client.csv:2 PersonalID']);
    expect(peopleIn(source)).toEqual([]);
  });

  it.each(['', '31-12-2024', '2024-13-01'])('leaves out an enrollment whose exit day is "%s"', (ExitDate) => {
    const source = sampleExport({
      clients: [one],
      enrollments: [stay, { ...stay, EnrollmentID: 'E2', EntryDate: '2025-01-01' }],
      exits: [{ ExitID: 'X1', EnrollmentID: 'E1', ExitDate }],
    });
    expect(findingsOf(source)).toEqual([
      `row ${ExitDate === '' ? 'date_missing' : 'bad_date'} Exit.csv:2 ExitDate`,
      'row exit_unusable Enrollment.csv:2 EnrollmentID',
    ]);
    expect(checkHmis(source, today).clients[0]?.enrollments.map(({ id }) => id)).toEqual(['E2']);
  });

  it('takes an exit in the future as not yet happened', () => {
    const source = sampleExport({
      clients: [one],
      enrollments: [stay],
      exits: [{ ExitID: 'X1', EnrollmentID: 'E1', ExitDate: '2027-01-01' }],
    });
    expect(findingsOf(source)).toEqual(['row exit_in_future Exit.csv:2 ExitDate']);
    expect(checkHmis(source, today).clients[0]?.enrollments[0]?.exit).toBeNull();
  });

  it('takes the later of two exits and leaves out exits of nothing', () => {
    const source = sampleExport({
      clients: [one],
      enrollments: [stay],
      exits: [
        { ExitID: 'X1', EnrollmentID: 'E1', ExitDate: '2024-05-01' },
        { ExitID: 'X2', EnrollmentID: 'E1', ExitDate: '2024-06-01' },
        { ExitID: 'X3', EnrollmentID: 'E9' },
      ],
    });
    expect(findingsOf(source)).toEqual([
      'row exit_twice Exit.csv:2 EnrollmentID',
      'row exit_without_enrollment Exit.csv:4 EnrollmentID',
    ]);
    expect(checkHmis(source, today).clients[0]?.enrollments[0]?.exit?.id).toBe('X2');
  });

  it('takes a person whose birth date cannot be true, without it', () => {
    for (const [DOB, code] of [
      ['08-MAY-67', 'bad_date'],
      ['1867-05-08', 'bad_date'],
      ['2027-01-01', 'born_in_future'],
    ] as const) {
      const source = sampleExport({ clients: [{ ...one, DOB }], enrollments: [stay] });
      expect(findingsOf(source)).toEqual([`notice ${code} Client.csv:2 DOB`]);
      expect(checkHmis(source, today).clients[0]?.birthDate).toBeNull();
    }
  });

  it('names codes that the standard does not know, and old ones', () => {
    const source = sampleExport({
      clients: [{ ...one, NameDataQuality: '3', DOBDataQuality: '999' }],
      enrollments: [
        {
          ...stay,
          LivingSituation: '16',
          RelationshipToHoH: '7',
          LengthOfStay: '1',
          TimesHomelessPastThreeYears: '5',
          MonthsHomelessPastThreeYears: '114',
          DisablingCondition: 'yes',
          PreferredLanguage: '900',
        },
      ],
      exits: [{ ExitID: 'X1', EnrollmentID: 'E1', Destination: '20' }],
    });
    expect(findingsOf(source)).toEqual([
      'notice unknown_code Enrollment.csv:2 RelationshipToHoH',
      'notice unknown_code Enrollment.csv:2 LengthOfStay',
      'notice unknown_code Enrollment.csv:2 TimesHomelessPastThreeYears',
      'notice unknown_code Enrollment.csv:2 MonthsHomelessPastThreeYears',
      'notice unknown_code Enrollment.csv:2 DisablingCondition',
      'notice unknown_code Enrollment.csv:2 PreferredLanguage',
      'notice old_code Enrollment.csv:2 LivingSituation',
      'notice old_code Exit.csv:2 Destination',
      'notice unknown_code Client.csv:2 NameDataQuality',
      'notice unknown_code Client.csv:2 DOBDataQuality',
    ]);
    const facts = checkHmis(source, today).findings.map((each) => each.facts);
    expect(facts).toContainEqual({ code: '16' });
    expect(facts).toContainEqual({});
    expect(JSON.stringify(facts)).not.toContain('yes');
  });

  it('says where dates contradict each other and keeps what can be kept', () => {
    const source = sampleExport({
      clients: [one],
      enrollments: [
        { ...stay, MoveInDate: '2024-02-01', DateToStreetESSH: '2024-04-01' },
        {
          ...stay,
          EnrollmentID: 'E2',
          EntryDate: '2024-05-01',
          MoveInDate: '2027-01-01',
          DateToStreetESSH: 'x',
        },
      ],
      exits: [{ ExitID: 'X1', EnrollmentID: 'E1' }],
    });
    expect(findingsOf(source)).toEqual([
      'notice move_in_before_entry Enrollment.csv:2 MoveInDate',
      'notice street_date_after_entry Enrollment.csv:2 DateToStreetESSH',
      'notice date_in_future Enrollment.csv:3 MoveInDate',
      'notice bad_date Enrollment.csv:3 DateToStreetESSH',
      'notice enrollments_overlap Enrollment.csv:3',
    ]);
    const [first, second] = checkHmis(source, today).clients[0]?.enrollments ?? [];
    expect(first).toMatchObject({ moveInDate: '2024-02-01', streetDate: null });
    expect(second).toMatchObject({ moveInDate: null, streetDate: null });
  });

  it('does not take a hash for a name', () => {
    const FirstName = 'a3f5'.repeat(16);
    const checked = checkHmis(sampleExport({ clients: [{ ...one, FirstName }], enrollments: [stay] }), today);
    expect(checked.findings.map(({ code }) => code)).toEqual(['name_hashed']);
    expect(checked.clients[0]).toMatchObject({ firstName: '', lastName: '' });
  });
});

describe('findings', () => {
  it('are grouped, worst first, with the first twenty lines', () => {
    const clients = Array.from({ length: 30 }, (_, index) => ({ PersonalID: `C${index}`, DOB: 'x' }));
    const enrollments = clients.map(({ PersonalID }, index) => ({
      PersonalID,
      EnrollmentID: `E${index}`,
      EntryDate: index === 5 ? 'x' : '2024-03-01',
    }));
    const groups = groupFindings(checkHmis(sampleExport({ clients, enrollments }), today).findings);
    expect(groups.map(({ level, code, count, lines }) => [level, code, count, lines.length])).toEqual([
      ['row', 'bad_date', 1, 1],
      ['row', 'client_without_enrollment', 1, 1],
      ['notice', 'bad_date', 29, 20],
    ]);
    expect(groups[2]?.lines[0]).toBe(2);
  });
});
