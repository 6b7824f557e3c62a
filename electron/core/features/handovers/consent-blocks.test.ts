import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contracts } from '#shared/contracts/registry.ts';
import { consentScopes, type ConsentScope } from '#shared/domain/consent/consent-codes.ts';
import type { HandoverSection } from '#shared/domain/handover/handover-codes.ts';
import { listSectionOptions } from '#shared/domain/handover/sections.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { agreedScores, givenReading } from '#tests/support/builders/star.ts';
import { sampleInput } from '#tests/support/sample-input.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';

/**
 * Every procedure that makes a page, and for whom: a page for others rests on a consent or another ground, the person's
 * own copy and papers of the house do not. A new one has to say here what it is.
 */
const pages: Readonly<Record<string, 'others' | 'own_copy' | 'house'>> = {
  'handovers.prepare': 'others',
  'callover.preparePack': 'others',
  'records.preparePrint': 'own_copy',
  'plans.preparePrint': 'own_copy',
  'prints.prepareStar': 'own_copy',
  'prints.prepareOverview': 'own_copy',
  'wellbeing.preparePrint': 'own_copy',
  'money.preparePrint': 'own_copy',
  'rent.preparePrint': 'own_copy',
  'movingIn.preparePrint': 'own_copy',
  'tenancyConcerns.preparePrint': 'own_copy',
  'network.preparePrint': 'own_copy',
  'documents.prepareCopy': 'own_copy',
  'accessCopy.prepare': 'own_copy',
  'audit.prepareFileAccess': 'own_copy',
  'erasure.prepareCertificate': 'own_copy',
  'audit.prepareExport': 'house',
  'audit.preparePrint': 'house',
  'audit.prepareSheet': 'house',
  'breaches.preparePrint': 'house',
  'notices.preparePrint': 'own_copy',
  'consents.prepareForm': 'own_copy',
  'peers.prepareLeaflet': 'house',
  'feedback.prepareSheet': 'house',
  'service.preparePrint': 'house',
  'reports.preparePrint': 'house',
  'reports.prepareFile': 'house',
  'cover.preparePack': 'house',
  'vaultExport.prepare': 'house',
  'hmisExport.prepareFile': 'house',
  'spreadsheets.prepareEmpty': 'house',
  'templatePack.prepareFile': 'house',
  'pettyCash.preparePrint': 'house',
  'callover.prepareMinutes': 'house',
  'supervision.print': 'house',
  'practice.prepareSupportPdf': 'house',
  'appraisals.preparePdf': 'house',
  'reflections.prepareExport': 'house',
};

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
  await givenReading(vault, caseId, {
    scores: agreedScores(housingSupportAreas, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
  });
});
afterEach(() => vault.close());

const give = async (scopes: readonly ConsentScope[], more: Partial<InputOf<'consents.give'>> = {}) => {
  const { id } = await vault.call('consents.give', {
    caseId,
    kind: 'share_with',
    scopes: [...scopes],
    recipient: 'Health team',
    givenOn: '2026-11-01',
    method: 'written',
    expiresOn: null,
    note: '',
    ...more,
  });
  return id;
};

/** Ways in which a consent to everything does not count today. */
const dead: readonly (readonly [string, () => Promise<string>])[] = [
  [
    'withdrawn',
    async () => {
      const id = await give(consentScopes);
      await vault.call('consents.withdraw', { caseId, id, on: '2026-11-20' });
      return id;
    },
  ],
  ['expired', () => give(consentScopes, { expiresOn: '2026-11-21' })],
  ['for something else', () => give([], { kind: 'photo' })],
];

const needScope = listSectionOptions({ basis: 'consent', consent: null }, '2026-11-22').flatMap(
  ({ section, needsScope }) => (needsScope === null ? [] : [section]),
);

const choice = (consentId: string, sections: readonly HandoverSection[]): InputOf<'handovers.prepare'> => ({
  caseId,
  kind: 'other_agency',
  view: 'professional',
  recipient: 'Health team',
  basis: 'consent',
  consentId,
  basisReason: '',
  decidedBy: '',
  sections: [...sections],
  message: '',
  paper: 'A4',
  greyscale: false,
  encrypt: false,
});

it('knows of every procedure that makes a page for whom it is', () => {
  const found = Object.entries(contracts).flatMap(([feature, contract]) =>
    Object.entries(contract).flatMap(([name, { output }]) =>
      output instanceof z.ZodObject && 'jobId' in output.shape ? [`${feature}.${name}`] : [],
    ),
  );
  expect(found.toSorted()).toEqual(Object.keys(pages).toSorted());
});

describe.each(dead)('a consent that is %s (domain.md 9.4)', (_, given) => {
  it('keeps every section that needs a scope out of a handover', async () => {
    const consentId = await given();
    for (const section of needScope) {
      expect(await vault.answer('handovers.prepare', choice(consentId, [section]))).toMatchObject({
        fields: { consentId: 'required', sections: 'not_a_choice' },
      });
      const { encrypt: _encrypt, ...seen } = choice(consentId, [section]);
      const preview = await vault.call('handovers.preview', seen);
      expect(preview.sections).not.toContain(section);
      expect(preview).toMatchObject({
        star: null,
        safetyPlan: null,
        daysAtHome: null,
        home: { typeKey: null },
      });
    }
    const options = await vault.call('handovers.options', { caseId, basis: 'consent', consentId });
    expect(options.filter(({ always, lock }) => !always && lock === null)).toEqual([]);
  });

  it('opens no card to an agency', async () => {
    await given();
    const { meetingId } = await givenMeeting(vault, [caseId]);
    expect(await vault.call('callover.packRecipients', { meetingId })).toEqual([]);
    const { jobId } = await vault.call('callover.preparePack', {
      meetingId,
      names: 'initials',
      forOtherAgency: 'Health team',
      greyscale: false,
      encrypt: false,
    });
    expect(await vault.call('prints.model', { jobId })).toMatchObject({ cards: [] });
  });

  it('lets nothing go out with a referral', async () => {
    const consentId = await given();
    const referral = { caseId, sentOn: '2026-11-22', otherName: 'Health team', basis: 'consent' };
    for (const section of needScope) {
      const told = { ...referral, sections: [section], consentId, basisReason: '', nothingThere: false };
      expect(
        await vault.answer('network.refer', sampleInput(contracts.network.refer.input, told)),
      ).toMatchObject({ fields: { sections: 'not_a_choice' } });
    }
  });
});

it.each(consentScopes)('a consent to %s alone opens nothing that another scope covers', async (scope) => {
  const consentId = await give([scope]);
  const options = await vault.call('handovers.options', { caseId, basis: 'consent', consentId });
  const open = new Set(
    options.filter(({ always, lock }) => !always && lock === null).map(({ section }) => section),
  );
  const covered = listSectionOptions({ basis: 'consent', consent: null }, '2026-11-22').flatMap(
    ({ section, needsScope }) => (needsScope === scope ? [section] : []),
  );
  expect([...open].filter((section) => !covered.includes(section))).toEqual([]);
  const { meetingId } = await givenMeeting(vault, [caseId]);
  const { jobId } = await vault.call('callover.preparePack', {
    meetingId,
    names: 'initials',
    forOtherAgency: 'Health team',
    greyscale: false,
    encrypt: false,
  });
  const model = await vault.call('prints.model', { jobId });
  const [card] = model.kind === 'callover_pack' ? model.cards : [];
  expect(card?.blocks.star === undefined).toBe(scope !== 'star');
  expect(card?.blocks.contact === undefined || scope === 'dates_and_services').toBe(true);
  expect(card?.blocks.consents).toBeUndefined();
});
