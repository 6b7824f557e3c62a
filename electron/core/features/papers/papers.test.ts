import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { aSupportAgreement, givenRecord } from '#tests/support/builders/closing.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const publish = (title = 'Your data') =>
  vault.call('notices.publish', { title, text: 'We write things down.' });
const give = (noticeId: string, more: Partial<InputOf<'notices.give'>> = {}) =>
  vault.call('notices.give', {
    caseId,
    noticeId,
    givenOn: vault.clock.today(),
    method: 'interpreter',
    language: 'Czech',
    ...more,
  });

describe('information notices (domain.md 9.4)', () => {
  it('have versions; a new one shows who has not had it yet', async () => {
    const { caseId: second } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    await givenPerson(vault, { chosenName: 'Only asked', state: 'enquiry' });
    expect(await vault.call('notices.waiting', {})).toEqual([]);
    const first = await publish();
    expect((await vault.call('notices.waiting', {})).map(({ name }) => name)).toEqual([
      'Tomáš Beneš',
      'Ilka Varga',
    ]);
    await give(first.id);
    expect((await vault.call('notices.waiting', {})).map(({ caseId: id }) => id)).toEqual([second]);
    const next = await publish('Your data, again');
    expect(next.version).toBe(2);
    expect(await vault.call('notices.waiting', {})).toContainEqual({
      caseId,
      name: 'Ilka Varga',
      lastVersion: 1,
    });
    expect(await vault.call('notices.ofPerson', { caseId })).toMatchObject({
      newest: { version: 2, title: 'Your data, again' },
      given: [{ version: 1, title: 'Your data', method: 'interpreter', language: 'Czech', by: 'Mara Lind' }],
    });
    expect(await vault.call('notices.list', {})).toHaveLength(2);
  });

  it('are not given tomorrow, nor when there is none', async () => {
    const { id } = await publish();
    await expect(give(id, { givenOn: '2026-11-23' })).rejects.toMatchObject({
      fields: { givenOn: 'in_the_future' },
    });
    await expect(give('019ab000-0000-7000-8000-0000000000f1')).rejects.toMatchObject({ code: 'not_found' });
    await expect(vault.call('notices.publish', { title: 'x', text: ' \n' })).rejects.toMatchObject({
      fields: { text: 'required' },
    });
  });

  it('name only people whose files one sees, and are printed for one of them', async () => {
    const { id } = await publish();
    const { jobId } = await vault.call('notices.preparePrint', {
      caseId,
      noticeId: id,
      greyscale: true,
      encrypt: false,
    });
    expect(await vault.call('prints.model', { jobId })).toMatchObject({
      kind: 'information_notice',
      name: 'Ilka Varga',
      notice: { version: 1 },
    });
    await vault.as(
      await vault.addWorker({ name: 'Elsewhere', roles: ['worker'], teamIds: [vault.otherTeamId] }),
    );
    expect(await vault.call('notices.waiting', {})).toEqual([]);
  });
});

it('keeps a register of processing, with own words for a ground where another law applies', async () => {
  const basis: InputOf<'processing.save'> = {
    id: null,
    purpose: 'The file',
    article6: 'public_task',
    article9: 'health_or_social_care',
    article10: '',
    note: '',
    decidedBy: 'Privacy lead',
    decidedOn: '2026-11-01',
  };
  await expect(vault.call('processing.save', { ...basis, decidedOn: '2026-11-23' })).rejects.toMatchObject({
    fields: { decidedOn: 'in_the_future' },
  });
  const { id } = await vault.call('processing.save', basis);
  await vault.call('processing.save', { ...basis, id, purpose: 'The file of a person' });
  await vault.call('processing.nameBasis', { code: 'public_task', words: 'LGPD Art. 7 III' });
  await vault.call('processing.nameBasis', { code: 'contract', words: 'x' });
  await vault.call('processing.nameBasis', { code: 'contract', words: '' });
  expect(await vault.call('processing.register', {})).toEqual({
    bases: [{ ...basis, id, purpose: 'The file of a person' }],
    labels: [{ code: 'public_task', words: 'LGPD Art. 7 III' }],
  });
  await vault.call('processing.remove', { id });
  await expect(vault.call('processing.remove', { id })).rejects.toMatchObject({ code: 'not_found' });
});

it('prints a consent as a form, with what was understood kept in the file', async () => {
  const { id } = await vault.call('consents.give', {
    caseId,
    kind: 'photo',
    scopes: [],
    recipient: 'The newsletter',
    givenOn: '2026-11-20',
    method: 'written',
    expiresOn: null,
    note: '',
    capacityNote: 'Explained twice',
    evidenceRef: 'Folder 3',
  });
  expect(await vault.call('consents.list', { caseId })).toMatchObject([
    { capacityNote: 'Explained twice', evidenceRef: 'Folder 3', scopes: [], inForce: true },
  ]);
  const { jobId } = await vault.call('consents.prepareForm', {
    caseId,
    id,
    greyscale: false,
    encrypt: false,
  });
  expect(await vault.call('prints.model', { jobId })).toMatchObject({
    kind: 'consent_form',
    consent: { kind: 'photo', recipient: 'The newsletter' },
  });
});

describe('the support agreement', () => {
  const services = async () => {
    const { id: consentId } = await vault.call('consents.give', {
      caseId,
      kind: 'share_with',
      scopes: ['dates_and_services'],
      recipient: 'Health team',
      givenOn: '2026-11-20',
      method: 'written',
      expiresOn: null,
      note: '',
    });
    return vault.call('handovers.preview', {
      caseId,
      kind: 'other_agency',
      view: 'professional',
      recipient: 'Health team',
      basis: 'consent',
      consentId,
      basisReason: '',
      decidedBy: '',
      sections: ['services'],
      message: '',
      paper: 'A4',
      greyscale: false,
    });
  };

  it('says on its page that the home does not depend on it, and goes into a handover while it is agreed', async () => {
    const entryId = await givenRecord(vault, caseId, aSupportAgreement());
    const { jobId } = await vault.call('records.preparePrint', {
      caseId,
      entryId,
      greyscale: false,
      encrypt: false,
      names: 'initials',
    });
    const model = await vault.call('prints.model', { jobId });
    expect(model).toMatchObject({ title: 'What we agreed', strengths: ['Says what she needs'] });
    expect(JSON.stringify(model)).toContain('Your home does not depend on this agreement');
    expect((await services()).agreement).toEqual({
      wants: ['Somebody who comes along to the court'],
      promises: ['We come when we said we would.'],
    });
    await givenRecord(vault, caseId, aSupportAgreement(), { agreed: 'no' });
    expect((await services()).agreement).toBeNull();
  });
});
