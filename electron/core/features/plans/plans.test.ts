import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aGoal, aStep, givenGoal } from '#tests/support/builders/plan.ts';
import { agreedScores, givenReading } from '#tests/support/builders/star.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { openTestVault, type OutputOf, type TestVault } from '#tests/support/test-vault.ts';
import { addTeamStep, listGoalBlocks } from './plans.service.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const get = () => vault.call('plans.get', { caseId });
const goalOf = async (goalId: string) => {
  const goal = (await get()).goals.find(({ id }) => id === goalId);
  if (goal === undefined) throw new Error('the goal is gone');
  return goal;
};
const timeline = async (): Promise<OutputOf<'timeline.page'>['entries']> =>
  (await vault.call('timeline.page', { caseId, kinds: ['plan'], authorId: null, before: null, size: 50 }))
    .entries;
const found = async (text: string) =>
  (await vault.call('search.find', { text, caseId, limit: 20 })).entries.map(({ kind }) => kind);
const withoutId = ({ id: _id, ...content }: ReturnType<typeof aStep>) => content;
const ours = (text: string, differences = {}) =>
  aStep({ text, doer: 'team', ownerId: vault.managerId, saidBy: 'worker', ...differences });

describe('a goal', () => {
  it('begins the plan, with the person’s words, why, steps and when to look again', async () => {
    expect((await get()).plan).toBeNull();
    const goalId = await givenGoal(vault, caseId, {
      why: 'I can earn with it.',
      reviewDate: '2026-12-20',
      agreedBy: 'Ilka and Mara',
      area: { key: 'learning_work', readingId: null },
      steps: [aStep({ supportWanted: 'information' }), ours('Ask the shop', { targetDate: '2026-11-26' })],
    });
    const { plan, goals } = await get();
    expect(plan).toMatchObject({ startedOn: '2026-11-22', agreed: 'not_asked', sharedWithPerson: 'not_yet' });
    expect(goals).toMatchObject([
      {
        id: goalId,
        personWords: 'A sewing table by the window',
        why: 'I can earn with it.',
        status: 'agreed',
        agreedOn: '2026-11-22',
        agreedBy: 'Ilka and Mara',
        area: { key: 'learning_work', label: null, readingId: null },
        author: 'Mara Lind',
        steps: [
          { text: 'Measure the wall', supportWanted: 'information', status: 'to_do' },
          { text: 'Ask the shop', ownerName: 'Mara Lind', targetDate: '2026-11-26' },
        ],
      },
    ]);
    expect(await timeline()).toMatchObject([
      { act: 'agreed', words: 'A sewing table by the window' },
      { act: 'plan_began', words: '' },
    ]);
    expect(await found('sewing')).toEqual(['plan']);
    expect(await found('shop')).toEqual(['plan']);
  });

  it('may be an idea that nobody agreed yet', async () => {
    const goalId = await givenGoal(vault, caseId, { agreedOn: null });
    expect(await goalOf(goalId)).toMatchObject({ status: 'idea', agreedOn: null });
    expect((await timeline())[0]).toMatchObject({ act: 'noted' });
  });

  it.each([
    [{ personWords: ' ' }, 'content.personWords'],
    [{ agreedOn: '2026-11-23' }, 'content.agreedOn'],
    [{ reviewDate: '2026-11-22' }, 'content.reviewDate'],
    [{ steps: [aStep({ doer: 'team' })] }, 'content.steps.0.ownerId'],
    [{ steps: [aStep({ doer: 'other' })] }, 'content.steps.0.otherName'],
    [{ area: { key: 'garden', readingId: null } }, 'content.area'],
    [{ changeTopicId: '0197a000-0000-7000-8000-000000000000' }, 'content.changeTopicId'],
  ])('is refused with %j', async (difference, field) => {
    const content = aGoal(vault, difference);
    const answer = await vault.answer('plans.addGoal', { caseId, status: 'agreed', content, draftId: null });
    expect(answer).toMatchObject({
      ok: false,
      code: 'invalid_input',
      fields: { [field]: expect.any(String) },
    });
    expect((await get()).plan).toBeNull();
  });

  it('is written anew with what stood there kept, and its steps stay who they are', async () => {
    const goalId = await givenGoal(vault, caseId, { steps: [aStep(), aStep({ text: 'Ask Zsófi' })] });
    const [wall, zsofi] = (await goalOf(goalId)).steps;
    await vault.call('plans.setStepStatus', {
      caseId,
      stepId: zsofi?.id ?? '',
      status: 'doing',
      outcomeNote: 'Sunday',
    });
    const content = aGoal(vault, {
      personWords: 'A big sewing table',
      steps: [aStep({ id: zsofi?.id ?? null, text: 'Ask Zsófi for the van' }), ours('Bring a drill')],
    });
    await vault.call('plans.changeGoal', { caseId, goalId, content, draftId: null });
    const { steps } = await goalOf(goalId);
    expect(steps).toMatchObject([
      { id: zsofi?.id, text: 'Ask Zsófi for the van', status: 'doing', outcomeNote: 'Sunday' },
      { text: 'Bring a drill', status: 'to_do' },
    ]);
    const kept = await vault.db.selectFrom('entry_amendments').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(JSON.parse(kept[0]?.before ?? '')).toMatchObject({
      personWords: 'A sewing table by the window',
      steps: [{ id: wall?.id }, { id: zsofi?.id }],
    });
    expect(await found('wall')).toEqual([]);
    expect(await found('drill')).toEqual(['plan']);
    await vault.call('plans.changeGoal', {
      caseId,
      goalId,
      content: { ...content, steps: steps.map(({ id }, index) => ({ ...aStep(content.steps[index]), id })) },
      draftId: null,
    });
    expect(await vault.db.selectFrom('entry_amendments').selectAll().execute()).toHaveLength(1);
  });

  it('comes to stand elsewhere with a moment in the timeline and the person’s words', async () => {
    const goalId = await givenGoal(vault, caseId, { agreedOn: null });
    const move = (status: 'agreed' | 'resting' | 'reached', differences = {}) =>
      vault.call('plans.setGoalStatus', {
        caseId,
        goalId,
        status,
        on: '2026-11-22',
        closingWords: '',
        reviewDate: null,
        ...differences,
      });
    await move('agreed');
    expect(await goalOf(goalId)).toMatchObject({ status: 'agreed', agreedOn: '2026-11-22' });
    await move('resting', { reviewDate: '2027-05-22' });
    expect(await goalOf(goalId)).toMatchObject({ status: 'resting', reviewDate: '2027-05-22' });
    await move('agreed');
    await move('reached', { closingWords: 'It stands there now, with my plants.' });
    await move('reached', { closingWords: 'It stands there now, with my plants.' });
    expect((await timeline()).map((entry) => (entry.kind === 'plan' ? entry.act : ''))).toEqual([
      'reached',
      'taken_up_again',
      'resting',
      'agreed',
      'noted',
      'plan_began',
    ]);
    expect(await found('plants')).toContain('plan');
    const tomorrow = {
      caseId,
      goalId,
      status: 'agreed',
      on: '2026-11-23',
      closingWords: '',
      reviewDate: null,
    };
    expect(await vault.answer('plans.setGoalStatus', tomorrow)).toMatchObject({
      fields: { on: 'in_the_future' },
    });
  });

  it('is looked at again: both numbers side by side, and the next day to look', async () => {
    const goalId = await givenGoal(vault, caseId);
    const review = {
      on: '2026-11-22',
      progressPerson: 7,
      progressWorker: 5,
      whatHelped: 'The tape measure',
      whatGotInTheWay: '',
      next: 'Buy wood',
    };
    await vault.call('plans.reviewGoal', { caseId, goalId, review, nextReviewOn: '2026-12-22' });
    expect(await goalOf(goalId)).toMatchObject({
      reviewDate: '2026-12-22',
      reviews: [{ progressPerson: 7, progressWorker: 5, author: 'Mara Lind' }],
    });
    expect((await timeline())[0]).toMatchObject({ act: 'reviewed', text: 'The tape measure\nBuy wood' });
    expect(await found('tape')).toEqual(['plan']);
    const empty = { ...review, progressPerson: null, progressWorker: null, whatHelped: '', next: '' };
    expect(
      await vault.answer('plans.reviewGoal', { caseId, goalId, review: empty, nextReviewOn: null }),
    ).toMatchObject({ fields: { 'review.progressPerson': 'required' } });
  });

  it('comes from an area that the person chose in the latest star, until it is at work', async () => {
    const readingId = await givenReading(vault, caseId, {
      scores: agreedScores(housingSupportAreas, [4, 4, 4, 4, 4, 4, 4, 4, 4, 4], {
        money: { isFocus: true, note: 'Letters' },
        mind: { isFocus: true },
      }),
    });
    expect((await get()).focus).toMatchObject([
      { readingId, areaKey: 'money', note: 'Letters', label: null },
      { readingId, areaKey: 'mind' },
    ]);
    await givenGoal(vault, caseId, { area: { key: 'money', readingId } });
    expect((await get()).focus.map(({ areaKey }) => areaKey)).toEqual(['mind']);
    const volunteer = await vault.as('volunteer');
    await vault.as(vault.managerId);
    const assignment = { workerId: volunteer, role: 'volunteer', chosenByPerson: 'yes' } as const;
    await vault.call('cases.assign', { caseId, from: vault.clock.today(), ...assignment });
    await vault.as(volunteer);
    expect((await get()).focus).toEqual([]);
  });

  it('belongs to its case', async () => {
    const other = await givenPerson(vault, { chosenName: 'Other' });
    const goalId = await givenGoal(vault, other.caseId);
    const content = aGoal(vault);
    expect(await vault.answer('plans.changeGoal', { caseId, goalId, content, draftId: null })).toMatchObject({
      code: 'not_found',
    });
    expect(
      await vault.answer('plans.addStep', { caseId, goalId, content: withoutId(aStep()) }),
    ).toMatchObject({ code: 'not_found' });
  });
});

