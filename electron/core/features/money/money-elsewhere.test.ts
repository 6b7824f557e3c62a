import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { aDebt, anIncome, givenTenancy } from '#tests/support/builders/money.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
  const tenancyId = await givenTenancy(vault, caseId);
  const content = { on: '2026-11-09', kind: 'due', amount: 10_000, note: 'Called about it' } as const;
  await vault.call('rent.addEntry', { caseId, tenancyId, content });
});
afterEach(() => vault.close());

it('a callover card says how the rent stands', async () => {
  const { meetingId } = await givenMeeting(vault, [caseId]);
  const [card] = await vault.call('callover.cards', { meetingId });
  expect(card?.blocks.rent).toEqual({
    owed: 10_000,
    dueNow: 0,
    signals: ['missed_payment'],
    shortSince: '2026-11-09',
    trend: null,
    currency: 'GBP',
  });
  expect(await vault.call('rent.standing', { caseId })).toMatchObject({ owed: 10_000 });
});

it('a handover carries money only under the agreement that names it, and never its notes or spending', async () => {
  await vault.call('money.saveIncome', { caseId, id: null, content: anIncome({ note: 'Ask again' }) });
  await vault.call('money.saveDebt', { caseId, id: null, content: aDebt() });
  const give = async (scopes: InputOf<'consents.give'>['scopes']) => {
    const { id } = await vault.call('consents.give', {
      caseId,
      kind: 'share_with',
      scopes,
      recipient: 'Lipová health centre',
      givenOn: vault.clock.today(),
      method: 'written',
      expiresOn: null,
      note: '',
    });
    return id;
  };
  const lockOf = async (consentId: string) =>
    (await vault.call('handovers.options', { caseId, basis: 'consent', consentId })).find(
      ({ section }) => section === 'money',
    )?.lock;
  const preview = (consentId: string, sections: InputOf<'handovers.preview'>['sections']) =>
    vault.call('handovers.preview', {
      caseId,
      kind: 'other_agency',
      view: 'professional',
      recipient: 'Lipová health centre',
      basis: 'consent',
      consentId,
      basisReason: '',
      decidedBy: '',
      sections,
      message: '',
      paper: 'A4',
      greyscale: false,
    });
  expect(await lockOf(await give(['home_and_tenancy', 'dates_and_services']))).toBe('not_in_consent');
  const consentId = await give(['money']);
  expect(await lockOf(consentId)).toBeNull();
  expect((await preview(consentId, ['name_and_contact'])).money).toBeNull();
  const { money } = await preview(consentId, ['money']);
  expect(money?.map(({ key }) => key)).toEqual(['rent', 'income', 'debts']);
  expect(JSON.stringify(money)).toContain('£100.00 behind');
  expect(JSON.stringify(money)).not.toMatch(/Ask again|Called about it/u);
});
