import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHmis } from './check-hmis.ts';
import type { ExistingPerson } from './find-duplicates.ts';
import { diversityColumns, hmisFiles } from './hmis-columns.ts';
import { sampleExport } from '#tests/support/hmis-sample.ts';
import { type MapOptions, mapHmis, type VaultState } from './map-hmis.ts';
import type { SourceFiles } from './parse-hmis.ts';
import { countImport } from './preview-hmis.ts';

const today = '2026-11-22';
const nothing: MapOptions = {
  diversity: { race: false, gender: false, sex: false },
  veteran: false,
  duplicates: new Map(),
};
const everything: MapOptions = {
  ...nothing,
  diversity: { race: true, gender: true, sex: true },
  veteran: true,
};
const emptyVault: VaultState = { people: [], enrollments: new Set() };

function map(source: SourceFiles, options: MapOptions = nothing, vault: VaultState = emptyVault) {
  return mapHmis(checkHmis(source, today), vault, options);
}

/** The one person of a sample with one client. */
function personOf(
  client: Readonly<Record<string, string>>,
  enrollments: readonly Readonly<Record<string, string>>[] = [{}],
  exits: readonly Readonly<Record<string, string>>[] = [],
  options: MapOptions = nothing,
) {
  const source = sampleExport({
    clients: [{ PersonalID: 'A', ...client }],
    enrollments: enrollments.map((cells, index) => ({
      EnrollmentID: `E${index + 1}`,
      PersonalID: 'A',
      ...cells,
    })),
    exits: exits.map((cells, index) => ({
      ExitID: `X${index + 1}`,
      EnrollmentID: `E${index + 1}`,
      ...cells,
    })),
  });
  const [person] = map(source, options).plan.people;
  if (person === undefined) throw new Error('the sample has no person');
  return person;
}

describe('names and birth date (domain.md 9.5)', () => {
  it.each([
    ['1', 'Ilka', 'Varga', { chosenName: '', legalGivenName: 'Ilka', legalFamilyName: 'Varga' }],
    ['1', '', 'Varga', { chosenName: '', legalGivenName: '', legalFamilyName: 'Varga' }],
    ['2', 'Red', '', { chosenName: 'Red', legalGivenName: '', legalFamilyName: '' }],
    ['2', 'Ilka', 'V', { chosenName: 'Ilka V', legalGivenName: '', legalFamilyName: '' }],
    ['99', 'Ilka', 'Varga', { chosenName: 'Ilka Varga', legalGivenName: '', legalFamilyName: '' }],
    ['', 'Ilka', 'Varga', { chosenName: 'Ilka Varga', legalGivenName: '', legalFamilyName: '' }],
    ['8', '', '', { chosenName: '', legalGivenName: '', legalFamilyName: '' }],
  ])('name quality %s: "%s" "%s"', (NameDataQuality, FirstName, LastName, names) => {
    expect(personOf({ NameDataQuality, FirstName, LastName }).fields).toMatchObject(names);
  });

  it.each([
    ['1', '1980-05-01', { birthDate: '1980-05-01', birthDateApproximate: false }],
    ['2', '1980-01-01', { birthDate: '1980-01-01', birthDateApproximate: true }],
    ['99', '1980-01-01', { birthDate: '1980-01-01', birthDateApproximate: true }],
    ['99', '', { birthDate: null, birthDateApproximate: false }],
  ])('birth date quality %s: %s', (DOBDataQuality, DOB, birth) => {
    expect(personOf({ DOBDataQuality, DOB }).fields).toMatchObject(birth);
  });

  it('takes language and access needs from the latest entry that answers', () => {
    const { fields, origins } = personOf({}, [
      { PreferredLanguage: '367', DisablingCondition: '1' },
      { EntryDate: '2025-01-01', PreferredLanguage: '99', DisablingCondition: '0' },
      { EntryDate: '2025-02-01', PreferredLanguage: '', DisablingCondition: '8' },
    ]);
    expect(fields).toMatchObject({ language: 'Spanish', accessNeedsKnown: false });
    expect(origins.slice(1)).toEqual([
      { table: 'Enrollment', sourceId: 'E2', raw: { DisablingCondition: '0' } },
      { table: 'Enrollment', sourceId: 'E1', raw: { PreferredLanguage: '367' } },
    ]);
    const other = personOf({}, [{ PreferredLanguage: '21', PreferredLanguageDifferent: 'Wu' }]);
    expect(other.fields).toMatchObject({ language: 'Wu', accessNeedsKnown: null });
  });
});