describe('the plan', () => {
  it('keeps the goals in the person’s order', async () => {
    const [a, b, c] = [
      await givenGoal(vault, caseId, { personWords: 'a' }),
      await givenGoal(vault, caseId, { personWords: 'b' }),
      await givenGoal(vault, caseId, { personWords: 'c' }),
    ];
    await vault.call('plans.orderGoals', { caseId, goalIds: [c, a, b] });
    expect((await get()).goals.map(({ personWords }) => personWords)).toEqual(['c', 'a', 'b']);
    for (const goalIds of [
      [a, b],
      [a, a, b],
      [a, b, b, c],
    ]) {
      expect(await vault.answer('plans.orderGoals', { caseId, goalIds })).toMatchObject({
        code: 'changed_meanwhile',
      });
    }
  });

  it('says who agreed it and whether the person has it; keeping it back needs a reason', async () => {
    await givenGoal(vault, caseId);
    const content = {
      method: 'together',
      others: ['Zsófi'],
      reviewOn: '2027-02-22',
      sharedWithPerson: 'copy_given',
      withheldReason: '',
      agreed: 'yes',
      agreedWords: 'That is how I want it.',
      madeOn: '2026-11-22',
      externalPlanRef: '',
      sources: ['star'],
    } as const;
    await vault.call('plans.updatePlan', {
      caseId,
      content: { ...content, others: [...content.others], sources: ['star'] },
    });
    expect((await get()).plan).toMatchObject(content);
    const withheld = { ...content, sharedWithPerson: 'withheld_third_party_or_harm' };
    expect(await vault.answer('plans.updatePlan', { caseId, content: withheld })).toMatchObject({
      fields: { 'content.withheldReason': 'required' },
    });
  });

  it('is begun anew with the goals that go on and the promises still open; the rest stays to be read', async () => {
    const [kept, left] = [
      await givenGoal(vault, caseId, { personWords: 'Goes on', steps: [aStep()] }),
      await givenGoal(vault, caseId, { personWords: 'Stays behind' }),
    ];
    const promise = (text: string) =>
      vault.call('plans.addStep', { caseId, goalId: null, content: withoutId(ours(text)) });
    const { stepId } = await promise('Ring on Sunday');
    const { stepId: finished } = await promise('Bring the kettle');
    await vault.call('plans.setStepStatus', { caseId, stepId: finished, status: 'done', outcomeNote: '' });
    await vault.call('plans.beginAnew', { caseId, goalIds: [kept] });
    const { goals, earlier, looseSteps } = await get();
    expect(goals).toMatchObject([{ id: kept, steps: [{ text: 'Measure the wall' }] }]);
    expect(looseSteps.map(({ id }) => id)).toEqual([stepId]);
    expect(earlier).toMatchObject([{ goals: [{ id: left, personWords: 'Stays behind' }] }]);
    expect(await found('Sunday')).toEqual(['plan']);
    expect(await found('kettle')).toEqual(['plan']);
  });

  it('costs the same statements for one goal and for twelve', async () => {
    await givenGoal(vault, caseId, { steps: [aStep()] });
    // Opening the file leaves its entry in the audit once; what follows is counted.
    await get();
    const few = await vault.statements(get);
    for (let goal = 0; goal < 11; goal += 1) {
      await givenGoal(vault, caseId, { steps: [aStep(), ours('Ask')] });
    }
    expect(await vault.statements(get)).toHaveLength(few.length);
  });
});

