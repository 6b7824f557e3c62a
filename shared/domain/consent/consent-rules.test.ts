import { describe, expect, it } from 'vitest';
import { consentKinds } from './consent-codes.ts';
import { findConsentProblems } from './consent-rules.ts';

const sound = { kind: 'share_with', scopes: ['star'], givenOn: '2026-11-22', expiresOn: null } as const;
const today = '2026-11-22';

describe('a new consent (domain.md 9.4)', () => {
  it.each([
    [{}, {}],
    [{ givenOn: '2026-11-23' }, { givenOn: 'in_the_future' }],
    [{ expiresOn: '2026-11-21' }, { expiresOn: 'before_start' }],
    [{ expiresOn: '2026-11-22' }, {}],
    [{ scopes: [] }, { scopes: 'required' }],
  ])('with %j has %j', (change, problems) => {
    expect(findConsentProblems({ ...sound, ...change }, today)).toEqual(problems);
  });

  it.each(consentKinds.filter((kind) => kind !== 'share_with'))('to %s hands out no data', (kind) => {
    expect(findConsentProblems({ ...sound, kind }, today)).toEqual({ scopes: 'not_a_choice' });
    expect(findConsentProblems({ ...sound, kind, scopes: [] }, today)).toEqual({});
  });
});