describe('case state (domain.md 5.1)', () => {
  const left = { ExitDate: '2024-06-01', Destination: '30' };

  it.each([
    ['opening', '2024-03-01', [{}], []],
    ['active', '2024-03-20', [{ MoveInDate: '2024-03-20' }], []],
    ['closed', '2024-06-01', [{ MoveInDate: '2024-03-20' }], [left]],
    ['opening', '2024-08-01', [{}, { EntryDate: '2024-08-01' }], [left]],
    ['closed', '2025-01-01', [{}, { EntryDate: '2024-08-01' }], [left, { ExitDate: '2025-01-01' }]],
  ] as const)('is %s since %s', (caseState, stateSince, enrollments, exits) => {
    expect(personOf({}, enrollments, exits)).toMatchObject({ caseState, stateSince });
  });

  it('is not closed while an earlier spell is open', () => {
    const person = personOf(
      {},
      [{ EntryDate: '2024-05-01' }, { EntryDate: '2024-01-01', MoveInDate: '2024-02-01' }],
      [left],
    );
    expect(person).toMatchObject({ caseState: 'active', stateSince: '2024-02-01' });
    expect(person.episodes.map(({ sourceId, closedOn }) => [sourceId, closedOn])).toEqual([
      ['E2', null],
      ['E1', '2024-06-01'],
    ]);
    expect(person.currentEpisode?.sourceId).toBe('E2');
  });

  it('keeps a death as the reason, makes no place of it, and asks for the day', () => {
    const person = personOf({}, [{}], [{ Destination: '24' }]);
    expect(person).toMatchObject({ caseState: 'closed', askDateOfDeath: true, accommodations: [] });
    expect(person.episodes[0]?.closureReason).toBe('died');
    expect(personOf({}, [{}], [{ Destination: '99' }]).episodes[0]?.closureReason).toBeNull();
  });
});

