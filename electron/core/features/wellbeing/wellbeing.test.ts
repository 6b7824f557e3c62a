import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { aReading, givenLicence, givenWellbeing, sameAnswers } from '#tests/support/builders/wellbeing.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { findWellbeingForOthers, listWellbeingDates, listWellbeingLines } from './wellbeing.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const readings = () => vault.call('wellbeing.readings', { caseId });
const save = (content: ReturnType<typeof aReading>) =>
  vault.call('wellbeing.saveReading', { caseId, content, draftId: null });
const scale = async (id: string) => (await vault.call('wellbeing.scales', {})).find((one) => one.id === id);
const timeline = async () =>
  (
    await vault.call('timeline.page', {
      caseId,
      kinds: ['wellbeing'],
      authorId: null,
      before: null,
      size: 20,
    })
  ).entries;
const refused = (code: string, fields?: object) =>
  expect.objectContaining(fields === undefined ? { code } : { code, fields }) as unknown;

describe('a reading', () => {
  it('waits for the licence of the organisation, and not where none is needed (domain.md 2.7)', async () => {
    await expect(save(aReading(vault, 'wemwbs14'))).rejects.toEqual(refused('rights_statement_missing'));
    await expect(save(aReading(vault, 'swemwbs7'))).rejects.toEqual(refused('rights_statement_missing'));
    await givenLicence(vault, 'wemwbs14');
    await givenWellbeing(vault, caseId, 'wemwbs14');
    await givenWellbeing(vault, caseId, 'who5');
    expect(await readings()).toMatchObject([
      { scaleId: 'who5', raw: 15, metric: 60, derivedShort: null },
      { scaleId: 'wemwbs14', raw: 42, metric: null, derivedShort: { raw: 21, metric: 19.25 } },
    ]);
    await vault.call('wellbeing.registerLicence', { id: 'wemwbs14', licence: null });
    expect(await scale('wemwbs14')).toMatchObject({ licence: null, hasReadings: true });
  });

  it('stands in the timeline on its day for the team, is found by its words, and takes its draft along', async () => {
    const draftId = '019ab000-0000-7000-8000-00000000d002';
    const place = { id: draftId, kind: 'wellbeing_reading' as const, caseId, subjectId: null };
    await vault.call('drafts.keep', { ...place, content: {} });
    const content = aReading(vault, 'who5', {
      completedOn: '2026-11-20',
      personComment: 'The allotment helps.',
    });
    await vault.call('wellbeing.saveReading', { caseId, content, draftId });
    expect(await vault.call('drafts.list', {})).toEqual([]);
    expect(await timeline()).toMatchObject([
      { at: '2026-11-20T12:00:00.000Z', scaleKey: 'who5', figure: 60, personComment: 'The allotment helps.' },
    ]);
    const find = async () =>
      (await vault.call('search.find', { text: 'allotment', caseId, limit: 5 })).entries;
    expect((await find()).map(({ kind }) => kind)).toEqual(['wellbeing']);
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    await vault.as('peer');
    expect(await timeline()).toEqual([]);
    expect(await find()).toEqual([]);
    await expect(readings()).rejects.toEqual(refused('not_allowed'));
  });

  it('is estimated over gaps only when the organisation says so, and keeps what it was', async () => {
    await givenLicence(vault, 'wemwbs14');
    const gap = { ...sameAnswers('wemwbs14', 3), wb03: 'prefer_not' as const };
    await givenWellbeing(vault, caseId, 'wemwbs14', { completedOn: '2026-08-01', answers: gap });
    await vault.call('wellbeing.setEstimateGaps', { estimate: true });
    await givenWellbeing(vault, caseId, 'wemwbs14', { answers: gap });
    expect(await readings()).toMatchObject([
      { raw: 42, isEstimated: true, status: 'complete', derivedShort: null, answers: { wb03: 'prefer_not' } },
      { raw: null, isEstimated: false, status: 'incomplete' },
    ]);
  });

  it('is not taken twice within the two weeks that it asks about', async () => {
    await givenWellbeing(vault, caseId, 'who5', { completedOn: '2026-11-10' });
    await expect(save(aReading(vault, 'who5', { completedOn: '2026-11-22' }))).rejects.toEqual(
      refused('invalid_input', { 'content.completedOn': 'duplicate' }),
    );
    await givenWellbeing(vault, caseId, 'line10');
    expect(await readings()).toHaveLength(2);
  });

  it.each([
    [{ completedOn: '2026-11-23' }, { 'content.completedOn': 'in_the_future' }],
    [{ answers: sameAnswers('who5', 6) }, { 'content.answers.who01': 'not_a_choice' }],
    [{ answers: sameAnswers('who5', null) }, { 'content.answers': 'required' }],
    [{ answers: { wb01: 3 } }, { 'content.answers.wb01': 'not_a_choice' }],
    [{ nextReviewOn: '2026-11-22' }, { 'content.nextReviewOn': 'before_start' }],
    [{ sharedWithPerson: 'withheld_third_party_or_harm' } as const, { 'content.withheldReason': 'required' }],
  ])('refuses %j', async (differences, fields) => {
    await expect(save(aReading(vault, 'who5', differences))).rejects.toMatchObject({
      code: 'invalid_input',
      fields,
    });
  });

  it('is corrected with a reason, scored anew, and leaves what stood there', async () => {
    const readingId = await givenWellbeing(vault, caseId, 'who5', { personComment: 'Fine' });
    const content = aReading(vault, 'who5', {
      completedOn: '2026-11-21',
      answers: { ...sameAnswers('who5', 3), who02: 5 },
      personComment: 'Mostly fine',
    });
    const input = { caseId, readingId, content, reason: 'Box two was misread.', draftId: null };
    await vault.call('wellbeing.amendReading', input);
    await vault.call('wellbeing.amendReading', input);
    expect(await readings()).toMatchObject([
      {
        raw: 17,
        metric: 68,
        amendments: [
          {
            reason: 'Box two was misread.',
            before: { completedOn: '2026-11-22', personComment: 'Fine', answers: sameAnswers('who5', 3) },
          },
        ],
      },
    ]);
    expect(await timeline()).toMatchObject([{ at: '2026-11-21T12:00:00.000Z', figure: 68 }]);
    const other = { ...input, content: aReading(vault, 'line10') };
    await expect(vault.call('wellbeing.amendReading', other)).rejects.toEqual(refused('reading_locked'));
  });
});

