import type { CaseId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';

type Content = InputOf<'plans.addGoal'>['content'];
type Step = Content['steps'][number];
type Stage = InputOf<'changeTopics.noteStage'>;

/** A step of the person, without a date; say only what matters to the test. */
export function aStep(differences: Partial<Step> = {}): Step {
  return {
    id: null,
    text: 'Measure the wall',
    doer: 'person',
    ownerId: null,
    otherName: '',
    saidBy: 'person',
    supportWanted: 'none',
    targetDate: null,
    ...differences,
  };
}

/** A goal that was agreed today, without steps. */
export function aGoal(vault: Pick<TestVault, 'clock'>, differences: Partial<Content> = {}): Content {
  return {
    personWords: 'A sewing table by the window',
    why: '',
    area: null,
    changeTopicId: null,
    agreedOn: vault.clock.today(),
    agreedBy: '',
    reviewDate: null,
    smart: { specific: '', measurable: '', achievable: '', realistic: '' },
    steps: [],
    ...differences,
  };
}

/** A kept goal of whoever is signed in; an idea when it was not agreed on a day. */
export async function givenGoal(
  vault: TestVault,
  caseId: CaseId,
  differences: Partial<Content> = {},
): Promise<string> {
  const content = aGoal(vault, differences);
  const status = content.agreedOn === null ? 'idea' : 'agreed';
  return (await vault.call('plans.addGoal', { caseId, status, content, draftId: null })).goalId;
}

/** An issue with the stage found together today, or as the test says. */
export async function givenTopic(
  vault: TestVault,
  caseId: CaseId,
  title: string,
  stage: Partial<Stage> | null = {},
): Promise<string> {
  const { topicId } = await vault.call('changeTopics.save', { caseId, topicId: null, title, areaKey: null });
  if (stage !== null) await givenStage(vault, caseId, topicId, stage);
  return topicId;
}

/** One more finding about an issue. */
export async function givenStage(
  vault: TestVault,
  caseId: CaseId,
  topicId: string,
  differences: Partial<Stage> = {},
): Promise<void> {
  await vault.call('changeTopics.noteStage', {
    caseId,
    topicId,
    stage: 'contemplation',
    from: vault.clock.today(),
    identifiedBy: 'together',
    note: '',
    inHandover: false,
    ...differences,
  });
}
