import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkHmis } from './check-hmis.ts';
import { groupFindings } from './findings.ts';
import { type MapOptions, mapHmis } from './map-hmis.ts';
import { countImport } from './preview-hmis.ts';
import { readSource } from './read-source.ts';

/** Public sample files beside the checkout; they are read there and never copied (see their README). */
const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const isThere = existsSync(data);
const note = isThere ? '' : ' – left out: no ../shared/data beside this checkout';

const today = '2026-11-22';
const options: MapOptions = {
  diversity: { race: false, gender: false, sex: false },
  veteran: false,
  duplicates: new Map(),
};

async function check(folder: string) {
  const source = await readSource(`${data}${folder}`);
  expect(source.findings).toEqual([]);
  const checked = checkHmis(source.files, today);
  const findings = groupFindings(checked.findings).map(({ level, code, file, column, count, lines }) =>
    [level, code, file, column ?? '', count, lines.slice(0, 5).join(',')].join(' ').trim(),
  );
  return { checked, findings };
}

const map = (checked: ReturnType<typeof checkHmis>) =>
  mapHmis(checked, { people: [], enrollments: new Set() }, options);

describe.skipIf(!isThere)(`a whole export of FY2026${note}`, () => {
  /*
   * Counted by other means, in the folder of the export (no cell of these files is quoted):
   *   clients      tail -n +2 Client.csv | wc -l                                                            514
   *   full names   awk -F, 'NR>1 && $6==1' Client.csv | wc -l                                               505
   *   enrollments  tail -n +2 Enrollment.csv | wc -l                                                        574
   *   exits        tail -n +2 Exit.csv | wc -l                                                              447
   *   deleted      awk -F, 'NR>1 && $66!=""' Enrollment.csv | wc -l  ($37 of Client, $43 of Exit)             0
   *   still open   awk -F, 'NR==FNR{x[$2];next} FNR>1 && !($1 in x){p[$2]} END{print length(p)}' Exit.csv Enrollment.csv   127
   *   …with home   the same with  && $18!=""  for the open stay of each                                      42
   *   places       awk -F, 'NR>1 && $8!=""' Enrollment.csv | wc -l                                          487
   *                awk -F, 'NR>1 && $5!="" && $5!=24' Exit.csv | wc -l                                      447
   *                of these 934, four repeat another one word for word (uniq -d over person, type, days)    930
   *   move-ins     awk -F, 'NR>1 && $18!=""{print $2","$18}' Enrollment.csv | sort -u | wc -l               123
   *   history      awk -F, 'NR>1 && ($14~/^[1-4]$/ || $15~/^1(0[1-9]|1[0-3])$/)' Enrollment.csv | wc -l     407
   *   households   awk -F, 'NR>1{print $5","$2}' Enrollment.csv | sort -u | cut -d, -f1 | uniq -c | awk '$1>1' | wc -l   55,
   *                three of them the same people as another one                                               52
   */
  it('comes in whole, with the totals counted by hand', async () => {
    const { checked, findings } = await check('hmis-csv-2026');
    expect(findings).toEqual([
      'notice move_in_after_exit Enrollment.csv MoveInDate 1 8',
      'notice street_date_after_entry Enrollment.csv DateToStreetESSH 2 39,152',
      'notice enrollments_overlap Enrollment.csv  2 180,460',
    ]);
    expect(checked.info).toEqual({ version: '2026 v1.0', exportedOn: null, source: 'I COUNT Network' });
    const mapped = map(checked);
    expect(mapped.undecided).toEqual([]);
    expect(mapped.findings).toEqual([]);
    expect(countImport(checked, mapped)).toEqual({
      clientRows: 514,
      enrollmentRows: 574,
      exitRows: 447,
      rowsDeleted: 0,
      rowsLeftOut: 0,
      newPeople: 514,
      knownPeople: 0,
      peopleLeftOut: 0,
      peopleWithoutName: 0,
      peopleWhoDied: 0,
      casesOpening: 85,
      casesActive: 42,
      casesClosed: 387,
      episodes: 574,
      episodesClosed: 447,
      accommodations: 930,
      tenancies: 123,
      households: 52,
      householdMembers: 144,
      housingHistories: 407,
      diversityAnswers: 0,
    });
    const { people } = mapped.plan;
    expect(people.filter(({ fields }) => fields.legalFamilyName !== '')).toHaveLength(505);
    expect(people.filter(({ fields }) => fields.birthDateApproximate)).toHaveLength(1);
    // awk -F, 'NR>1{print $3}' Enrollment.csv | sort | uniq -c | sort -rn | head -3   → 164 93, 164 1362, 85 388
    expect(checked.projects.slice(0, 3).map(({ sourceId, enrollments }) => [sourceId, enrollments])).toEqual([
      ['1362', 164],
      ['93', 164],
      ['388', 85],
    ]);
    expect(checked.projects).toHaveLength(10);
    // awk -F, 'NR>1{print $5 ($5==435 ? "/" $6 : "")}' Exit.csv | sort | uniq -c, and the same for $8/$9 of Enrollment
    const types = Map.groupBy(
      people.flatMap((person) => person.accommodations),
      ({ typeKey }) => typeKey,
    );
    expect(types.get('housing_first_home')).toHaveLength(2);
    expect(types.get('social_tenancy')).toHaveLength(7);
    expect(types.get('prison')).toHaveLength(34);
    expect(types.get('family_permanent')).toHaveLength(29);
  });

  it('reads one person as somebody would who has the rows before them', async () => {
    const { people } = map((await check('hmis-csv-2026')).checked).plan;
    // Client 595460: enrollment 849668, line 2 of Enrollment.csv, exit line 4 of Exit.csv
    const person = people.find(({ sourceId }) => sourceId === '595460');
    expect(person).toMatchObject({
      fields: {
        chosenName: '',
        legalGivenName: 'Attitude',
        legalFamilyName: 'Pride',
        birthDate: '1968-10-28',
      },
      caseState: 'closed',
      stateSince: '2022-05-04',
    });
    expect(person?.accommodations.map(({ typeKey, from, until }) => [typeKey, from, until])).toEqual([
      ['family_friends', '2022-05-04', '2022-05-04'],
      ['prison', '2022-05-04', null],
    ]);
    expect(person?.housingHistories).toMatchObject([{ asOf: '2022-05-04', times: '1', months: '1' }]);
  });

  it('keeps no number of the social security', async () => {
    const { checked } = await check('hmis-csv-2026');
    const kept = JSON.stringify([checked, map(checked).plan]);
    // awk -F, '$7!=""{print $7}' Client.csv | head -4
    for (const ssn of ['227930267', '464815587', '194140964', '970454707']) expect(kept).not.toContain(ssn);
    expect(kept).not.toContain('SSN');
  });

  it('comes in twenty times over as well', async () => {
    const { files } = await readSource(`${data}hmis-csv-2026`);
    const large = new Map([...files].map(([name, bytes]) => [name, repeated(name, bytes, 20)]));
    expect(map(checkHmis(large, today)).plan.people).toHaveLength(514 * 20);
  });
});

