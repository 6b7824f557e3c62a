import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { chosenName: 'Ilka Varga', phone: '0700 000 014' }));
});
afterEach(() => vault[Symbol.asyncDispose]());

type Choice = InputOf<'handovers.prepare'>;

function aChoice(differences: Partial<Choice> = {}): Choice {
  return {
    caseId,
    kind: 'other_agency',
    view: 'professional',
    recipient: 'Eva, Lipová health centre',
    basis: 'consent',
    consentId: null,
    basisReason: '',
    decidedBy: '',
    sections: ['name_and_contact', 'what_matters', 'strengths'],
    message: '',
    paper: 'A4',
    greyscale: false,
    encrypt: false,
    ...differences,
  };
}

async function givenConsent(
  scopes: InputOf<'consents.give'>['scopes'] = ['home_and_tenancy', 'star'],
): Promise<string> {
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
}

async function printed(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return pdf.save();
}

describe('what may go in', () => {
  it('locks the sections of a scope that nobody agreed to, and opens them with the agreement', async () => {
    const before = await vault.call('handovers.options', { caseId, basis: 'consent', consentId: null });
    expect(before.find(({ section }) => section === 'star')?.lock).toBe('no_consent');
    const consentId = await givenConsent(['star']);
    const after = await vault.call('handovers.options', { caseId, basis: 'consent', consentId });
    expect(after.find(({ section }) => section === 'star')?.lock).toBeNull();
    expect(after.find(({ section }) => section === 'home_and_tenancy')?.lock).toBe('not_in_consent');
  });

  it('refuses to make what is locked, at the field', async () => {
    const consentId = await givenConsent(['star']);
    const refused = await vault.answer(
      'handovers.prepare',
      aChoice({ consentId, sections: ['home_and_tenancy'] }),
    );
    expect(refused).toMatchObject({ ok: false, code: 'invalid_input', fields: { sections: 'not_a_choice' } });
  });

  it('refuses a withdrawn agreement', async () => {
    const consentId = await givenConsent();
    await vault.call('consents.withdraw', { caseId, id: consentId, on: vault.clock.today() });
    const refused = await vault.answer('handovers.prepare', aChoice({ consentId }));
    expect(refused).toMatchObject({ ok: false, fields: { consentId: 'required' } });
  });

  it('does not take another person’s agreement', async () => {
    const consentId = await givenConsent();
    const other = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    const refused = await vault.answer('handovers.prepare', aChoice({ caseId: other.caseId, consentId }));
    expect(refused).toMatchObject({ ok: false, fields: { consentId: 'required' } });
  });

  it('needs a reason on any other ground', async () => {
    const refused = await vault.answer('handovers.prepare', aChoice({ basis: 'safeguarding' }));
    expect(refused).toMatchObject({ ok: false, fields: { basisReason: 'required' } });
  });

  it('keeps what was not chosen out of the page', async () => {
    await vault.call('cases.addAccommodation', {
      caseId,
      typeKey: 'housing_first_home',
      from: vault.clock.today(),
      until: null,
      approximate: false,
      address: 'Lipová 14',
      note: '',
      endsPrevious: true,
    });
    const consentId = await givenConsent();
    const { encrypt: _encrypt, ...choice } = aChoice({ consentId });
    expect(JSON.stringify(await vault.call('handovers.preview', choice))).not.toContain('Lipová 14');
    const withHome = { ...choice, sections: [...choice.sections, 'home_and_tenancy' as const] };
    expect(JSON.stringify(await vault.call('handovers.preview', withHome))).toContain('Lipová 14');
  });
});

describe('a handover that leaves', () => {
  it('is logged with recipient, basis and sections only once its file stands', async () => {
    const consentId = await givenConsent();
    const { jobId } = await vault.call('handovers.prepare', aChoice({ consentId }));
    expect(await vault.call('handovers.disclosures', { caseId })).toEqual([]);
    const target = path.join(vault.folder, 'handover.pdf');
    await vault.internal['prints.finish']?.({ jobId, path: target, pdf: await printed() });
    expect(fs.existsSync(target)).toBe(true);
    expect(await vault.call('handovers.disclosures', { caseId })).toMatchObject([
      {
        recipient: 'Eva, Lipová health centre',
        basis: 'consent',
        format: 'pdf',
        sections: [
          'name_and_contact',
          'what_matters',
          'strengths',
          'consent_and_recipient',
          'author_and_version',
        ],
      },
    ]);
    const { entries } = await vault.call('timeline.page', {
      caseId,
      kinds: ['handover'],
      authorId: null,
      before: null,
      size: 10,
    });
    expect(entries).toMatchObject([
      { kind: 'handover', recipient: 'Eva, Lipová health centre', encrypted: false },
    ]);
  });

  it('is not logged when its file could not be written', async () => {
    const { jobId } = await vault.call('handovers.prepare', aChoice({ consentId: await givenConsent() }));
    const nowhere = path.join(vault.folder, 'no', 'such', 'folder.pdf');
    await expect(
      vault.internal['prints.finish']?.({ jobId, path: nowhere, pdf: await printed() }),
    ).rejects.toThrow('ENOENT');
    expect(await vault.call('handovers.disclosures', { caseId })).toEqual([]);
  });

  it('has no name in its file name or title', async () => {
    const { jobId } = await vault.call('handovers.prepare', aChoice({ consentId: await givenConsent() }));
    const described = await vault.internal['prints.describe']?.({ jobId });
    expect(described?.fileName).toMatch(/^handover-K-\d{4}-\d{4}-\d{2}-\d{2}\.pdf$/);
    expect(described?.title).not.toMatch(/Ilka|Varga/);
  });

  it('gets six words as its password when it is protected', async () => {
    const choice = aChoice({ consentId: await givenConsent(), encrypt: true });
    const { jobId } = await vault.call('handovers.prepare', choice);
    const target = path.join(vault.folder, 'handover.pdf');
    const done = await vault.internal['prints.finish']?.({ jobId, path: target, pdf: await printed() });
    expect(done).toMatchObject({ encrypted: true });
    expect(done?.password?.split(' ')).toHaveLength(6);
    expect(await vault.call('handovers.disclosures', { caseId })).toMatchObject([
      { format: 'pdf_encrypted' },
    ]);
  });
});