describe('places, tenancies, history (domain.md 9.2, 9.5)', () => {
  const places = (...sample: Parameters<typeof personOf>) =>
    personOf(...sample).accommodations.map(({ typeKey, from, until, approximate }) =>
      [typeKey, from, until, approximate ? 'about' : 'sure'].join(' '),
    );

  it('makes a place before entry, from DateToStreetESSH, approximate', () => {
    expect(
      places({}, [{ LivingSituation: '116', LengthOfStay: '2', DateToStreetESSH: '2022-01-01' }]),
    ).toEqual(['outside 2022-01-01 2024-03-01 about']);
    expect(places({}, [{ LivingSituation: '435', RentalSubsidyType: '439' }])).toEqual([
      'housing_first_home  2024-03-01 about',
    ]);
    expect(places({}, [{ LivingSituation: '' }])).toEqual([]);
    expect(places({}, [{ LivingSituation: '16' }])).toEqual(['unknown  2024-03-01 about']);
  });

  it('does not stretch a short stay in prison back to the loss of a home', () => {
    const prison = { LivingSituation: '207', DateToStreetESSH: '2022-01-01' };
    expect(places({}, [{ ...prison, LengthOfStay: '11' }])).toEqual(['prison  2024-03-01 about']);
    expect(places({}, [{ ...prison, LengthOfStay: '5' }])).toEqual(['prison 2022-01-01 2024-03-01 about']);
    expect(places({}, [{ ...prison, LengthOfStay: '11', DateToStreetESSH: '2024-02-24' }])).toEqual([
      'prison 2024-02-24 2024-03-01 about',
    ]);
  });

  it('makes a place after exit, open until the export knows of a change', () => {
    expect(places({}, [{}], [{ Destination: '423' }])).toEqual(['family_permanent 2024-06-01  sure']);
    expect(places({}, [{}, { EntryDate: '2024-09-01' }], [{ Destination: '313' }])).toEqual([
      'family_friends 2024-06-01 2024-09-01 about',
    ]);
    expect(places({}, [{}, { EntryDate: '2024-06-01' }], [{ Destination: '302' }])).toEqual([
      'transitional 2024-06-01  sure',
    ]);
    expect(places({}, [{}], [{ Destination: '' }])).toEqual([]);
  });

  it('keeps a place that two projects record once', () => {
    const person = personOf({}, [{}, {}], [{ Destination: '101' }, { Destination: '101' }]);
    expect(person.accommodations).toHaveLength(1);
    expect(person.accommodations[0]?.origins.map(({ sourceId }) => sourceId)).toEqual(['X1', 'X2']);
  });

  it('drafts one tenancy for each day of moving in', () => {
    const moved = { MoveInDate: '2024-04-01' };
    const person = personOf({}, [moved, moved, { MoveInDate: '2024-05-01' }]);
    expect(person.tenancies.map(({ movedInOn }) => movedInOn)).toEqual(['2024-04-01', '2024-05-01']);
  });

  it('keeps what was answered about times and months without a home', () => {
    const answers = [
      { TimesHomelessPastThreeYears: '4', MonthsHomelessPastThreeYears: '113' },
      { TimesHomelessPastThreeYears: '1', MonthsHomelessPastThreeYears: '112', EntryDate: '2024-04-01' },
      { TimesHomelessPastThreeYears: '9', MonthsHomelessPastThreeYears: '101', EntryDate: '2024-05-01' },
      { TimesHomelessPastThreeYears: '8', MonthsHomelessPastThreeYears: '99', EntryDate: '2024-06-01' },
    ];
    expect(
      personOf({}, answers).housingHistories.map(({ asOf, times, months }) => [asOf, times, months]),
    ).toEqual([
      ['2024-03-01', '4_or_more', 'more_than_12'],
      ['2024-04-01', '1', '12'],
      ['2024-05-01', '', '1'],
    ]);
  });
});

describe('answers about identity', () => {
  const cells = {
    Asian: '1',
    HispanicLatinao: '1',
    White: '0',
    AdditionalRaceEthnicity: 'Ainu',
    Woman: '1',
    GenderNone: '9',
    Sex: '0',
    VeteranStatus: '1',
    MilitaryBranch: '2',
    DateUpdated: '2024-02-03 10:00:00',
  };

  it('stay out unless they are asked for, in the record and in what is kept of the row', () => {
    const person = personOf(cells, [{}], [], nothing);
    expect(person.diversityAnswers).toEqual([]);
    const kept = JSON.stringify(person);
    for (const columns of Object.values(diversityColumns)) {
      for (const column of columns) expect(kept).not.toContain(`"${column}"`);
    }
  });

  it('come in question by question, with source and date', () => {
    const answersTo = (options: Partial<MapOptions>) =>
      personOf(cells, [{}], [], { ...nothing, ...options }).diversityAnswers.map(
        ({ question, answer }) => `${question}: ${answer}`,
      );
    const only = (question: 'race' | 'gender' | 'sex') => ({
      diversity: { ...nothing.diversity, [question]: true },
    });
    expect(answersTo(only('race'))).toEqual(['race: Asian', 'race: HispanicLatinaeo', 'race.text: Ainu']);
    expect(answersTo(only('gender'))).toEqual(['gender: Woman', 'gender: prefers_not_to_answer']);
    expect(answersTo(only('sex'))).toEqual(['sex: female']);
    expect(answersTo({ veteran: true })).toEqual(['veteran: yes', 'veteran.MilitaryBranch: 2']);
    expect(personOf(cells, [{}], [], everything).diversityAnswers[0]).toEqual({
      question: 'race',
      answer: 'Asian',
      answeredOn: '2024-02-03',
      origins: [{ table: 'Client', sourceId: 'A', raw: { Asian: '1' } }],
    });
  });
});

