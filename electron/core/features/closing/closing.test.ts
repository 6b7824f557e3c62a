import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contracts } from '#shared/contracts/registry.ts';
import {
  type ChecklistItem,
  closingItems,
  managementItems,
  openingItems,
} from '#shared/domain/cases/case-codes.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import {
  aClosingRecord,
  aReadinessReview,
  aSupportAgreement,
  givenRecord,
} from '#tests/support/builders/closing.ts';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { listEndings, listReturns } from './closing.service.ts';
import { listFollowUpDates } from './follow-ups.service.ts';

let vault: TestVault;
let caseId: CaseId;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { state: 'active' }));
});
afterEach(() => vault.close());

const move = (to: InputOf<'cases.moveState'>['to'], more: Partial<InputOf<'cases.moveState'>> = {}) =>
  vault.call('cases.moveState', {
    caseId,
    to,
    on: vault.clock.today(),
    reason: 'Talked about it',
    withPerson: true,
    closureReason: null,
    overrideReason: null,
    ...more,
  });
const finish = async (keys: readonly ChecklistItem[]) => {
  for (const key of keys) {
    await vault.call('cases.setChecklistItem', { caseId, key, state: 'done', reason: '' });
  }
};
const end = async (more: Partial<InputOf<'cases.moveState'>> = {}) => {
  await finish([...openingItems, ...managementItems]);
  await move('closing');
  await finish(closingItems);
  await move('closed', { closureReason: 'goals_reached_own_view', ...more });
};
const standing = () => vault.call('closing.standing', { caseId });
const dates = async (from: string, to: string): Promise<CaseDate[]> => {
  let found: CaseDate[] = [];
  await vault.core.read(async ({ db }) => {
    found = await listFollowUpDates(db, [caseId], from, to);
  });
  return found;
};

describe('getting ready to end', () => {
  it('is a talk and an agreement; neither changes where support stands', async () => {
    await givenRecord(vault, caseId, aReadinessReview({ wantsToStepBack: 'not_sure' }));
    const entryId = await givenRecord(vault, caseId, aClosingRecord());
    expect(await standing()).toMatchObject({
      state: 'active',
      readiness: { wantsToStepBack: 'not_sure', madeOn: '2026-11-22' },
      record: { entryId, endsOn: '2026-11-30', wayBack: 'Call or drop in.' },
      followUps: [],
    });
    expect((await vault.call('cases.header', { caseId })).state).toBe('active');
  });

  it('does not keep check-ins before the end', async () => {
    const body = aClosingRecord({ followUpDates: ['2026-11-29'] });
    await expect(givenRecord(vault, caseId, body)).rejects.toMatchObject({
      fields: { followUpDates: 'before_start' },
    });
  });

  it('shows beside each step what the file has, and ticks nothing', async () => {
    await givenRecord(vault, caseId, aSupportAgreement(), { madeOn: '2026-11-03' });
    await givenRecord(vault, caseId, aReadinessReview());
    const evidence = await vault.call('closing.evidence', { caseId });
    const on = (item: string) => evidence.find((each) => each.item === item)?.on;
    expect([on('op_06'), on('cl_01'), on('cl_02')]).toEqual(['2026-11-03', '2026-11-22', undefined]);
    const { items } = await vault.call('cases.checklist', { caseId });
    expect(items.every(({ state }) => state === 'to_do')).toBe(true);
  });

  it('is read in many cases by one statement', async () => {
    const { caseId: second } = await givenPerson(vault, { chosenName: 'Tomáš Beneš' });
    await givenRecord(vault, caseId, aClosingRecord());
    await givenRecord(vault, second, aReadinessReview());
    let endings: Awaited<ReturnType<typeof listEndings>> = new Map();
    const statements = await vault.statements(() =>
      vault.core.read(async ({ db }) => {
        endings = await listEndings(db, [caseId, second]);
      }),
    );
    expect(statements.filter((sql) => /case_records/u.test(sql))).toHaveLength(1);
    expect(endings.get(caseId)?.record?.content.endsOn).toBe('2026-11-30');
    expect(endings.get(second)?.record).toBeUndefined();
  });
});

