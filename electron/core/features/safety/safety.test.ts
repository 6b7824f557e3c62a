import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConsentScope } from '#shared/domain/consent/consent-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aFactor, aSafetyPlan, givenIncident, givenSafetyPlan } from '#tests/support/builders/safety.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { findPageForOthers } from './safety.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const pageFor = (given: readonly ConsentScope[] = []) =>
  vault.core.read(({ db }) => findPageForOthers(db, { language: 'en', personWord: 'person' }, caseId, given));
const keys = async (given: readonly ConsentScope[] = []) =>
  (await pageFor(given))?.blocks.map(({ key }) => key.split(' ')[0]);
const [one, two, three] = ['1', '2', '3'].map((n) => `019ab000-0000-7000-8000-0000000000f${n}`);

describe('the page of the plan for others', () => {
  it('holds strengths and the chosen parts, nothing else', async () => {
    await givenSafetyPlan(vault, caseId, {
      body: aSafetyPlan(
        { triggers: ['Letters'], selfHelp: ['Tea'], pageForOthers: ['self_help'] },
        { workerView: 'Tired', factorViews: [] },
      ),
    });
    expect(await pageFor()).toMatchObject({
      strengths: ['Asks for help early'],
      blocks: [{ kind: 'list', key: 'self_help', lines: ['Tea'] }],
    });
  });

  it.each([
    [{ agreed: 'no' } as const],
    [{ agreed: 'not_asked' } as const],
    [{ sharedWithPerson: 'withheld_third_party_or_harm', withheldReason: 'A neighbour' } as const],
  ])('does not exist with %j', async (head) => {
    await givenSafetyPlan(vault, caseId, {
      head,
      body: aSafetyPlan({ selfHelp: ['Tea'], pageForOthers: ['self_help'] }),
    });
    expect(await pageFor()).toBeUndefined();
  });

  it('does not exist while no part was chosen', async () => {
    await givenSafetyPlan(vault, caseId, { body: aSafetyPlan({ selfHelp: ['Tea'] }) });
    expect(await pageFor()).toBeUndefined();
  });

  it('tells of health and substances only with their own consent (domain.md 5.5)', async () => {
    await givenSafetyPlan(vault, caseId, {
      body: aSafetyPlan({
        factors: [
          aFactor(one ?? '', { domain: 'home' }),
          aFactor(two ?? '', { domain: 'substances' }),
          aFactor(three ?? '', { domain: 'people', isSelfHarmRelated: true }),
        ],
        pageForOthers: ['concerns'],
      }),
    });
    const each = ['concern', 'situation'];
    expect(await keys()).toEqual(each);
    expect(await keys(['substances'])).toEqual([...each, ...each]);
    expect(await keys(['substances', 'health'])).toEqual([...each, ...each, ...each]);
  });

  it('stands in a handover only with a consent that names the plan', async () => {
    await givenSafetyPlan(vault, caseId, {
      body: aSafetyPlan({ selfHelp: ['Tea'], pageForOthers: ['self_help'] }),
    });
    const give = (scopes: ConsentScope[]) =>
      vault.call('consents.give', {
        caseId,
        kind: 'share_with',
        scopes,
        recipient: 'Eva',
        givenOn: vault.clock.today(),
        method: 'written',
        expiresOn: null,
        note: '',
      });
    const preview = async (consentId: string) =>
      vault.call('handovers.preview', {
        caseId,
        kind: 'other_agency',
        view: 'professional',
        recipient: 'Eva',
        basis: 'consent',
        consentId,
        basisReason: '',
        decidedBy: '',
        sections: ['safety_plan'],
        message: '',
        paper: 'A4',
        greyscale: false,
      });
    expect((await preview((await give(['goals'])).id)).safetyPlan).toBeNull();
    expect((await preview((await give(['safety_plan'])).id)).safetyPlan).toMatchObject({
      title: 'safety_and_wellbeing',
      blocks: [{ key: 'self_help' }],
    });
  });
});

it('gives the callover card the plan and the incidents of 30 days', async () => {
  await givenSafetyPlan(vault, caseId, { head: { madeOn: '2026-08-01', reviewOn: '2026-11-01' } });
  await givenIncident(vault, caseId, { severity: 'serious' });
  await givenIncident(vault, caseId, { occurredAt: '2026-10-01T12:00:00.000Z' });
  const { meetingId } = await givenMeeting(vault);
  const [suggestion] = await vault.call('callover.suggestions', { meetingId });
  expect(suggestion?.reasons).toMatchObject([
    { code: 'incident', on: '2026-11-22', kind: 'threat' },
    { code: 'review_passed', what: 'safety_plan', on: '2026-11-01' },
  ]);
  await vault.call('callover.pick', { meetingId, caseIds: [caseId] });
  const [card] = await vault.call('callover.cards', { meetingId });
  expect(card?.blocks).toMatchObject({
    safetyPlan: { madeOn: '2026-08-01', reviewOn: '2026-11-01' },
    incidents: [{ on: '2026-11-22', kind: 'threat', severity: 'serious' }],
  });
});