/** The rows again and again with other keys, names and birth years, as if many organisations had one export. */
function repeated(name: string, bytes: Uint8Array, times: number): Uint8Array {
  const [header = '', ...rows] = new TextDecoder().decode(bytes).trimEnd().split('\n');
  if (!['client.csv', 'enrollment.csv', 'exit.csv'].includes(name)) return bytes;
  const ids = name === 'client.csv' ? [0] : name === 'exit.csv' ? [0, 1, 2] : [0, 1, 4];
  const copies = Array.from({ length: times }, (_, copy) =>
    rows.map((row) => {
      const cells = row.split(',');
      for (const at of ids) cells[at] = `${cells[at] ?? ''}x${copy}`;
      if (name === 'client.csv') {
        cells[3] = `${cells[3] ?? ''}${String.fromCharCode(97 + copy).repeat(4)}`;
        cells[8] = `${Number(cells[8]?.slice(0, 4)) - copy - 1}${cells[8]?.slice(4) ?? ''}`;
      }
      return cells.join(',');
    }),
  );
  return new TextEncoder().encode([header, ...copies.flat()].join('\n') + '\n');
}

describe.skipIf(!isThere)(`exports broken on purpose${note}`, () => {
  it('bad_data: two people whose rows are whole; the rest hangs in the air and stays out', async () => {
    const { checked, findings } = await check('hmis-csv-2026-broken/bad_data');
    expect(findings).toEqual([
      'row enrollment_without_client Enrollment.csv PersonalID 2 4,5',
      'row client_without_enrollment Client.csv PersonalID 132 4,5,6,7,8',
    ]);
    const { people } = map(checked).plan;
    expect(people.map(({ fields }) => fields.chosenName)).toEqual(['First0 Last0', 'First1 ""Last1""']);
    expect(people.map(({ caseState }) => caseState)).toEqual(['opening', 'opening']);
  });

  it('bad_ending: CR and LF mixed are read; two files alone are no export of people', async () => {
    const { checked, findings } = await check('hmis-csv-2026-broken/bad_ending');
    expect(findings).toEqual([
      'stop file_missing Client.csv  1',
      'stop file_missing Enrollment.csv  1',
      'notice exits_missing Exit.csv  1',
    ]);
    expect(checked.info).toEqual({
      version: '2024 v1.3',
      exportedOn: '2017-10-03',
      source: 'Boston DND Warehouse',
    });
    expect(checked.files.map(({ name, rows }) => [name, rows])).toEqual([
      ['Export.csv', 1],
      ['Project.csv', 1],
    ]);
    expect(checked.clients).toEqual([]);
  });

  it('bom_test: byte-order marks do not matter, everybody comes in', async () => {
    const { checked, findings } = await check('hmis-csv-2026-broken/bom_test');
    expect(findings).toEqual(['notice enrollments_overlap Enrollment.csv  1 2']);
    const { people } = map(checked).plan;
    expect(
      people.map(({ fields, episodes }) => [fields.chosenName, fields.birthDate, episodes.length]),
    ).toEqual([
      ['Client One', '1982-10-17', 2],
      ['Client Two', '1990-06-09', 1],
      ['Client Three', '1981-02-04', 1],
    ]);
  });

  it('duplicate_primary_keys: the export contradicts itself about a person, so nothing comes in', async () => {
    const { checked, findings } = await check('hmis-csv-2026-broken/duplicate_primary_keys');
    expect(findings.slice(0, 2)).toEqual([
      'stop key_twice Client.csv PersonalID 2 5,6',
      'stop key_twice Enrollment.csv EnrollmentID 1 6',
    ]);
    expect(checked.clients).toEqual([]);
  });

  it('loader_errors: a file is missing and rows have slipped, so nothing comes in', async () => {
    const { checked, findings } = await check('hmis-csv-2026-broken/loader_errors');
    expect(findings).toEqual([
      'stop file_missing Enrollment.csv  1',
      'stop row_too_short Exit.csv  1 2',
      'row row_too_long Client.csv  3 7,34,61',
    ]);
    expect(checked.clients).toEqual([]);
  });

  it('validation_files: keys twice with other contents stop it; every other fault is named as well', async () => {
    const { checked, findings } = await check('hmis-csv-2026-broken/validation_files');
    expect(findings).toEqual([
      'stop key_twice Enrollment.csv EnrollmentID 1 5',
      'stop key_twice Exit.csv ExitID 1 5',
      'row key_missing Client.csv PersonalID 1 6',
      'row exit_without_enrollment Exit.csv EnrollmentID 2 3,4',
      'row exit_twice Exit.csv EnrollmentID 2 6,7',
      'row enrollment_without_client Enrollment.csv PersonalID 1 4',
      'row client_without_enrollment Client.csv PersonalID 2 4,5',
      'notice unknown_code Enrollment.csv RelationshipToHoH 1 3',
      'notice unknown_code Enrollment.csv LengthOfStay 1 3',
      'notice unknown_code Enrollment.csv DisablingCondition 1 3',
      'notice unknown_code Enrollment.csv LivingSituation 1 3',
      'notice enrollments_overlap Enrollment.csv  4 2,7,8,9',
      'notice unknown_code Client.csv NameDataQuality 1 3',
      'notice unknown_code Client.csv DOBDataQuality 1 3',
      'notice project_twice Project.csv ProjectID 1 5',
    ]);
    expect(checked.clients).toEqual([]);
  });
});
