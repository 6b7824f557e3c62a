import { describe, expect, it } from 'vitest';
import {
  type AccommodationKey,
  accommodationTypes,
  ethosCodeOf,
} from '#shared/domain/housing/accommodation-types.ts';
import { checkHmis } from '#core/importers/hmis/check-hmis.ts';
import { mapHmis } from '#core/importers/hmis/map-hmis.ts';
import {
  anEpisode,
  aPersonSource,
  aProject,
  aSource,
  exportOptions,
} from '#tests/support/builders/hmis-source.ts';
import { buildExport } from './build-export.ts';
import type { ExportOptions, ExportSource, PersonSource, PlaceSource } from './export-source.ts';
import { hmisFilesOf } from './write-csv.ts';

const place = (typeKey: AccommodationKey, since: string | null, until: string | null): PlaceSource => ({
  typeKey,
  ethosCode: ethosCodeOf(typeKey),
  since,
  until,
  came: [],
});

function tablesOf(source: ExportSource, options: Partial<ExportOptions> = {}) {
  return buildExport(source, { ...exportOptions, ...options });
}

const clientOf = (person: PersonSource, options?: Partial<ExportOptions>) =>
  tablesOf(aSource([person]), options).Client[0]?.cells;
const enrollmentOf = (person: PersonSource) => tablesOf(aSource([person])).Enrollment[0]?.cells;
const exitOf = (person: PersonSource) => tablesOf(aSource([person])).Exit[0]?.cells;

/** What the import makes of the files again. */
function readBack(source: ExportSource, options: Partial<ExportOptions> = {}) {
  const checked = checkHmis(new Map(hmisFilesOf(tablesOf(source, options))), '2026-11-22');
  const asked = { diversity: { race: true, gender: false, sex: true }, veteran: true, duplicates: new Map() };
  return { checked, people: mapHmis(checked, { people: [], enrollments: new Set() }, asked).plan.people };
}

describe('a person', () => {
  it('goes out with the full name, the birth date and nothing that nobody asked for', () => {
    const answers = [
      { question: 'sex', answer: 'female', answeredOn: '2024-01-01' },
      { question: 'race', answer: 'White', answeredOn: '2024-01-01' },
      { question: 'veteran', answer: 'no', answeredOn: '2024-01-01' },
    ];
    expect(clientOf(aPersonSource({ answers }))).toMatchObject({
      FirstName: 'Ilka',
      LastName: 'Varga',
      NameDataQuality: '1',
      SSNDataQuality: '99',
      DOB: '1980-05-01',
      DOBDataQuality: '1',
      Sex: '99',
      White: '0',
      RaceNone: '99',
      VeteranStatus: '99',
      DateCreated: '2024-02-28 10:11:12',
    });
    expect(clientOf(aPersonSource({ answers }))).not.toHaveProperty('SSN');
  });

  it.each(['race', 'sex', 'veteran'] as const)(
    'gives the answer about %s on only when it is asked for',
    (asked) => {
      const answers = [
        { question: 'sex', answer: 'female', answeredOn: '2024-01-01' },
        { question: 'race', answer: 'HispanicLatinaeo', answeredOn: '2024-01-01' },
        { question: 'race.text', answer: 'Roma', answeredOn: '2024-01-01' },
        { question: 'veteran', answer: 'prefers_not_to_answer', answeredOn: '2024-01-01' },
      ];
      const identity = { race: false, sex: false, veteran: false, [asked]: true };
      const cells = clientOf(aPersonSource({ answers }), { identity });
      const off = clientOf(aPersonSource({ answers }));
      const expected = {
        race: { ...off, HispanicLatinao: '1', RaceNone: '', AdditionalRaceEthnicity: 'Roma' },
        sex: { ...off, Sex: '0' },
        veteran: { ...off, VeteranStatus: '9' },
      };
      const day = { DateCreated: '2024-01-01 00:00:00', DateUpdated: '2024-01-01 00:00:00' };
      expect(cells).toEqual({ ...expected[asked], ...day });
    },
  );

  it.each([
    [{ chosenName: 'Ilka Maria Varga' }, 'Ilka Maria', 'Varga', '2'],
    [{ chosenName: 'Bear' }, 'Bear', '', '2'],
    [{ chosenName: 'A  B' }, 'A  B', '', '2'],
    [{ chosenName: '' }, '', '', '99'],
  ])('with another name: %o', (name, FirstName, LastName, NameDataQuality) => {
    const person = aPersonSource({ legalGivenName: '', legalFamilyName: '', ...name });
    expect(clientOf(person)).toMatchObject({ FirstName, LastName, NameDataQuality });
    expect(readBack(aSource([person])).people[0]?.fields.chosenName).toBe(name.chosenName);
  });

  it('has a number that is the same each time, and another one in another organisation', () => {
    const once = clientOf(aPersonSource())?.['PersonalID'];
    const other = tablesOf(aSource([aPersonSource()], { organisation: { id: 'other', name: 'X' } }));
    expect(once).toMatch(/^[0-9a-f]{32}$/u);
    expect(clientOf(aPersonSource({ chosenName: 'Changed' }))?.['PersonalID']).toBe(once);
    expect(other.Client[0]?.cells['PersonalID']).not.toBe(once);
  });

  it.each([
    `=HYPERLINK("http://x","y")`,
    `+1;-1\t@SUM(A1)`,
    `O’Neill, "Jo"`,
    'line\nbreak',
    '‮right to left',
    'Zoë 李 👩‍👩‍👧',
    "'; drop table people; --",
    '﻿x'.slice(1),
  ])('keeps a hostile or unusual name exactly: %j', (name) => {
    const person = aPersonSource({ legalGivenName: name, legalFamilyName: `${name}!` });
    const { fields } = readBack(aSource([person])).people[0] ?? {};
    expect(fields).toMatchObject({ legalGivenName: name, legalFamilyName: `${name}!` });
  });
});