describe('the scales of an organisation', () => {
  const wording = {
    intro: 'Sentence',
    items: ['01', '02', '03', '06', '07', '09', '11'].map((no) => ({
      code: `wb${no}`,
      text: `Question ${no}`,
    })),
    answers: ['A', 'B', 'C', 'D', 'E'],
  };

  it('keep pasted wording only on the ground of a licence, complete, and in no print', async () => {
    const set = (value: typeof wording | null) =>
      vault.call('wellbeing.setWording', { id: 'swemwbs7', wording: value, confirmed: true });
    await expect(set(wording)).rejects.toEqual(refused('rights_statement_missing'));
    await givenLicence(vault, 'swemwbs7');
    await expect(set({ ...wording, items: wording.items.slice(1) })).rejects.toEqual(
      refused('invalid_input', { 'wording.items': 'required' }),
    );
    await expect(set({ ...wording, answers: ['A'] })).rejects.toEqual(
      refused('invalid_input', { 'wording.answers': 'required' }),
    );
    await set(wording);
    expect(await scale('swemwbs7')).toMatchObject({ wording: { ...wording, confirmedBy: 'Mara Lind' } });
    await givenWellbeing(vault, caseId, 'swemwbs7');
    const asked = { caseId, scaleId: 'swemwbs7', withDerived: true, greyscale: true, encrypt: false };
    const { jobId } = await vault.call('wellbeing.preparePrint', asked);
    const model = JSON.stringify(await vault.call('prints.model', { jobId }));
    expect(model).not.toContain('Question');
    expect(model).not.toMatch(/depress/iu);
    await vault.call('wellbeing.registerLicence', { id: 'swemwbs7', licence: null });
    expect(await scale('swemwbs7')).toMatchObject({ licence: null, wording: null });
  });

  it('are own ones too, whose questions stay once they were answered', async () => {
    const content = {
      name: 'Coffee talk',
      items: [
        { label: 'Sleep', lowerIsBetter: false },
        { label: 'Worry', lowerIsBetter: true },
      ],
      minAnswer: 0,
      maxAnswer: 10,
      scoring: 'per_item' as const,
    };
    const { id } = await vault.call('wellbeing.saveScale', { id: null, ...content });
    await vault.call('wellbeing.saveScale', { id, ...content, name: 'Tea talk' });
    const reading = { ...aReading(vault, 'line10'), scaleId: id, answers: { own_1: 7, own_2: 2 } };
    await save(reading);
    expect(await scale(id)).toMatchObject({ name: 'Tea talk', key: 'custom', hasReadings: true });
    await expect(vault.call('wellbeing.saveScale', { id, ...content })).rejects.toEqual(
      refused('template_not_editable'),
    );
    await vault.call('wellbeing.setScaleInUse', { id, inUse: false });
    await expect(save({ ...reading, completedOn: '2026-11-01' })).rejects.toEqual(refused('not_found'));
    await expect(vault.call('wellbeing.saveScale', { id: null, ...content, maxAnswer: 0 })).rejects.toEqual(
      refused('invalid_input', { maxAnswer: 'too_small' }),
    );
  });

  it('do not need a licence of others for what is free', async () => {
    await expect(vault.call('wellbeing.registerLicence', { id: 'line10', licence: null })).rejects.toEqual(
      refused('not_found'),
    );
  });
});

