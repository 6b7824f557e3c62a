import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listReferralDates, listSharedAgencies } from './network.service.ts';

let vault: TestVault;
let caseId: CaseId;
let agencyId: string;
const today = '2026-11-22';

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
  ({ id: agencyId } = await vault.call('network.saveAgency', {
    id: null,
    name: 'Lipová health centre',
    kind: 'health',
    contact: '0700 000 020',
    note: '',
  }));
});
afterEach(() => vault.close());

const consentId = async (scopes: InputOf<'consents.give'>['scopes'] = ['dates_and_services']) =>
  (
    await vault.call('consents.give', {
      caseId,
      kind: 'share_with',
      scopes,
      recipient: 'Lipová health centre',
      givenOn: today,
      method: 'written',
      expiresOn: null,
      note: '',
    })
  ).id;
const link = (differences: Partial<InputOf<'network.saveLink'>> = {}) =>
  vault.call('network.saveLink', {
    caseId,
    id: null,
    agencyId,
    contactName: 'Eva',
    role: 'Nurse',
    leadOn: 'the dressing',
    since: today,
    consentId: null,
    ...differences,
  });
const aReferral = (differences: Partial<InputOf<'network.refer'>> = {}): InputOf<'network.refer'> => ({
  caseId,
  direction: 'out',
  kind: 'health',
  agencyId,
  entryId: null,
  otherName: '',
  whatFor: 'Teeth',
  sentOn: today,
  way: 'together',
  sections: [],
  basis: 'consent',
  basisReason: '',
  consentId: null,
  nextLookOn: '2026-12-06',
  nothingThere: false,
  ...differences,
});

describe('agencies beside a person', () => {
  it('say plainly whether we may speak with them, and leave with handovers only then', async () => {
    await link();
    expect(await vault.call('network.links', { caseId })).toMatchObject([
      { name: 'Lipová health centre', speaking: 'no_consent' },
    ]);
    const shared = () => vault.core.read(({ db }) => listSharedAgencies(db, caseId, today));
    expect(await shared()).toEqual([]);
    const given = await consentId();
    const [present] = await vault.call('network.links', { caseId });
    await vault.call('network.saveLink', {
      caseId,
      id: present?.id ?? '',
      agencyId,
      contactName: '',
      role: '',
      leadOn: '',
      since: today,
      consentId: given,
    });
    expect(await shared()).toMatchObject([{ speaking: 'may_speak' }]);
    await vault.call('consents.withdraw', { caseId, id: given, on: today });
    expect(await shared()).toEqual([]);
  });

  it('take only this person’s consent', async () => {
    const other = await givenPerson(vault, { chosenName: 'Another Person' });
    const given = await consentId();
    await expect(
      vault.call('network.saveLink', {
        caseId: other.caseId,
        id: null,
        agencyId,
        contactName: '',
        role: '',
        leadOn: '',
        since: today,
        consentId: given,
      }),
    ).rejects.toMatchObject({ fields: { consentId: 'not_a_choice' } });
  });

  it('end, and stand in the timeline and the search', async () => {
    const { id } = await link();
    await vault.call('network.endLink', { caseId, id, until: today });
    const { entries } = await vault.call('timeline.page', {
      caseId,
      kinds: ['network'],
      authorId: null,
      before: null,
      size: 10,
    });
    expect(new Set(entries.map((entry) => (entry.kind === 'network' ? entry.act : null)))).toEqual(
      new Set(['agency_began', 'agency_ended']),
    );
    await expect(vault.call('network.endLink', { caseId, id, until: today })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('have one name each', async () => {
    await expect(
      vault.call('network.saveAgency', {
        id: null,
        name: 'LIPOVÁ HEALTH CENTRE',
        kind: 'health',
        contact: '',
        note: '',
      }),
    ).rejects.toMatchObject({ fields: { name: 'duplicate' } });
  });
});

describe('a referral', () => {
  it('that tells nothing is no disclosure', async () => {
    await vault.call('network.refer', aReferral());
    expect(await vault.call('handovers.disclosures', { caseId })).toEqual([]);
    expect(await vault.call('network.referrals', { caseId })).toMatchObject([
      { name: 'Lipová health centre', state: 'waiting_for_answer', basis: null, isOpen: true },
    ]);
  });

  it('that tells something needs its consent and is logged as a disclosure', async () => {
    await expect(
      vault.call('network.refer', aReferral({ sections: ['home_and_tenancy'] })),
    ).rejects.toMatchObject({ fields: { consentId: 'required' } });
    const given = await consentId(['home_and_tenancy']);
    await expect(
      vault.call('network.refer', aReferral({ sections: ['star'], consentId: given })),
    ).rejects.toMatchObject({ fields: { sections: 'not_a_choice' } });
    await vault.call('network.refer', aReferral({ sections: ['home_and_tenancy'], consentId: given }));
    expect(await vault.call('handovers.disclosures', { caseId })).toMatchObject([
      {
        recipient: 'Lipová health centre',
        basis: 'consent',
        format: 'told',
        sections: ['name_and_contact', 'home_and_tenancy'],
      },
    ]);
    await vault.call('consents.withdraw', { caseId, id: given, on: today });
    await expect(
      vault.call('network.refer', aReferral({ sections: ['home_and_tenancy'], consentId: given })),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('on another ground needs a reason', async () => {
    const urgent = { sections: ['home_and_tenancy'], basis: 'vital' } as const;
    await expect(
      vault.call('network.refer', aReferral({ ...urgent, sections: [...urgent.sections] })),
    ).rejects.toMatchObject({ fields: { basisReason: 'required' } });
  });

  it('is answered, looked at again, and closed with what came of it', async () => {
    const { id } = await vault.call('network.refer', aReferral());
    const dates = () =>
      vault.core.read(({ db }) => listReferralDates(db, [caseId], '2026-11-22', '2026-12-31'));
    expect(await dates()).toMatchObject([{ on: '2026-12-06', kind: 'referral_look' }]);
    const answer = { caseId, id, answeredOn: today, nextLookOn: null };
    await expect(
      vault.call('network.answer', { ...answer, state: 'refused', answerWords: '' }),
    ).rejects.toMatchObject({ fields: { answerWords: 'required' } });
    await vault.call('network.answer', { ...answer, state: 'waiting_list', answerWords: 'In March' });
    expect(await dates()).toEqual([]);
    await vault.call('network.close', { caseId, id, outcome: 'helped', outcomeWords: '', closedOn: today });
    expect(await vault.call('network.referrals', { caseId })).toMatchObject([
      { isOpen: false, outcome: 'helped', closedOn: today },
    ]);
  });

  it('counts what nobody offers, for the whole service and without names', async () => {
    await vault.call('network.refer', aReferral({ nothingThere: true, agencyId: null, kind: 'legal' }));
    const { id } = await vault.call('network.refer', aReferral());
    await vault.call('network.answer', {
      caseId,
      id,
      state: 'refused',
      answeredOn: today,
      answerWords: 'Full',
      nextLookOn: null,
    });
    expect(await vault.call('network.unmet', { from: '2026-01-01', to: today })).toEqual([
      { kind: 'health', nothingThere: 0, refused: 1, waiting: 0 },
      { kind: 'legal', nothingThere: 1, refused: 0, waiting: 0 },
    ]);
  });
});