describe('promises of the team', () => {
  it('stand in the day of who made them, nearest first, with the word for their date', async () => {
    const other = await vault.addWorker({ name: 'Tereza', roles: ['worker'] });
    const goalId = await givenGoal(vault, caseId, {
      steps: [
        ours('Later', { targetDate: '2027-01-10' }),
        ours('Was due', { targetDate: '2026-11-20' }),
        ours('Some day'),
        ours('Open the box', { doer: 'together', targetDate: '2026-11-19' }),
        ours('Not mine', { ownerId: other }),
        aStep(),
      ],
    });
    expect(await vault.call('plans.mySteps', {})).toMatchObject([
      { text: 'Open the box', due: 'look_at_again', doer: 'together', name: 'Ilka Varga' },
      { text: 'Was due', due: 'overdue', goalWords: 'A sewing table by the window' },
      { text: 'Later', due: 'later' },
      { text: 'Some day', due: null },
    ]);
    await vault.as(other);
    expect(await vault.call('plans.mySteps', {})).toMatchObject([{ text: 'Not mine' }]);
    await vault.as(vault.managerId);
    await vault.call('plans.setGoalStatus', {
      caseId,
      goalId,
      status: 'resting',
      on: '2026-11-22',
      closingWords: '',
      reviewDate: null,
    });
    expect(await vault.call('plans.mySteps', {})).toEqual([]);
  });

  it('are seen only over cases that one may see', async () => {
    const worker = await vault.addWorker({ name: 'Tereza', roles: ['worker'], teamIds: [vault.otherTeamId] });
    await givenGoal(vault, caseId, { steps: [ours('Ask', { ownerId: worker })] });
    await vault.as(worker);
    expect(await vault.call('plans.mySteps', {})).toEqual([]);
  });

  it('may come from a callover, with or without a goal', async () => {
    const goalId = await givenGoal(vault, caseId);
    const add = (goal: string | null) =>
      vault.core.write(
        { action: 'create', entity: 'goal_step', entityId: null, detail: null },
        [],
        (context) =>
          addTeamStep(context, {
            caseId,
            goalId: goal,
            text: 'A call on Sundays at 19:00',
            owner: vault.managerId,
            targetDate: '2026-11-29',
            origin: 'callover',
          }),
      );
    await add(goalId);
    await add(null);
    const { goals, looseSteps } = await get();
    expect(goals[0]?.steps).toMatchObject([{ origin: 'callover', doer: 'team', saidBy: 'worker' }]);
    expect(looseSteps).toMatchObject([{ origin: 'callover', ownerName: 'Mara Lind' }]);
    expect(await vault.call('plans.mySteps', {})).toHaveLength(2);
    expect((await found('Sundays')).toSorted()).toEqual(['plan', 'plan']);
  });

  it('without a goal are the team’s alone', async () => {
    const content = withoutId(aStep());
    expect(await vault.answer('plans.addStep', { caseId, goalId: null, content })).toMatchObject({
      fields: { 'content.doer': 'not_a_choice' },
    });
  });
});