describe('households', () => {
  const member = (PersonalID: string, HouseholdID: string, RelationshipToHoH: string, EntryDate: string) => ({
    EnrollmentID: `${PersonalID}${EntryDate}`,
    PersonalID,
    HouseholdID,
    RelationshipToHoH,
    EntryDate,
  });
  const clients = ['A', 'B', 'C'].map((PersonalID) => ({ PersonalID, FirstName: `First ${PersonalID}` }));

  it('join people with one HouseholdID, and the same people in a later stay', () => {
    const source = sampleExport({
      clients,
      enrollments: [
        member('A', 'H1', '1', '2024-01-01'),
        member('B', 'H1', '2', '2024-01-01'),
        member('C', 'H2', '1', '2024-01-01'),
        member('B', 'H3', '3', '2024-05-01'),
        member('A', 'H3', '1', '2024-05-01'),
        member('C', '', '1', '2024-06-01'),
      ],
      exits: [
        { ExitID: 'X1', EnrollmentID: 'A2024-01-01', ExitDate: '2024-02-01' },
        { ExitID: 'X2', EnrollmentID: 'B2024-01-01', ExitDate: '2024-02-01' },
        { ExitID: 'X3', EnrollmentID: 'B2024-05-01', ExitDate: '2024-07-01' },
      ],
    });
    const { households } = map(source).plan;
    expect(households.map(({ sourceId, members }) => ({ sourceId, members }))).toEqual([
      {
        sourceId: 'H1',
        members: [
          { person: 'A', relation: 'self', from: '2024-01-01', until: null },
          { person: 'B', relation: 'partner', from: '2024-01-01', until: '2024-07-01' },
        ],
      },
    ]);
  });

  it('are not made of somebody left over when the others were left out', () => {
    const source = sampleExport({
      clients,
      enrollments: [member('A', 'H1', '1', '2024-01-01'), member('B', 'H1', '2', '2024-01-01')],
    });
    const duplicates = new Map([['B', { choice: 'leave_out' } as const]]);
    const { plan } = map(source, { ...nothing, duplicates });
    expect(plan.households).toEqual([]);
    expect(plan.leftOut).toEqual(['B']);
    expect(plan.people.map(({ sourceId }) => sourceId)).toEqual(['A']);
  });
});