describe('the person’s page', () => {
  it('has strengths first, derived short forms only when asked for, and nothing kept back', async () => {
    await givenLicence(vault, 'wemwbs14');
    await givenLicence(vault, 'swemwbs7');
    await givenWellbeing(vault, caseId, 'wemwbs14', { completedOn: '2026-03-01' });
    await givenWellbeing(vault, caseId, 'swemwbs7', {
      completedOn: '2026-06-01',
      answers: sameAnswers('swemwbs7', 4),
    });
    await givenWellbeing(vault, caseId, 'swemwbs7', {
      completedOn: '2026-09-01',
      sharedWithPerson: 'withheld_third_party_or_harm',
      withheldReason: 'Somebody else is named.',
    });
    const print = async (withDerived: boolean) => {
      const asked = { caseId, scaleId: 'swemwbs7', withDerived, greyscale: true, encrypt: false };
      const { jobId } = await vault.call('wellbeing.preparePrint', asked);
      return printModel.parse(await vault.call('prints.model', { jobId }));
    };
    expect(await print(false)).toMatchObject({
      kind: 'wellbeing',
      strengths: [],
      series: { points: [{ metric: 25.03, isDerived: false }] },
    });
    expect(await print(true)).toMatchObject({
      series: {
        points: [
          { completedOn: '2026-03-01', metric: 19.25, isDerived: true },
          { completedOn: '2026-06-01', metric: 25.03, isDerived: false },
        ],
      },
    });
    const none = { caseId, scaleId: 'who5', withDerived: true, greyscale: true, encrypt: false };
    await expect(vault.call('wellbeing.preparePrint', none)).rejects.toEqual(refused('not_found'));
  });
});

describe('in one line', () => {
  it('is the latest of many cases with its change, by two statements', async () => {
    const { caseId: second } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    await givenWellbeing(vault, caseId, 'who5', { completedOn: '2026-06-01' });
    await givenWellbeing(vault, caseId, 'who5', { answers: sameAnswers('who5', 4) });
    await givenWellbeing(vault, second, 'line10', { answers: { things: 6 } });
    let lines: Awaited<ReturnType<typeof listWellbeingLines>> = new Map();
    const statements = await vault.statements(() =>
      vault.core.read(async ({ db }) => {
        lines = await listWellbeingLines(db, [caseId, second]);
      }),
    );
    expect(lines.get(caseId)).toMatchObject({ figure: 80, before: 60, change: 'worth_talking' });
    expect(lines.get(second)).toMatchObject({ figure: null, answers: { things: 6 }, change: null });
    expect(statements.filter((sql) => sql.includes('wellbeing'))).toHaveLength(2);
  });

  it('goes to others only under the consent to tell of health, and never when kept back', async () => {
    await givenWellbeing(vault, caseId, 'who5', { completedOn: '2026-06-01' });
    await givenWellbeing(vault, caseId, 'who5', {
      sharedWithPerson: 'withheld_third_party_or_harm',
      withheldReason: 'A neighbour is named.',
    });
    await vault.core.read(async ({ db }) => {
      expect(await findWellbeingForOthers(db, caseId, ['star', 'goals'])).toBeNull();
      expect(await findWellbeingForOthers(db, caseId, ['health'])).toMatchObject({
        completedOn: '2026-06-01',
      });
    });
  });

  it('is a date of the case: the latest of each scale, in the time asked for', async () => {
    await givenWellbeing(vault, caseId, 'who5', { completedOn: '2026-06-01', nextReviewOn: '2026-12-01' });
    await givenWellbeing(vault, caseId, 'who5', { nextReviewOn: '2027-02-22' });
    await givenWellbeing(vault, caseId, 'line10', { nextReviewOn: '2026-12-05' });
    await vault.core.read(async ({ db }) => {
      const dates = await listWellbeingDates(db, [caseId], '2026-11-22', '2027-01-31');
      expect(dates).toEqual([{ caseId, on: '2026-12-05', at: null, kind: 'wellbeing_review', text: '' }]);
      expect(await listWellbeingDates(db, [caseId], '2027-02-01', '2027-02-28')).toHaveLength(1);
    });
  });
});
