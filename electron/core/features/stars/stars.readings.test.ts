import { expect, test } from 'vitest';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { agreedScores, aReading, givenReading } from '#tests/support/builders/star.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import type { CaseId, ReadingId } from '#shared/lib/ids.ts';

async function readingsOf(vault: TestVault, caseId: CaseId) {
  return (await vault.call('stars.readings', { caseId })).readings;
}

test('a reading comes back as it was kept, in the timeline, the search and the lists', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const scores = agreedScores(housingSupportAreas, [8, 5, null, 4, 6, 6, 6, 4, 7, 7], {
    body: { leftOutReason: 'prefer_not_to_say', note: 'Not today.' },
    money: {
      agreedScore: null,
      personScore: 5,
      workerScore: 3,
      isFocus: true,
      ceiling: 8,
      note: 'The blue box works.',
    },
  });
  const content = await aReading(vault, {
    scores,
    personComment: 'It was good to see.',
    nextReviewDate: '2027-02-20',
  });
  const { readingId } = await vault.call('stars.saveReading', { caseId, content, draftId: null });

  const [kept] = await readingsOf(vault, caseId);
  expect(kept).toMatchObject({
    ...content,
    id: readingId,
    author: 'Mara Lind',
    locked: false,
    amendments: [],
  });
  const page = await vault.call('timeline.page', {
    caseId,
    kinds: ['star'],
    authorId: null,
    before: null,
    size: 10,
  });
  expect(page.entries).toMatchObject([{ kind: 'star', readingId, answered: 9, areas: 10 }]);
  const found = await vault.call('search.find', { text: 'blue box', caseId, limit: 10 });
  expect(found.entries.map(({ entryId }) => entryId)).toEqual([kept?.entryId]);
  const summary = await vault.db.selectFrom('case_summaries').selectAll().executeTakeFirstOrThrow();
  expect(summary).toMatchObject({ last_star_on: '2026-11-22', star_review_on: '2027-02-20' });
});

test('the draft of a star goes with the star that was made of it', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const draftId = '019ab000-0000-7000-8000-00000000d0d0';
  const place = { kind: 'star_reading', caseId, subjectId: null } as const;
  await vault.call('drafts.keep', { id: draftId, ...place, content: {} });
  await vault.call('stars.saveReading', { caseId, content: await aReading(vault), draftId });
  expect(await vault.call('drafts.find', place)).toBeNull();
});

test.each([
  [
    'an eleven',
    {
      scores: agreedScores(housingSupportAreas, [10, 1, 1, 1, 1, 1, 1, 1, 1, 1], {
        home: { workerScore: 9, ceiling: 10 },
      }),
      method: 'person_alone' as const,
    },
    'content.scores.0.workerScore',
  ],
  [
    'an area that is missing',
    { scores: agreedScores(housingSupportAreas.slice(1), [1, 1, 1, 1, 1, 1, 1, 1, 1]) },
    'content.scores',
  ],
  [
    'an area of another star',
    { scores: agreedScores(['luck', ...housingSupportAreas.slice(1)], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) },
    'content.scores.0.areaKey',
  ],
  [
    'a number without a reason or number',
    { scores: agreedScores(housingSupportAreas, [null, 1], { home: { leftOutReason: null } }) },
    'content.scores.0.leftOutReason',
  ],
  ['a day that is still to come', { readingDate: '2026-11-23' }, 'content.readingDate'],
  ['a review in five days', { nextReviewDate: '2026-11-27' }, 'content.nextReviewDate'],
  [
    'withholding without a reason',
    { sharedWithPerson: 'withheld_third_party_or_harm' as const },
    'content.withheldReason',
  ],
])('%s is refused at its field, and nothing is kept', async (_what, differences, field) => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const content = await aReading(vault, differences);
  const answer = await vault.answer('stars.saveReading', { caseId, content, draftId: null });
  expect(answer).toMatchObject({ ok: false, code: 'invalid_input' });
  expect(answer.ok ? [] : Object.keys(answer.fields ?? {})).toContain(field);
  expect(await readingsOf(vault, caseId)).toEqual([]);
});

