import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contracts } from '#shared/contracts/registry.ts';
import type { Procedure } from '#shared/contracts/procedure.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { sampleInput } from '#tests/support/sample-input.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const answers = { listens: '5', i_decide: '4', say_no: 'does_not_apply' } as const;
const sheet = { answers, keep: '', change: '' };
const inHouse = () => ({ formId: 'house' as const, serviceId: vault.serviceId });
const results = () => vault.call('feedback.results', inHouse());

async function givenSheets(count: number, change = ''): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await vault.call('feedback.enterPaper', { ...inHouse(), ...sheet, change });
  }
}

async function handOver(): Promise<void> {
  await vault.internal['feedback.begin']?.(inHouse());
}

describe('anonymous answers', () => {
  it('are hidden until their month is over and five have come together', async () => {
    await givenSheets(6);
    expect(await results()).toMatchObject({ batches: [], waiting: 6 });
    vault.clock.forward(10);
    const { batches, waiting } = await results();
    expect(waiting).toBe(0);
    expect(batches).toMatchObject([{ from: '2026-11', to: '2026-11', answers: 6 }]);
    const statement = (key: string) => batches[0]?.statements.find((each) => each.key === key);
    expect(statement('listens')).toEqual({ key: 'listens', counts: [0, 0, 0, 0, 6], doesNotApply: 0 });
    expect(statement('say_no')).toEqual({ key: 'say_no', counts: null, doesNotApply: null });
  });

  it('carry nothing that says whose they are or in which order they came', async () => {
    await givenPerson(vault);
    await givenSheets(5, 'Later mornings');
    const rows = await vault.db.selectFrom('feedback_responses').selectAll().execute();
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual([
        'answers',
        'form_id',
        'id',
        'period_month',
        'service_id',
        'way',
      ]);
      // Version 4: random; version 7 would tell the time.
      expect(row.id[14]).toBe('4');
    }
    const comments = await vault.db.selectFrom('feedback_comments').select('id').execute();
    expect(comments.some(({ id }) => rows.some((row) => row.id === id))).toBe(false);
    const audit = await vault.db.selectFrom('audit_events').select('entity').execute();
    expect(audit.some(({ entity }) => entity.startsWith('feedback'))).toBe(false);
    await expect(
      vault.db
        .selectFrom('feedback_responses')
        .select('rowid' as never)
        .execute(),
    ).rejects.toThrow(/rowid/);
  });

  it('say something, and only to what was asked', async () => {
    const empty = { ...inHouse(), answers: {}, keep: '', change: '' };
    await expect(vault.call('feedback.enterPaper', empty)).rejects.toMatchObject({
      fields: { answers: 'required' },
    });
    await expect(
      vault.call('feedback.enterPaper', { ...empty, answers: { other: '3' } }),
    ).rejects.toMatchObject({ fields: { answers: 'not_a_choice' } });
  });

  it('have open lines that somebody reads first, and that wait for the batch', async () => {
    await givenSheets(5, 'Jonas should come in the morning');
    const [waiting] = await vault.call('feedback.waitingComments', {});
    const review = { id: waiting?.id ?? '', state: 'shown', shownText: 'Come in the morning' } as const;
    await vault.call('feedback.reviewComment', review);
    await expect(vault.call('feedback.reviewComment', review)).rejects.toMatchObject({ code: 'not_found' });
    expect((await results()).comments).toEqual([]);
    vault.clock.forward(10);
    expect((await results()).comments).toMatchObject([{ text: 'Come in the morning', line: 'change' }]);
  });

  it('go to the organisation’s own forms until those are not used any more', async () => {
    const { id } = await vault.call('feedback.makeForm', {
      name: 'Moving in',
      statements: ['The flat was ready.'],
    });
    const [, form] = await vault.call('feedback.forms', {});
    const key = form?.statements[0]?.key ?? '';
    const entry = { ...sheet, formId: id, serviceId: vault.serviceId, answers: { [key]: '2' } as const };
    await vault.call('feedback.enterPaper', entry);
    await vault.call('feedback.retireForm', { id });
    await expect(vault.call('feedback.enterPaper', entry)).rejects.toMatchObject({ code: 'not_found' });
    expect((await vault.call('feedback.results', { formId: id, serviceId: vault.serviceId })).waiting).toBe(
      1,
    );
  });
});

