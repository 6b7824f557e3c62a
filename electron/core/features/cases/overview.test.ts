import { afterEach, beforeEach, expect, it } from 'vitest';
import { printModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listOverviewDates } from './overview.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

type Content = InputOf<'cases.saveOverview'>['content'];

const whole: Content = {
  whatMattersToMe: 'A door I can lock.',
  whatPeopleLikeAboutMe: '',
  howBestToSupportMe: '',
  aspirations: '',
  strengths: [{ text: 'Mends coats', foundBy: 'person', domain: 'learning_work' }],
  needs: [
    { domain: 'money', text: 'Letters from the bank', personPriority: 3, supportWanted: 'information' },
    { domain: 'home', text: 'A bed', personPriority: 1, supportWanted: 'do_together' },
  ],
  accessNeeds: ['A lift'],
  languageAndInterpreter: 'Hungarian, an interpreter for letters',
  culturalAndSpiritual: 'Name days matter more than birthdays.',
  communicationPreferences: 'Call, do not write.',
  agencies: ['Lipová health centre'],
  contributors: ['Zsófi'],
  sharedWithPerson: 'copy_given',
  withheldReason: '',
  nextReviewOn: '2027-05-21',
};
const save = (basedOnVersion: number, content: Content) =>
  vault.call('cases.saveOverview', { caseId, basedOnVersion, content });

it('keeps the whole overview, needs in the person’s order, and is found by all of it', async () => {
  await save(0, whole);
  const { needs = [], ...rest } = whole;
  expect(await vault.call('cases.overview', { caseId })).toMatchObject({
    ...rest,
    version: 1,
    needs: needs.toReversed(),
  });
  for (const text of ['bed', 'lift', 'interpreter', 'birthdays', 'write', 'Lipová', 'Zsófi']) {
    const { entries } = await vault.call('search.find', { text, caseId, limit: 5 });
    expect(entries.map(({ kind }) => kind)).toEqual(['overview']);
  }
});

it('fills what nobody said with nothing', async () => {
  const { whatMattersToMe, whatPeopleLikeAboutMe, howBestToSupportMe, aspirations } = whole;
  const nothing = {
    needs: [],
    accessNeeds: [],
    agencies: [],
    languageAndInterpreter: '',
    sharedWithPerson: 'not_yet',
    nextReviewOn: null,
  };
  expect(await vault.call('cases.overview', { caseId })).toMatchObject({
    version: 0,
    strengths: [],
    ...nothing,
  });
  const words = { whatMattersToMe, whatPeopleLikeAboutMe, howBestToSupportMe, aspirations };
  await save(0, { ...words, strengths: [{ text: 'Sings', foundBy: 'worker' }] });
  expect(await vault.call('cases.overview', { caseId })).toMatchObject({
    strengths: [{ text: 'Sings', foundBy: 'worker', domain: null }],
    ...nothing,
  });
});

it.each([
  [{ nextReviewOn: '2026-11-22' }, { nextReviewOn: 'before_start' }],
  [{ sharedWithPerson: 'withheld_third_party_or_harm' } as const, { withheldReason: 'required' }],
])('refuses %j', async (change, fields) => {
  await expect(save(0, { ...whole, ...change })).rejects.toMatchObject({ code: 'invalid_input', fields });
});

it('is a day to remember while it is the present one', async () => {
  await save(0, { ...whole, nextReviewOn: '2026-12-01' });
  await save(1, { ...whole, nextReviewOn: '2026-12-20' });
  await vault.core.read(async ({ db }) => {
    expect(await listOverviewDates(db, [caseId], '2026-11-22', '2026-12-31')).toEqual([
      { caseId, on: '2026-12-20', at: null, kind: 'overview_review', text: '' },
    ]);
  });
});

it('is printed with strengths first, and not at all while it is kept back', async () => {
  const asked = { caseId, greyscale: true, encrypt: false };
  await expect(vault.call('prints.prepareOverview', asked)).rejects.toMatchObject({ code: 'not_found' });
  await save(0, whole);
  const { jobId } = await vault.call('prints.prepareOverview', asked);
  expect(printModel.parse(await vault.call('prints.model', { jobId }))).toMatchObject({
    kind: 'case_record',
    strengths: ['Mends coats'],
    others: ['Zsófi'],
    blocks: [
      { key: 'matters', text: 'A door I can lock.' },
      { key: 'needs', rows: [['A bed', 'My home', '1', expect.any(String)], expect.any(Array)] },
      { key: 'access' },
      { key: 'language' },
      { key: 'culture' },
      { key: 'communication' },
      { key: 'agencies' },
    ],
  });
  const keptBack = { sharedWithPerson: 'withheld_third_party_or_harm', withheldReason: 'A name.' } as const;
  await save(1, { ...whole, ...keptBack });
  await expect(vault.call('prints.prepareOverview', asked)).rejects.toMatchObject({ code: 'not_allowed' });
});
