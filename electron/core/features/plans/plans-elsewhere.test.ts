import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aStep, givenGoal, givenTopic } from '#tests/support/builders/plan.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

type Preview = InputOf<'handovers.preview'>;

async function consentTo(scopes: InputOf<'consents.give'>['scopes']): Promise<string> {
  const { id } = await vault.call('consents.give', {
    caseId,
    kind: 'share_with',
    scopes,
    recipient: 'Health centre',
    givenOn: vault.clock.today(),
    method: 'written',
    expiresOn: null,
    note: '',
  });
  return id;
}

const preview = (differences: Partial<Preview>) =>
  vault.call('handovers.preview', {
    caseId,
    kind: 'other_agency',
    view: 'professional',
    recipient: 'Health centre',
    basis: 'consent',
    consentId: null,
    basisReason: '',
    decidedBy: '',
    sections: ['goals'],
    message: '',
    paper: 'A4',
    greyscale: false,
    ...differences,
  });

describe('goals in a handover (domain.md 5.5)', () => {
  beforeEach(async () => {
    const team = aStep({ text: 'Ask the shop', doer: 'team', ownerId: vault.managerId });
    await givenGoal(vault, caseId, { steps: [aStep(), team] });
    await givenGoal(vault, caseId, {
      personWords: 'Sober Sundays',
      area: { key: 'substances', readingId: null },
    });
    await givenTopic(vault, caseId, 'The letters');
    await givenTopic(vault, caseId, 'Ticked', { identifiedBy: 'worker_view', inHandover: true });
    await givenTopic(vault, caseId, 'Silent', { identifiedBy: 'worker_view' });
  });
  const wordsOf = ({ goals }: Awaited<ReturnType<typeof preview>>) =>
    goals.map(({ personWords }) => personWords);
  const titlesOf = ({ changeTopics }: Awaited<ReturnType<typeof preview>>) =>
    changeTopics.map(({ title }) => title);

  it('go with both next steps where the consent names them, without areas that it does not', async () => {
    const model = await preview({ consentId: await consentTo(['goals']) });
    expect(wordsOf(model)).toEqual(['A sewing table by the window']);
    expect(model.goals[0]).toMatchObject({
      person: { text: 'Measure the wall' },
      team: { text: 'Ask the shop' },
    });
    expect(wordsOf(await preview({ consentId: await consentTo(['goals', 'substances']) }))).toContain(
      'Sober Sundays',
    );
    expect(wordsOf(await preview({ consentId: await consentTo(['star']) }))).toEqual([]);
  });

  it('name a view of the team only for a colleague, and only where it was ticked', async () => {
    const consentId = await consentTo(['goals']);
    expect(titlesOf(await preview({ consentId }))).toEqual(['The letters', 'Ticked']);
    expect(titlesOf(await preview({ consentId, view: 'person' }))).toEqual(['The letters']);
  });

  it('leave the person’s own copy when the plan is kept back from them', async () => {
    const { plan } = await vault.call('plans.get', { caseId });
    if (plan === null) throw new Error('no plan');
    const { id: _id, startedOn: _startedOn, author: _author, number: _number, ...content } = plan;
    const withheld = {
      sharedWithPerson: 'withheld_third_party_or_harm',
      withheldReason: 'A neighbour',
    } as const;
    await vault.call('plans.updatePlan', { caseId, content: { ...content, ...withheld } });
    const consentId = await consentTo(['goals']);
    expect(wordsOf(await preview({ consentId, view: 'person' }))).toEqual([]);
    expect(wordsOf(await preview({ consentId }))).toHaveLength(1);
  });
});