describe('the computer handed over', () => {
  it('answers the form and nothing else, whatever is asked, until it locks', async () => {
    const { caseId } = await givenPerson(vault);
    await handOver();
    const kiosk = await vault.call('feedback.kiosk', {});
    expect(kiosk.form.statements).toHaveLength(8);
    await vault.call('feedback.answer', sheet);
    const open: string[] = [];
    for (const [feature, contract] of Object.entries(contracts)) {
      for (const [name, procedure] of Object.entries(contract) as [string, Procedure][]) {
        const envelope = await vault.answer(`${feature}.${name}`, sampleInput(procedure.input, { caseId }));
        if (envelope.ok || envelope.code !== 'not_allowed') open.push(`${feature}.${name}`);
      }
    }
    expect(open.toSorted()).toEqual(['feedback.answer', 'feedback.kiosk', 'vault.status']);
    await vault.signOut();
    await vault.as('manager');
    expect(await vault.call('vault.status', {})).toMatchObject({ kiosk: false });
  });

  it('is for those who may collect answers, and for a form that is there', async () => {
    await expect(
      vault.internal['feedback.begin']?.({ formId: 'gone', serviceId: vault.serviceId }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await vault.as('read_only');
    await expect(handOver()).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is asked only there', async () => {
    expect(await vault.answer('feedback.answer', sheet)).toMatchObject({ code: 'not_allowed' });
  });
});

describe('named voices', () => {
  const said = {
    kind: 'complaint',
    receivedOn: '2026-11-20',
    fromWhom: 'Tomáš',
    aboutCaseId: null,
    text: 'Nobody rang me back.',
  } as const;

  it('are written down by anybody, read by those who lead, and what was learned by all', async () => {
    await vault.as('peer');
    const { id } = await vault.call('voices.add', { ...said, serviceId: vault.serviceId });
    expect(await vault.answer('voices.list', {})).toMatchObject({ code: 'not_allowed' });
    await vault.as('supervisor');
    await vault.call('voices.follow', {
      id,
      acknowledgedOn: '2026-11-20',
      answeredOn: '2026-11-21',
      outcome: 'Rang him; he has the number of the team now.',
      learning: 'We ring back on the same day.',
    });
    expect(await vault.call('voices.list', {})).toMatchObject([
      { id, text: said.text, answeredOn: '2026-11-21' },
    ]);
    await vault.as('peer');
    expect(await vault.call('voices.learned', {})).toEqual([
      { on: '2026-11-21', source: 'voice', text: 'We ring back on the same day.' },
    ]);
  });

  it('link a file only within reach, and show the link only there', async () => {
    const { caseId } = await givenPerson(vault, { teamId: vault.otherTeamId });
    const serviceId = vault.serviceId;
    await vault.call('voices.add', { ...said, aboutCaseId: caseId, serviceId });
    await vault.as('supervisor');
    await expect(vault.call('voices.add', { ...said, aboutCaseId: caseId, serviceId })).rejects.toMatchObject(
      { code: 'not_allowed' },
    );
    expect(await vault.call('voices.list', {})).toMatchObject([{ aboutCaseId: null }]);
  });
});

describe('taking part', () => {
  it('is written down and changed, without names', async () => {
    const content = {
      on: '2026-11-18',
      kind: 'choosing_staff',
      serviceId: vault.serviceId,
      what: 'Two people asked the questions.',
      howMany: 2,
      howSupported: 'Paid for three hours',
      whatChanged: '',
    } as const;
    const { id } = await vault.call('involvement.write', { id: null, content });
    const change = { ...content, whatChanged: 'The first question is theirs now.' };
    await vault.call('involvement.write', { id, content: change });
    expect(await vault.call('involvement.list', {})).toMatchObject([change]);
    expect(await vault.call('voices.learned', {})).toMatchObject([{ source: 'involvement' }]);
  });
});