test('the latest star takes changes without a reason, and keeps what stood there before', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const readingId = await givenReading(vault, caseId, { personComment: 'Quiet weeks.' });
  const content = await aReading(vault, {
    readingDate: '2026-11-20',
    personComment: 'Noisy weeks.',
    scores: agreedScores(housingSupportAreas, [4, 4, 4, 6, 4, 4, 4, 4, 4, 4]),
  });
  await vault.call('stars.amendReading', { caseId, readingId, content, reason: '' });

  const [kept] = await readingsOf(vault, caseId);
  expect(kept).toMatchObject(content);
  const [mind] = agreedScores(['mind'], [4]);
  expect(kept?.amendments).toEqual([
    {
      at: vault.clock.now(),
      by: 'Mara Lind',
      reason: '',
      before: { readingDate: '2026-11-22', personComment: 'Quiet weeks.', scores: [mind] },
    },
  ]);
  const words = async (text: string) =>
    (await vault.call('search.find', { text, caseId, limit: 5 })).entries.length;
  expect([await words('quiet'), await words('noisy')]).toEqual([0, 1]);
  expect(
    (await vault.db.selectFrom('entries').select('at').where('kind', '=', 'star').executeTakeFirst())?.at,
  ).toContain('2026-11-20');
});

test('a change that changes nothing leaves no amendment', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const readingId = await givenReading(vault, caseId);
  await vault.call('stars.amendReading', { caseId, readingId, content: await aReading(vault), reason: '' });
  expect((await readingsOf(vault, caseId))[0]?.amendments).toEqual([]);
});

test('once a later star exists a correction needs a reason and keeps its day', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const readingId = await givenReading(vault, caseId, { readingDate: '2026-08-12' });
  await givenReading(vault, caseId);
  const content = await aReading(vault, { readingDate: '2026-08-12', place: 'on a walk' });

  const amend = (change: object, reason: string) =>
    vault.answer('stars.amendReading', { caseId, readingId, content: { ...content, ...change }, reason });
  expect(await amend({}, ' ')).toMatchObject({ code: 'invalid_input', fields: { reason: 'required' } });
  expect(await amend({ readingDate: '2026-08-13' }, 'wrong day')).toMatchObject({ code: 'reading_locked' });
  expect(await amend({}, 'we were outside')).toMatchObject({ ok: true });
  const [, earlier] = await readingsOf(vault, caseId);
  expect(earlier).toMatchObject({
    locked: true,
    place: 'on a walk',
    amendments: [{ reason: 'we were outside', before: { place: 'at home' } }],
  });
});

test('a file gently reminds: a first star after 90 days, then the planned review, nothing in between', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const prompt = async () => (await vault.call('stars.readings', { caseId })).prompt;
  expect(await prompt()).toBeNull();
  vault.clock.forward(91);
  expect(await prompt()).toBe('first_reading');
  await givenReading(vault, caseId, { nextReviewDate: '2027-05-22' });
  expect(await prompt()).toBeNull();
  vault.clock.set('2027-05-22T09:00:00.000Z');
  expect(await prompt()).toBe('review');
});

test('the worker’s comment is for the team: not for peers, not in what stood before, not on paper', async () => {
  await using vault = await openTestVault();
  const peer = await vault.addWorker({ name: 'Petr Peer', roles: ['peer'] });
  const { caseId } = await givenPerson(vault);
  const today = vault.clock.today();
  await vault.call('cases.assign', {
    caseId,
    workerId: peer,
    role: 'peer',
    from: today,
    chosenByPerson: 'yes',
  });
  const readingId = await givenReading(vault, caseId, {
    workerComment: 'Seemed frightened of the neighbour.',
  });
  const content = await aReading(vault, { workerComment: 'Less so today.' });
  await vault.call('stars.amendReading', { caseId, readingId, content, reason: '' });
  const { jobId } = await vault.call('prints.prepareStar', {
    caseId,
    readingId,
    greyscale: false,
    encrypt: false,
  });
  const model = await vault.call('prints.model', { jobId });
  expect(JSON.stringify(model)).not.toMatch(/frightened|Less so/u);

  await vault.as(peer);
  const seen = await vault.call('stars.readings', { caseId });
  expect(JSON.stringify(seen)).not.toMatch(/frightened|Less so/u);
  expect(await vault.answer('stars.saveReading', { caseId, content, draftId: null })).toMatchObject({
    code: 'not_allowed',
  });
  expect(await vault.answer('stars.saveTemplate', {})).toMatchObject({ code: 'not_allowed' });
});