describe('check-ins after the end (domain.md 5.4)', () => {
  it('come from what was agreed, are looked after in the present episode, and change no state', async () => {
    const followUpDates = ['2026-12-30', '2027-02-28'];
    await givenRecord(vault, caseId, aClosingRecord({ endsOn: '2026-11-22', followUpDates }));
    await end();
    const { followUps } = await standing();
    expect(followUps.map(({ dueOn }) => dueOn)).toEqual(followUpDates);
    expect(await dates('2026-12-01', '2027-01-31')).toEqual([
      { caseId, on: '2026-12-30', at: null, kind: 'follow_up', text: '' },
    ]);
    vault.clock.forward(38);
    const due = await vault.call('closing.followUpsDue', { until: vault.clock.today() });
    expect(due).toMatchObject([{ caseId, dueOn: '2026-12-30', endedOn: '2026-11-22' }]);
    await vault.call('closing.recordFollowUp', {
      caseId,
      id: followUps[0]?.id ?? '',
      doneOn: '2026-12-30',
      stillHoused: 'yes_same',
      contactWish: 'support_again',
      note: 'Misses the Thursdays',
      nextOn: '2027-01-06',
    });
    expect((await standing()).followUps.map(({ dueOn, doneOn }) => [dueOn, doneOn])).toEqual([
      ['2027-01-06', null],
      ['2027-02-28', null],
      ['2026-12-30', '2026-12-30'],
    ]);
    expect((await vault.call('cases.header', { caseId })).state).toBe('closed');
    const { entries } = await vault.call('search.find', { text: 'thursdays', caseId, limit: 5 });
    expect(entries.map(({ kind }) => kind)).toEqual(['follow_up']);
    const page = await vault.call('timeline.page', {
      caseId,
      kinds: ['follow_up'],
      authorId: null,
      before: null,
      size: 5,
    });
    expect(page.entries).toMatchObject([{ stillHoused: 'yes_same', note: 'Misses the Thursdays' }]);
  });

  it('are refused where they mean nothing', async () => {
    const plan = (dueOn: string) => vault.call('closing.planFollowUp', { caseId, dueOn });
    await expect(plan('2026-12-01')).rejects.toMatchObject({ code: 'case_state_not_allowed' });
    await end();
    await expect(plan('2026-11-21')).rejects.toMatchObject({ fields: { dueOn: 'before_start' } });
    const { id } = await plan('2026-12-01');
    await expect(plan('2026-12-01')).rejects.toMatchObject({ fields: { dueOn: 'duplicate' } });
    const found = { stillHoused: 'no', contactWish: 'none', note: '', nextOn: null } as const;
    const record = (doneOn: string, nextOn: string | null = null) =>
      vault.call('closing.recordFollowUp', { caseId, id, doneOn, ...found, nextOn });
    await expect(record('2026-11-23')).rejects.toMatchObject({ fields: { doneOn: 'in_the_future' } });
    await expect(record('2026-11-22', '2026-11-22')).rejects.toMatchObject({
      fields: { nextOn: 'before_start' },
    });
    await vault.call('closing.dropFollowUp', { caseId, id });
    await expect(record('2026-11-22')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are seen only where the case is', async () => {
    await end();
    await vault.call('closing.planFollowUp', { caseId, dueOn: '2026-11-22' });
    const elsewhere = await vault.addWorker({
      name: 'Elsewhere',
      roles: ['worker'],
      teamIds: [vault.otherTeamId],
    });
    await vault.as(elsewhere);
    expect(await vault.call('closing.followUpsDue', { until: '2027-12-31' })).toEqual([]);
  });
});

describe('coming back', () => {
  it('starts an episode under the same file with nothing retyped; what was before is history', async () => {
    await givenRecord(vault, caseId, aSupportAgreement());
    await givenRecord(vault, caseId, aReadinessReview());
    await givenRecord(vault, caseId, aClosingRecord({ endsOn: '2026-11-22', followUpDates: ['2026-12-30'] }));
    await end();
    vault.clock.forward(60);
    await move('reopened');
    expect(await standing()).toMatchObject({
      state: 'reopened',
      readiness: null,
      record: null,
      followUps: [],
    });
    expect(await dates('2026-01-01', '2028-01-01')).toEqual([]);
    expect(await vault.call('records.versions', { caseId, kind: 'closing_record' })).toHaveLength(1);
    expect(await vault.call('records.find', { caseId, kind: 'support_agreement' })).not.toBeNull();
    expect(await vault.call('cases.episodes', { caseId })).toHaveLength(2);
    await givenRecord(vault, caseId, aClosingRecord({ endsOn: '2027-02-01' }));
    expect((await standing()).record).toMatchObject({ endsOn: '2027-02-01' });
  });

  it('counts returns for support and lost homes apart', async () => {
    await end();
    await vault.call('closing.planFollowUp', { caseId, dueOn: '2026-12-30' });
    vault.clock.forward(40);
    const [open] = (await standing()).followUps;
    await vault.call('closing.recordFollowUp', {
      caseId,
      id: open?.id ?? '',
      doneOn: vault.clock.today(),
      stillHoused: 'no',
      contactWish: 'support_again',
      note: '',
      nextOn: null,
    });
    vault.clock.forward(200);
    await move('reopened');
    vault.clock.forward(600);
    await vault.core.read(async ({ db }) => {
      const bands = await listReturns(db, vault.clock.today(), null);
      expect(bands).toEqual([
        { band: 'months_0_6', of: 1, cameBack: 0, lostHome: 1 },
        { band: 'months_6_12', of: 1, cameBack: 1, lostHome: 0 },
        { band: 'months_12_24', of: 1, cameBack: 0, lostHome: 0 },
      ]);
      expect((await listReturns(db, vault.clock.today(), vault.otherTeamId))[0]?.of).toBe(0);
    });
  });
});

describe('contact lost (domain.md 6.4)', () => {
  const search = () => vault.call('closing.contactSearch', { caseId });
  const save = (notes: Partial<InputOf<'closing.saveContactSearch'>['notes']>) =>
    vault.call('closing.saveContactSearch', {
      caseId,
      notes: {
        networkWho: '',
        networkOn: null,
        networkConsentId: null,
        messageOn: null,
        messageHow: '',
        ...notes,
      },
    });

  it('shows what is missing, and closes once nothing is', async () => {
    expect((await search()).gaps).toHaveLength(7);
    const attempt = { status: 'attempted', minutes: null, whatHappened: '', place: 'remote' } as const;
    const days = ['09-01', '09-05', '09-12', '09-20', '09-28', '10-01'];
    const ways = ['phone', 'text', 'letter', 'note_left', 'phone', 'text'] as const;
    for (const [index, channel] of ways.entries()) {
      await givenNote(vault, caseId, {
        ...attempt,
        channel,
        startedAt: `2026-${days[index] ?? ''}T10:00:00.000Z`,
      });
    }
    expect(await search()).toMatchObject({
      attempts: 6,
      days: 30,
      channels: 4,
      visit: true,
      gaps: ['network', 'team_talk', 'message'],
    });
    await givenRecord(vault, caseId, {
      kind: 'contact_questions',
      content: { talkedInTeam: true, personSays: '', willChange: 'Another time of day' },
      team: null,
    });
    await save({
      networkWho: 'Her sister',
      networkOn: '2026-11-20',
      messageOn: '2026-11-21',
      messageHow: 'A card',
    });
    expect((await search()).gaps).toEqual(['network']);
    const { id } = await vault.call('consents.give', {
      caseId,
      kind: 'contact_network',
      scopes: [],
      recipient: 'Her sister',
      givenOn: '2026-11-01',
      method: 'verbal_witnessed',
      expiresOn: null,
      note: '',
    });
    const asked = { networkWho: 'Her sister', networkOn: '2026-11-20', networkConsentId: id } as const;
    await save({ ...asked, messageOn: '2026-11-21' });
    expect(await search()).toMatchObject({ gaps: [], teamTalkOn: '2026-11-22', savedBy: 'Mara Lind' });
    await vault.call('consents.withdraw', { caseId, id, on: '2026-11-19' });
    expect((await search()).gaps).toEqual(['network']);
    await end({ closureReason: 'contact_lost', overrideReason: 'Her sister called us' });
    expect((await vault.call('cases.header', { caseId })).state).toBe('closed');
  });

  it.each([
    [{ networkOn: '2026-11-23', networkWho: 'Somebody' }, { 'notes.networkOn': 'in_the_future' }],
    [{ messageOn: '2026-11-23' }, { 'notes.messageOn': 'in_the_future' }],
    [{ networkOn: '2026-11-20' }, { 'notes.networkWho': 'required' }],
    [
      { networkConsentId: '019ab000-0000-7000-8000-0000000000f1' },
      { 'notes.networkConsentId': 'not_a_choice' },
    ],
  ])('refuses %j', async (notes, fields) => {
    await expect(save(notes)).rejects.toMatchObject({ code: 'invalid_input', fields });
  });
});

describe('the state of a case', () => {
  it('is written when a file is opened and by the command that a person gives, and nowhere else', async () => {
    const core = new URL('../../', import.meta.url);
    const files = (await readdir(core, { recursive: true })).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('migrations'),
    );
    const sources = await Promise.all(
      files.map(async (file) => ({
        name: path.basename(file),
        text: await readFile(new URL(file, core), 'utf8'),
      })),
    );
    const whoHas = (pattern: RegExp): string[] =>
      sources.flatMap(({ name, text }) => (pattern.test(text) ? [name] : [])).toSorted();
    const writesState = /(?:updateTable|insertInto)\(\s*'case_files'\s*\)[\s\S]{0,400}?\bstate\b\s*[:,]/u;
    expect(whoHas(writesState)).toEqual(['case-moves.service.ts', 'cases.service.ts']);
    expect(whoHas(/\bmoveState\(context/u)).toEqual(['case-moves.service.ts', 'cases.handlers.ts']);
  });

  it('stays when two years pass, whatever is due', async () => {
    await givenRecord(vault, caseId, aClosingRecord({ endsOn: '2026-11-22', followUpDates: ['2026-12-30'] }));
    await finish([...openingItems, ...managementItems]);
    await move('closing');
    await finish(closingItems);
    vault.clock.forward(730);
    for (const [feature, contract] of Object.entries(contracts)) {
      for (const [name, procedure] of Object.entries(contract)) {
        if (procedure.kind === 'query') await vault.answer(`${feature}.${name}`, { caseId });
      }
    }
    expect((await vault.call('cases.header', { caseId })).state).toBe('closing');
  });
});

describe('what other pages show of the end', () => {
  it('stands on the callover card and, as the way back, in a handover with the services', async () => {
    await givenRecord(vault, caseId, aReadinessReview({ wantsToStepBack: 'yes' }));
    await givenRecord(vault, caseId, aClosingRecord({ endsOn: '2026-11-30' }));
    const { meetingId } = await givenMeeting(vault, [caseId]);
    const [card] = await vault.call('callover.cards', { meetingId });
    expect(card?.blocks.ending).toEqual({
      endsOn: '2026-11-30',
      talkedOn: '2026-11-22',
      wantsToStepBack: 'yes',
    });
    const preview = (sections: InputOf<'handovers.preview'>['sections']) =>
      vault.call('handovers.preview', {
        caseId,
        kind: 'worker_change',
        view: 'professional',
        recipient: 'A colleague',
        basis: 'vital',
        consentId: null,
        basisReason: 'Cover',
        decidedBy: '',
        sections: [...sections],
        message: '',
        paper: 'A4',
        greyscale: false,
      });
    expect((await preview(['services'])).wayBack).toBe('Call or drop in.');
    expect((await preview(['goals'])).wayBack).toBe('');
  });
});
