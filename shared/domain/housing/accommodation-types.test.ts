import { describe, expect, it } from 'vitest';
import {
  accommodationTypes,
  ethosCodeOf,
  findHmisPlace,
  getAccommodationType,
} from './accommodation-types.ts';

/** The last paragraph under the table of domain.md 9.2, as written there. */
const importDirection: Readonly<Record<string, string>> = {
  '116': 'outside',
  '101': 'night_shelter',
  '118': 'hostel',
  '302 327 329': 'transitional',
  '314': 'hotel_paid',
  '312 313 332 335 336': 'family_friends',
  '204 206': 'hospital',
  '205': 'treatment',
  '207': 'prison',
  '215 225': 'care_institution',
  '410': 'private_tenancy',
  '411 421': 'owned',
  '422 423': 'family_permanent',
  '426': 'supported_permanent',
  '8 9 17 30 37 99': 'unknown',
};

describe('accommodation types (domain.md 9.2)', () => {
  it('has the 25 types of the table, seven of them settled', () => {
    expect(accommodationTypes).toHaveLength(25);
    expect(new Set(accommodationTypes.map((type) => type.key)).size).toBe(25);
    expect(accommodationTypes.filter((type) => type.isSettled === true).map((type) => type.key)).toEqual([
      'housing_first_home',
      'social_tenancy',
      'private_tenancy',
      'sublet_legal',
      'supported_permanent',
      'owned',
      'family_permanent',
    ]);
    expect(getAccommodationType('unknown').isSettled).toBeNull();
  });

  it('stores an ETHOS code only where the type leaves no choice', () => {
    expect(ethosCodeOf('prison')).toBe('6.1');
    expect(ethosCodeOf('supported_permanent')).toBe('7.2');
    expect(ethosCodeOf('care_institution')).toBeNull();
    expect(ethosCodeOf('private_tenancy')).toBeNull();
  });

  it.each(
    Object.entries(importDirection).flatMap(([codes, typeKey]) =>
      codes.split(' ').map((code) => [code, typeKey]),
    ),
  )('reads HMIS %s as %s, with or without a subsidy beside it', (code, typeKey) => {
    expect(findHmisPlace(code, '')).toMatchObject({ kind: 'place', typeKey });
    expect(findHmisPlace(code, '439')).toMatchObject({ kind: 'place', typeKey });
  });

  it.each([
    ['439', 'housing_first_home'],
    ['440', 'housing_first_home'],
    ['434', 'social_tenancy'],
    ['431', 'private_tenancy'],
    ['420', 'private_tenancy'],
    ['', 'private_tenancy'],
  ])('reads 435 with subsidy "%s" as %s', (subsidy, typeKey) => {
    expect(findHmisPlace('435', subsidy)).toMatchObject({ kind: 'place', typeKey });
  });

  it('tells foster care from a home for older people', () => {
    expect(findHmisPlace('215', '')).toMatchObject({ ethosCode: '6.3' });
    expect(findHmisPlace('225', '')).toMatchObject({ ethosCode: '7.1' });
  });

  it('makes no place of a death and none of codes it does not know', () => {
    expect(findHmisPlace('24', '')).toEqual({ kind: 'died' });
    for (const code of ['16', '1', '10', '20', '999', '', ' 116', 'toString']) {
      expect(findHmisPlace(code, '')).toBeUndefined();
    }
  });
});
