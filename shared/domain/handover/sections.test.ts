import { describe, expect, it } from 'vitest';
import { consentScopes, disclosureBases } from '../consent/consent-codes.ts';
import { consentStanding, type ConsentTerm } from '../consent/consent-in-force.ts';
import { handoverSections } from './handover-codes.ts';
import {
  findHandoverProblems,
  handoverExclusions,
  listExclusions,
  listSectionOptions,
  sectionsToPrint,
  type HandoverPlan,
} from './sections.ts';

const today = '2026-11-22';

function consent(more: Partial<ConsentTerm> = {}): ConsentTerm {
  return { scopes: consentScopes, givenOn: '2026-11-01', expiresOn: null, withdrawnOn: null, ...more };
}

function lockOf(section: string, given: ConsentTerm | null) {
  const options = listSectionOptions({ basis: 'consent', consent: given }, today);
  return options.find((option) => option.section === section)?.lock;
}

describe('consentStanding', () => {
  it.each([
    [{}, 'in_force'],
    [{ givenOn: today }, 'in_force'],
    [{ givenOn: '2026-11-23' }, 'not_yet'],
    [{ expiresOn: today }, 'in_force'],
    [{ expiresOn: '2026-11-21' }, 'expired'],
    [{ withdrawnOn: today }, 'withdrawn'],
    [{ withdrawnOn: '2026-11-23' }, 'in_force'],
    [{ withdrawnOn: '2026-11-02', expiresOn: '2026-11-02' }, 'withdrawn'],
  ])('%j is %s', (change, standing) => {
    expect(consentStanding(consent(change), today)).toBe(standing);
  });
});

describe('listSectionOptions', () => {
  it('keeps the order of domain.md 5.5, with strengths always in', () => {
    const options = listSectionOptions({ basis: 'consent', consent: consent() }, today);
    expect(options.map(({ section }) => section)).toEqual([...handoverSections]);
    expect(options.filter(({ always }) => always).map(({ section }) => section)).toEqual([
      'name_and_contact',
      'what_matters',
      'strengths',
      'consent_and_recipient',
      'author_and_version',
    ]);
    expect(options.every(({ lock }) => lock === null)).toBe(true);
  });

  it('asks for a scope wherever more than the person’s own words go out', () => {
    const free = listSectionOptions({ basis: 'consent', consent: null }, today).filter(
      ({ lock }) => lock === null,
    );
    expect(free.every(({ always }) => always)).toBe(true);
  });

  it('says why a section is closed', () => {
    expect(lockOf('people_around', null)).toBe('no_consent');
    expect(lockOf('people_around', consent({ scopes: ['star'] }))).toBe('not_in_consent');
    expect(lockOf('star', consent({ scopes: ['star'] }))).toBeNull();
    expect(lockOf('star', consent({ withdrawnOn: '2026-11-10' }))).toBe('consent_withdrawn');
    expect(lockOf('star', consent({ expiresOn: '2026-11-10' }))).toBe('consent_expired');
    expect(lockOf('star', consent({ givenOn: '2026-12-01' }))).toBe('no_consent');
    expect(lockOf('strengths', null)).toBeNull();
  });

  it('opens all on another basis', () => {
    for (const basis of disclosureBases.filter((other) => other !== 'consent')) {
      expect(listSectionOptions({ basis, consent: null }, today).every(({ lock }) => lock === null)).toBe(
        true,
      );
    }
  });
});

describe('listExclusions', () => {
  it('leaves out all of domain.md 5.5 by default, also in an emergency', () => {
    expect(listExclusions({ basis: 'consent', consent: null }, today)).toEqual([...handoverExclusions]);
    expect(listExclusions({ basis: 'vital', consent: null }, today)).toEqual([...handoverExclusions]);
  });

  it('lets health and substances in under their own scope, and nothing else ever', () => {
    const rest = ['supervision', 'reflective_logs', 'callover_notes', 'worker_views', 'third_party_details'];
    expect(listExclusions({ basis: 'consent', consent: consent() }, today)).toEqual(rest);
    expect(listExclusions({ basis: 'consent', consent: consent({ scopes: ['health'] }) }, today)).toEqual([
      ...rest,
      'substance_details',
    ]);
    expect(
      listExclusions({ basis: 'consent', consent: consent({ expiresOn: '2026-11-10' }) }, today),
    ).toEqual([...handoverExclusions]);
  });
});

describe('sectionsToPrint', () => {
  it('adds what is always in, and orders', () => {
    expect(sectionsToPrint(['star', 'goals', 'star'])).toEqual([
      'name_and_contact',
      'what_matters',
      'strengths',
      'goals',
      'star',
      'consent_and_recipient',
      'author_and_version',
    ]);
  });
});

describe('findHandoverProblems', () => {
  const plan: HandoverPlan = {
    basis: 'consent',
    consent: consent(),
    recipient: 'The health centre',
    basisReason: '',
    sections: ['star'],
  };

  it('finds nothing in a sound one', () => {
    expect(findHandoverProblems(plan, today)).toEqual({});
    expect(
      findHandoverProblems({ ...plan, basis: 'vital', consent: null, basisReason: 'Ambulance' }, today),
    ).toEqual({});
  });

  it('wants a recipient, and a consent or a reason', () => {
    expect(findHandoverProblems({ ...plan, recipient: ' ' }, today)).toEqual({ recipient: 'required' });
    expect(findHandoverProblems({ ...plan, consent: null, sections: [] }, today)).toEqual({
      consentId: 'required',
    });
    expect(
      findHandoverProblems({ ...plan, consent: consent({ expiresOn: '2026-11-10' }), sections: [] }, today),
    ).toEqual({
      consentId: 'required',
    });
    expect(findHandoverProblems({ ...plan, basis: 'legal', basisReason: ' ' }, today)).toEqual({
      basisReason: 'required',
    });
  });

  it('refuses a section the consent does not name', () => {
    expect(findHandoverProblems({ ...plan, consent: consent({ scopes: ['goals'] }) }, today)).toEqual({
      sections: 'not_a_choice',
    });
  });
});