describe('a stay', () => {
  it.each(accommodationTypes.filter(({ key }) => key !== 'unknown').map(({ key }) => key))(
    'before and after: %s comes back as a place of the same ETHOS group where HMIS knows it',
    (key) => {
      const person = aPersonSource({
        episodes: [{ ...anEpisode, closedOn: '2025-03-01' }],
        places: [place(key, '2024-02-20', '2024-03-01'), place(key, '2025-03-01', null)],
      });
      const { checked, people } = readBack(aSource([person]));
      expect(checked.findings).toEqual([]);
      const found = people[0]?.accommodations.map(({ typeKey }) => typeKey);
      const coarse: Partial<Record<AccommodationKey, readonly AccommodationKey[]>> = {
        vehicle: ['outside', 'outside'],
        hostel: ['night_shelter', 'night_shelter'],
        temporary_acc: ['night_shelter', 'night_shelter'],
        refuge: ['night_shelter', 'night_shelter'],
        migrant_centre: ['night_shelter', 'night_shelter'],
        no_contract: ['unknown', 'unknown'],
        squat_land: ['outside', 'outside'],
        caravan_boat: ['outside', 'outside'],
        sublet_legal: ['private_tenancy', 'private_tenancy'],
        supported_permanent: ['housing_first_home', 'housing_first_home'],
        family_permanent: ['family_friends', 'family_permanent'],
      };
      expect(found).toEqual(coarse[key] ?? [key, key]);
    },
  );

  it('tells since when without a home, across places without a break', () => {
    const places = [
      place('outside', '2023-01-01', '2023-06-01'),
      place('night_shelter', '2023-06-01', '2024-03-01'),
      place('prison', '2022-01-01', '2022-12-30'),
    ];
    expect(enrollmentOf(aPersonSource({ places }))).toMatchObject({
      LivingSituation: '101',
      LengthOfStay: '4',
      DateToStreetESSH: '2023-01-01',
    });
  });

  it.each([
    ['2024-02-29', '10'],
    ['2024-02-24', '11'],
    ['2024-02-01', '2'],
    ['2023-12-05', '3'],
    ['2023-12-02', '4'],
    ['2023-03-02', '5'],
  ])('in prison since %s is length of stay %s', (since, LengthOfStay) => {
    const person = aPersonSource({ places: [place('prison', since, '2024-03-01')] });
    expect(enrollmentOf(person)).toMatchObject({ LivingSituation: '207', LengthOfStay });
  });

  it('takes the place of the day of entry, not one that began then', () => {
    const places = [
      place('hotel_paid', '2024-02-01', '2024-03-01'),
      place('social_tenancy', '2024-03-01', null),
      place('hospital', '2024-01-01', '2024-02-01'),
    ];
    expect(enrollmentOf(aPersonSource({ places }))).toMatchObject({ LivingSituation: '314' });
  });

  it('is 99 where nothing is known', () => {
    expect(enrollmentOf(aPersonSource())).toMatchObject({
      LivingSituation: '99',
      LengthOfStay: '99',
      TimesHomelessPastThreeYears: '99',
      MonthsHomelessPastThreeYears: '99',
      DisablingCondition: '99',
      RelationshipToHoH: '1',
    });
    const closed = { ...anEpisode, closedOn: '2025-01-01' };
    expect(exitOf(aPersonSource({ episodes: [closed] }))).toMatchObject({ Destination: '99' });
    expect(exitOf(aPersonSource({ episodes: [{ ...closed, hasDied: true }] }))).toMatchObject({
      Destination: '24',
    });
  });

  it('gives the finer code back that came in, until the place is another one', () => {
    const came = [
      { table: 'Enrollment', sourceId: 'E1', raw: { LivingSituation: '336', LengthOfStay: '3' } },
    ];
    const episodes = [{ ...anEpisode, externalId: 'E1' }];
    const friends = { ...place('family_friends', null, '2024-03-01'), came };
    expect(enrollmentOf(aPersonSource({ episodes, places: [friends] }))).toMatchObject({
      LivingSituation: '336',
      LengthOfStay: '3',
    });
    const mended = { ...friends, typeKey: 'prison', ethosCode: '6.1' } as const;
    expect(enrollmentOf(aPersonSource({ episodes, places: [mended] }))).toMatchObject({
      LivingSituation: '207',
    });
  });

  it('tells moving in for permanent housing only', () => {
    const tenancies = [{ movedInOn: '2024-05-01', came: [] }];
    expect(enrollmentOf(aPersonSource({ tenancies }))).toMatchObject({ MoveInDate: '2024-05-01' });
    const outreach = { ...aProject, projectType: 'street_outreach' } as const;
    const tables = tablesOf(aSource([aPersonSource({ tenancies })], { projects: [outreach] }));
    expect(tables.Enrollment[0]?.cells['MoveInDate']).toBe('');
  });
});