describe('the block of goals', () => {
  it('has each goal at work with the next step of both, for many cases in two statements', async () => {
    const other = await givenPerson(vault, { chosenName: 'Other' });
    const empty = await givenPerson(vault, { chosenName: 'Empty' });
    await givenGoal(vault, caseId, { steps: [aStep(), ours('Ask the shop', { targetDate: '2026-11-26' })] });
    await givenGoal(vault, caseId, { personWords: 'An idea', agreedOn: null });
    await givenGoal(vault, other.caseId, { steps: [ours('Open it', { doer: 'together' })] });
    const read = (ids: readonly CaseId[]) => vault.core.read(({ db }) => listGoalBlocks(db, ids));
    const blocks = await read([caseId, other.caseId, empty.caseId]);
    expect(blocks.get(caseId)).toMatchObject([
      {
        personWords: 'A sewing table by the window',
        person: { text: 'Measure the wall', targetDate: null },
        team: { text: 'Ask the shop', doer: 'team', ownerName: 'Mara Lind', targetDate: '2026-11-26' },
      },
    ]);
    expect(blocks.get(other.caseId)).toMatchObject([{ person: null, team: { doer: 'together' } }]);
    expect(blocks.has(empty.caseId)).toBe(false);
    expect(await vault.statements(() => read([caseId, other.caseId, empty.caseId]))).toHaveLength(2);
    expect(await vault.statements(() => read([]))).toHaveLength(0);
  });
});

