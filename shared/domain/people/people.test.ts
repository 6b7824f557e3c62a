import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDisplayName, initials, nameSearchKey, type PersonNames } from './display-name.ts';
import { findDuplicateReasons, type ComparedPerson } from './possible-duplicate.ts';
import { foldForSearch } from './search-key.ts';

const anyText = fc.string({ unit: 'binary' });

function names(more: Partial<PersonNames>): PersonNames {
  return { chosenName: '', legalGivenName: null, legalFamilyName: null, otherNames: [], ...more };
}

describe('foldForSearch', () => {
  it.each([
    ['Søren Kierkegård', 'soren kierkegard'],
    ['Łucja Đorđević', 'lucja dordevic'],
    ['STRAẞE Straße', 'strasse strasse'],
    ['İstanbul ılık IĞDIR', 'istanbul ilik igdir'],
    ['Zsófi\u00a0 Kovács ', 'zsofi kovacs'],
    ['Eva Kuc\u030cerova\u0301', 'eva kucerova'],
    ['Æsa Þóra Œuvre', 'aesa thora oeuvre'],
    ['O’Neill', "o'neill"],
    ['ﬁnn ２０２６', 'finn 2026'],
    ['Ñandú Ångström Ọláńrewájú', 'nandu angstrom olanrewaju'],
  ])('%s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('never throws, and folding again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
      }),
    );
  });
});

describe('findDisplayName', () => {
  it('takes the chosen name first', () => {
    const all = {
      chosenName: ' Ilka  ',
      legalGivenName: 'Ilona',
      legalFamilyName: 'Varga',
      otherNames: ['Ilu'],
    };
    expect(findDisplayName(all)).toBe('Ilka');
    expect(findDisplayName({ ...all, chosenName: ' ' })).toBe('Ilona Varga');
    expect(findDisplayName(names({ legalFamilyName: 'Varga' }))).toBe('Varga');
    expect(findDisplayName(names({ otherNames: ['', 'Ilu'] }))).toBe('Ilu');
    expect(findDisplayName(names({}))).toBeUndefined();
  });
});

describe('initials', () => {
  it.each([
    ['Ilka Varga', 'IV'],
    ['Ilka', 'I'],
    ['Ana María de la Cruz', 'AC'],
    ['e\u0301va Kučerová', 'ÉK'],
    ['(Mo) Ali-Hassan', 'MH'],
    ['山田 太郎', '山太'],
    ['', ''],
    ['🙂 …', ''],
  ])('%s is %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typeof initials(text)).toBe('string');
      }),
    );
  });
});

describe('nameSearchKey', () => {
  it('holds each name once, folded', () => {
    const key = nameSearchKey(
      names({
        chosenName: 'Zsófi',
        legalGivenName: 'Zsófia',
        legalFamilyName: 'Kovács',
        otherNames: ['ZSOFI', 'Zs.'],
      }),
    );
    expect(key).toBe('zsofi | zsofia kovacs | zs.');
    expect(nameSearchKey(names({}))).toBe('');
  });
});

describe('findDuplicateReasons', () => {
  function person(
    chosenName: string,
    birthDate: string | null = null,
    more: Partial<ComparedPerson> = {},
  ): ComparedPerson {
    return { ...names({ chosenName }), birthDate, birthDateApproximate: false, ...more };
  }
  const legal = names({ chosenName: 'Ili', legalGivenName: 'Ilka', legalFamilyName: 'Varga' });

  it.each([
    ['Ilka Varga', 'ILKÁ  Vargá'],
    ['Ilka Varga', 'Varga Ilka'],
    ['Mary-Ann O’Neill', 'Mary Ann O Neill'],
  ])('%s and %s have the same name', (a, b) => {
    expect(findDuplicateReasons(person(a), person(b))).toEqual(['same_name']);
  });

  it('compares every name of both', () => {
    expect(findDuplicateReasons(person('Ilka Varga'), { ...person(''), ...legal })).toEqual(['same_name']);
    expect(
      findDuplicateReasons(person('X', null, { otherNames: ['Ilka Varga'] }), person('Ilka Varga')),
    ).toEqual(['same_name']);
  });

  it.each([
    ['Ilka Varga', 'Ilka Kovács'],
    ['Ilka Varga', 'Ika Nagy'],
    ['Thomas Bell', 'Tomas Ford'],
    ['Jonas Bell', 'Jonsa Ford'],
    ['Maria Bell', 'Marie Ford'],
  ])('%s and %s born on the same day are similar', (a, b) => {
    expect(findDuplicateReasons(person(a, '1980-05-01'), person(b, '1980-05-01'))).toEqual([
      'similar_name',
      'same_birth_date',
    ]);
    expect(findDuplicateReasons(person(a, '1980-05-01'), person(b, '1980-05-02'))).toEqual([]);
    expect(findDuplicateReasons(person(a), person(b))).toEqual([]);
  });

  it('says both when name and birth date are the same', () => {
    expect(
      findDuplicateReasons(person('Ilka Varga', '1980-05-01'), person('Varga, Ilka', '1980-05-01')),
    ).toEqual(['same_name', 'same_birth_date']);
  });

  it('finds nothing in common where there is nothing', () => {
    expect(
      findDuplicateReasons(person('Ilka Varga', '1980-05-01'), person('Tom Bell', '1980-05-01')),
    ).toEqual([]);
    expect(findDuplicateReasons(person('Al', '1980-05-01'), person('Ed', '1980-05-01'))).toEqual([]);
    expect(findDuplicateReasons(person('', '1980-05-01'), person('', '1980-05-01'))).toEqual([]);
  });

  it('does not go by an approximate birth date', () => {
    const about = person('Ilka Kovács', '1980-05-01', { birthDateApproximate: true });
    expect(findDuplicateReasons(person('Ilka Varga', '1980-05-01'), about)).toEqual([]);
  });

  it('does not go by a first name alone when the birth dates differ', () => {
    expect(findDuplicateReasons(person('Anna', '1980-05-01'), person('Anna', '1991-05-01'))).toEqual([]);
    expect(findDuplicateReasons(person('Anna', '1980-05-01'), person('Anna'))).toEqual(['same_name']);
    expect(
      findDuplicateReasons(person('Anna Bell', '1980-05-01'), person('Anna Bell', '1980-01-05')),
    ).toEqual(['same_name']);
  });

  it('is the same both ways round', () => {
    const some = fc.record({
      name: fc.stringMatching(/^[a-e]{0,4} ?[a-e]{0,4}$/u),
      birth: fc.constantFrom('1980-05-01', '1991-01-01', null),
    });
    fc.assert(
      fc.property(some, some, (x, y) => {
        const [a, b] = [person(x.name, x.birth), person(y.name, y.birth)];
        expect(findDuplicateReasons(a, b)).toEqual(findDuplicateReasons(b, a));
      }),
    );
  });
});