test('somebody of another team neither reads nor writes the stars of a case', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const readingId = await givenReading(vault, caseId);
  const content = await aReading(vault);
  const stranger = await vault.addWorker({ name: 'South', roles: ['worker'], teamIds: [vault.otherTeamId] });
  await vault.as(stranger);
  for (const [name, input] of [
    ['stars.readings', { caseId }],
    ['stars.saveReading', { caseId, content, draftId: null }],
    ['stars.amendReading', { caseId, readingId, content, reason: '' }],
    ['stars.externalTools', { caseId }],
    ['prints.prepareStar', { caseId, readingId, greyscale: false, encrypt: false }],
  ] as const) {
    expect(await vault.answer(name, input)).toMatchObject({ code: 'not_allowed' });
  }
});

test('a reading of one case cannot be reached through another', async () => {
  await using vault = await openTestVault();
  const mine = await givenPerson(vault);
  const other = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
  const readingId = await givenReading(vault, other.caseId);
  const content = await aReading(vault, { place: 'elsewhere' });
  const { caseId } = mine;
  expect(await vault.answer('stars.amendReading', { caseId, readingId, content, reason: '' })).toMatchObject({
    code: 'not_found',
  });
  expect(
    await vault.answer('prints.prepareStar', { caseId, readingId, greyscale: true, encrypt: false }),
  ).toMatchObject({ code: 'not_found' });
});

test('a print shows the star with the first and the one before it, under a name without a name', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const days = ['2025-11-21', '2026-05-02', '2026-08-12', '2026-11-17'];
  const ids: ReadingId[] = [];
  for (const readingDate of days) ids.push(await givenReading(vault, caseId, { readingDate }));
  const printed = async (readingId: (typeof ids)[number]) => {
    const { jobId } = await vault.call('prints.prepareStar', {
      caseId,
      readingId,
      greyscale: true,
      encrypt: false,
    });
    const model = await vault.call('prints.model', { jobId });
    const described = await vault.internal['prints.describe']?.({ jobId });
    expect(described?.fileName).toMatch(/^star-.*\.pdf$/u);
    expect(`${described?.fileName} ${described?.title}`).not.toMatch(/Ilka|Varga/u);
    return model.kind === 'star' ? model.picture.readings.map(({ readingDate }) => readingDate) : [];
  };
  const [, second, , last] = ids;
  expect(last && (await printed(last))).toEqual([days[0], days[2], days[3]]);
  expect(second && (await printed(second))).toEqual([days[0], days[1]]);
});

test('all stars of a file cost the same number of statements, however many there are', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  await givenReading(vault, caseId, { readingDate: '2026-01-05' });
  const readings = () => vault.call('stars.readings', { caseId });
  // Opening the file leaves its entry in the audit once; what follows is counted.
  await readings();
  const one = await vault.statements(readings);
  for (const readingDate of ['2026-03-05', '2026-05-05', '2026-07-05', '2026-09-05'])
    await givenReading(vault, caseId, { readingDate });
  const five = await vault.statements(readings);
  expect(five).toEqual(one);
});

test('a licensed tool is noted with where it is kept, and found again', async () => {
  await using vault = await openTestVault();
  const { caseId } = await givenPerson(vault);
  const tool = {
    toolName: 'A licensed tool',
    completedOn: '2026-10-01',
    withWhom: 'Jonas',
    whereKept: 'red folder',
    nextReviewOn: '2027-01-01',
    agreedFocus: 'sleeping through',
  };
  const { id } = await vault.call('stars.addExternalTool', { caseId, ...tool });
  expect(await vault.call('stars.externalTools', { caseId })).toEqual([{ id, ...tool }]);
  expect((await vault.call('search.find', { text: 'sleeping', caseId, limit: 5 })).entries).toHaveLength(1);
  const wrong = { caseId, ...tool, completedOn: '2026-12-24', nextReviewOn: null };
  expect(await vault.answer('stars.addExternalTool', wrong)).toMatchObject({
    fields: { completedOn: 'in_the_future' },
  });
});