describe('who is who', () => {
  const existing = (more: Partial<ExistingPerson>): ExistingPerson => ({
    id: 'person-1',
    chosenName: 'Ili',
    legalGivenName: 'Ilka',
    legalFamilyName: 'Varga',
    otherNames: [],
    birthDate: '1980-05-01',
    birthDateApproximate: false,
    caseNumber: '2026-0001',
    hmisIds: [],
    ...more,
  });
  const source = sampleExport({
    clients: [
      { PersonalID: 'A' },
      { PersonalID: 'B', FirstName: 'ILKÁ' },
      { PersonalID: 'C', FirstName: 'Tom', LastName: 'Bell', DOB: '1970-01-01' },
    ],
    enrollments: [
      { EnrollmentID: 'E1', PersonalID: 'A' },
      { EnrollmentID: 'E2', PersonalID: 'B', EntryDate: '2024-09-01' },
      { EnrollmentID: 'E3', PersonalID: 'C' },
    ],
  });

  it('asks once about each pair in the file and about people in the vault', () => {
    const { identities, undecided } = map(source, nothing, { ...emptyVault, people: [existing({})] });
    expect(undecided).toEqual(['A', 'B']);
    expect(
      identities.possible.map(({ sourceId, matches }) => [sourceId, matches.map(({ id }) => id)]),
    ).toEqual([
      ['A', ['person-1']],
      ['B', ['person-1', 'A']],
    ]);
    expect(identities.possible[0]).toEqual({
      sourceId: 'A',
      line: 2,
      name: 'Ilka Varga',
      birthDate: '1980-05-01',
      matches: [
        {
          where: 'vault',
          id: 'person-1',
          name: 'Ili',
          birthDate: '1980-05-01',
          caseNumber: '2026-0001',
          line: null,
          reasons: ['same_name', 'same_birth_date'],
        },
      ],
    });
  });

  it('joins two rows of the file when somebody says they are one person', () => {
    const duplicates = new Map([['B', { choice: 'same_person', where: 'file', id: 'A' } as const]]);
    const { plan, undecided } = map(source, { ...nothing, duplicates });
    expect(undecided).toEqual([]);
    expect(
      plan.people.map((person) => [person.sourceId, person.otherSourceIds, person.episodes.length]),
    ).toEqual([
      ['A', ['B'], 2],
      ['C', [], 1],
    ]);
    expect(plan.people[0]?.fields.legalGivenName).toBe('Ilka');
  });

  it('adds to somebody in the vault when told so, and makes two people when told so', () => {
    const vault = { ...emptyVault, people: [existing({})] };
    const choose = (choice: Parameters<typeof map>[1]) => map(source, choice, vault).plan.people;
    const joined = choose({
      ...nothing,
      duplicates: new Map([
        ['A', { choice: 'same_person', where: 'vault', id: 'person-1' } as const],
        ['B', { choice: 'new_person' } as const],
      ]),
    });
    expect(joined.map(({ sourceId, target }) => [sourceId, target])).toEqual([
      ['A', { kind: 'known', personId: 'person-1' }],
      ['B', { kind: 'new' }],
      ['C', { kind: 'new' }],
    ]);
  });

  it('never joins people who were not shown side by side', () => {
    const duplicates = new Map([['C', { choice: 'same_person', where: 'file', id: 'A' } as const]]);
    const { plan } = map(source, { ...nothing, duplicates });
    expect(plan.people.map(({ sourceId }) => sourceId)).toEqual(['A', 'B', 'C']);
  });

  it('leaves out a row that is said to be somebody left out', () => {
    const vault = { ...emptyVault, people: [existing({})] };
    const duplicates = new Map([
      ['A', { choice: 'leave_out' } as const],
      ['B', { choice: 'same_person', where: 'file', id: 'A' } as const],
    ]);
    const { plan } = map(source, { ...nothing, duplicates }, vault);
    expect(plan.people.map(({ sourceId }) => sourceId)).toEqual(['C']);
    expect(plan.leftOut).toEqual(['A', 'B']);
  });

  it('knows a PersonalID from an earlier import and adds only enrollments that are new', () => {
    const vault = { people: [existing({ hmisIds: ['A'] })], enrollments: new Set(['E1']) };
    const { plan, identities, undecided } = map(source, nothing, vault);
    expect(identities.possible.map(({ sourceId }) => sourceId)).toEqual(['B']);
    expect(undecided).toEqual(['B']);
    expect(plan.people[0]).toMatchObject({ target: { kind: 'known', personId: 'person-1' }, episodes: [] });
  });
});

describe('any cells at all', () => {
  const anyCell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('', '1', '2', '8', '99', '116', '435', '24', '2024-03-01', 'A', 'B', 'E1'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  );
  const rowFor = (file: keyof typeof hmisFiles) => {
    const { required, optional } = hmisFiles[file];
    return fc.record(Object.fromEntries([...required, ...optional].map((column) => [column, anyCell])));
  };

  it('never throws, and never lets an SSN through', () => {
    fc.assert(
      fc.property(
        fc.array(rowFor('Client'), { minLength: 1, maxLength: 4 }),
        fc.array(rowFor('Enrollment'), { minLength: 1, maxLength: 6 }),
        fc.array(rowFor('Exit'), { maxLength: 4 }),
        fc.array(rowFor('Project'), { minLength: 1, maxLength: 2 }),
        (clients, enrollments, exits, projects) => {
          const marked = clients.map((cells) => ({
            ...cells,
            SSN: '078051120',
            SSNDataQuality: 'ssn-quality',
          }));
          const checked = checkHmis(sampleExport({ clients: marked, enrollments, exits, projects }), today);
          const mapped = mapHmis(checked, emptyVault, everything);
          const everythingKept = JSON.stringify([checked, mapped.plan, mapped.findings]);
          expect(everythingKept).not.toContain('078051120');
          expect(everythingKept).not.toContain('ssn-quality');
          const counts = countImport(checked, mapped);
          expect(counts.episodes).toBe(checked.clients.flatMap((client) => client.enrollments).length);
          expect(counts.casesOpening + counts.casesActive + counts.casesClosed).toBe(counts.newPeople);
        },
      ),
      { numRuns: 300 },
    );
  });
});