describe('a household that Keystead knows itself', () => {
  const ilka = aPersonSource();
  const tom = aPersonSource({
    id: 'p2',
    caseId: 'c2',
    episodes: [{ ...anEpisode, id: 'e2', openedOn: '2024-06-01' }],
  });
  const members = [
    { personId: 'p1', relation: '' },
    { personId: 'p2', relation: 'her son' },
  ];
  const households = [{ id: 'h1', members, came: [] }];

  it('shares a number and has one head; words of the family are not guessed', () => {
    const [first, second] = tablesOf(aSource([ilka, tom], { households })).Enrollment.map(
      ({ cells }) => cells,
    );
    expect(first?.['HouseholdID']).toBe(second?.['HouseholdID']);
    expect([first?.['RelationshipToHoH'], second?.['RelationshipToHoH']]).toEqual(['1', '99']);
  });

  it('is two households when they were never with the service at the same time', () => {
    const early = { ...anEpisode, closedOn: '2024-05-01' };
    const tables = tablesOf(aSource([{ ...ilka, episodes: [early] }, tom], { households }));
    expect(new Set(tables.Enrollment.map(({ cells }) => cells['HouseholdID'])).size).toBe(2);
    expect(tables.Enrollment.map(({ cells }) => cells['RelationshipToHoH'])).toEqual(['1', '1']);
  });
});
