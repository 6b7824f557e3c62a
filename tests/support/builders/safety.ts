import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';

type Keep = InputOf<'records.keep'>;
type Plan = Extract<Keep['body'], { readonly kind: 'safety_plan' }>;
type Factor = Plan['content']['factors'][number];
type Incident = InputOf<'incidents.write'>['content'];

/** What a record says about itself; say only what matters to the test. It was made together today and agreed. */
export function aHead(
  vault: Pick<TestVault, 'clock'>,
  differences: Partial<Keep['head']> = {},
): Keep['head'] {
  return {
    madeOn: vault.clock.today(),
    method: 'together',
    others: [],
    reviewOn: null,
    sharedWithPerson: 'shown',
    withheldReason: '',
    agreed: 'yes',
    agreedWords: '',
    externalPlanRef: '',
    ...differences,
  };
}

/** A situation that could happen; a knock at night. */
export function aFactor(id: string, differences: Partial<Factor> = {}): Factor {
  return {
    id,
    domain: 'home',
    direction: 'from_others',
    situation: 'Somebody knocks at night and wants to come in.',
    evidence: '',
    personView: '',
    isSelfHarmRelated: false,
    needs: '',
    supports: '',
    immediateSteps: '',
    likelihoodBefore: null,
    consequenceBefore: null,
    likelihoodAfter: null,
    consequenceAfter: null,
    actions: [],
    acceptedRisk: { accepted: false, why: '' },
    owner: '',
    reviewOn: null,
    origin: null,
    ...differences,
  };
}

/** A safety plan; say only what matters to the test. */
export function aSafetyPlan(
  content: Partial<Plan['content']> = {},
  team: NonNullable<Plan['team']> = { workerView: '', factorViews: [] },
): Plan {
  return {
    kind: 'safety_plan',
    content: {
      notCoProducedReason: '',
      protectiveFactors: ['Asks for help early'],
      triggers: [],
      earlySignsSelf: [],
      earlySignsOthers: [],
      selfHelp: [],
      othersCanHelp: [],
      pleaseAvoid: [],
      contacts: [],
      saferEnvironment: [],
      inclusionGoals: [],
      gridSize: 5,
      factors: [],
      shareWith: [],
      pageForOthers: [],
      noContact: { afterDays: null, steps: [] },
      ...content,
    },
    team,
  };
}

/** Keeps the next version of somebody's plan, by whoever is signed in. */
export async function givenSafetyPlan(
  vault: TestVault,
  caseId: CaseId,
  { head = {}, body = aSafetyPlan() }: { readonly head?: Partial<Keep['head']>; readonly body?: Plan } = {},
): Promise<EntryId> {
  const versions = await vault.call('records.versions', { caseId, kind: 'safety_plan' });
  const { entryId } = await vault.call('records.keep', {
    caseId,
    basedOnVersion: versions.length,
    head: aHead(vault, head),
    body,
    draftId: null,
  });
  return entryId;
}

/** An incident an hour ago; say only what matters to the test. */
export function anIncident(vault: Pick<TestVault, 'clock'>, differences: Partial<Incident> = {}): Incident {
  return {
    occurredAt: new Date(vault.clock.millis() - 3_600_000).toISOString(),
    place: 'Stairwell',
    kind: 'threat',
    whatHappened: 'A visitor shouted on the stairs.',
    peopleInvolved: ['K.'],
    injuries: '',
    immediateActions: '',
    personsAccount: '',
    othersNotified: [],
    safeguarding: 'yes_not_raised',
    safeguardingReason: 'The person did not want it, and nobody was hurt.',
    policeRef: '',
    externalReportDue: null,
    severity: 'minor',
    planReviewed: false,
    status: 'following_up',
    sharedWithPerson: 'not_yet',
    withheldReason: '',
    ...differences,
  };
}

/** A written incident of whoever is signed in. */
export async function givenIncident(
  vault: TestVault,
  caseId: CaseId,
  differences: Partial<Incident> = {},
): Promise<EntryId> {
  const content = anIncident(vault, differences);
  return (await vault.call('incidents.write', { caseId, content, draftId: null })).entryId;
}