describe('the printed plan', () => {
  const prepare = () => vault.call('plans.preparePrint', { caseId, greyscale: false, encrypt: false });

  it('is the person’s own copy: strengths first, every goal at work with what each does', async () => {
    await vault.call('cases.saveOverview', {
      caseId,
      basedOnVersion: 0,
      content: {
        whatMattersToMe: '',
        whatPeopleLikeAboutMe: '',
        howBestToSupportMe: '',
        aspirations: '',
        strengths: [{ text: 'Eleven years as a seamstress', foundBy: 'person' }],
      },
    });
    await givenGoal(vault, caseId, { steps: [aStep(), ours('Ask the shop', { targetDate: '2026-11-26' })] });
    const { jobId } = await prepare();
    const model = await vault.call('prints.model', { jobId });
    expect(model).toMatchObject({
      kind: 'case_record',
      title: 'Goals and plan',
      strengths: ['Eleven years as a seamstress'],
      blocks: [
        { kind: 'heading', label: 'Goal 1' },
        { kind: 'words', text: 'A sewing table by the window' },
        { kind: 'list', label: 'What I do', lines: ['Measure the wall'] },
        { kind: 'list', label: 'What the team does', lines: ['Ask the shop (Mara Lind, 26 November 2026)'] },
      ],
    });
  });

  it('is not made of nothing, nor of a plan that is kept back from the person', async () => {
    await expect(prepare()).rejects.toMatchObject({ code: 'not_found' });
    await givenGoal(vault, caseId);
    const plan = (await get()).plan;
    if (plan === null) throw new Error('no plan');
    const { id: _id, startedOn: _startedOn, author: _author, number: _number, ...content } = plan;
    await vault.call('plans.updatePlan', {
      caseId,
      content: { ...content, sharedWithPerson: 'withheld_third_party_or_harm', withheldReason: 'A reason' },
    });
    await expect(prepare()).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
