import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import type { CaseId } from '#shared/lib/ids.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { chosenName: 'Dorota Malina', phone: '07700 900456' }));
});
afterEach(() => vault.close());

const order = (differences: object = {}) => ({
  caseId,
  caseNumber: 'K-0001',
  ground: 'objected' as const,
  singleNames: true,
  ...differences,
});
const endSupport = (on: string) =>
  vault.db
    .updateTable('case_files')
    .set({ state: 'closed', state_since: on })
    .where('id', '=', caseId)
    .execute();

describe('asking to be forgotten', () => {
  it('is written down, refused with reasons, and can be asked again', async () => {
    await vault.call('erasure.request', { caseId, askedOn: '2026-11-20', words: 'Please delete all of it.' });
    await expect(
      vault.call('erasure.request', { caseId, askedOn: '2026-11-20', words: '' }),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await vault.call('erasure.refuse', { caseId, grounds: ['legal_claims'], reason: 'A claim is open.' });
    expect(await vault.call('erasure.ofCase', { caseId })).toMatchObject({
      name: 'Dorota Malina',
      request: null,
      refusals: [
        { askedOn: '2026-11-20', on: '2026-11-22', grounds: ['legal_claims'], reason: 'A claim is open.' },
      ],
    });
    await vault.call('erasure.request', { caseId, askedOn: '2026-11-22', words: '' });
    await vault.call('erasure.withdraw', { caseId });
    expect(await vault.call('erasure.ofCase', { caseId })).toMatchObject({ request: null });
    await expect(vault.call('erasure.withdraw', { caseId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      vault.call('erasure.request', { caseId, askedOn: '2026-11-23', words: '' }),
    ).rejects.toMatchObject({ fields: { askedOn: 'in_the_future' } });
  });

  it('asks the writers of private logs once', async () => {
    await vault.call('erasure.request', { caseId, askedOn: '2026-11-22', words: '' });
    await vault.call('erasure.askAuthors', { caseId });
    expect(await vault.call('erasure.ofCase', { caseId })).toMatchObject({ request: { search: [] } });
    await expect(vault.call('erasure.askAuthors', { caseId })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
  });
});

describe('before erasing', () => {
  it('says what goes and where else the person is named', async () => {
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Bo Stays' });
    await givenNote(vault, other, { whatHappened: 'Dorota Malina came along. So did Malina.' });
    const preview = await vault.call('erasure.preview', { caseId });
    expect(preview.counts).toContainEqual({ group: 'about_person', count: 1 });
    expect(preview.names.certain).toContain('Dorota Malina');
    expect(preview.mentions.find(({ place }) => place === 'other_files')?.certain).toBe(1);
    expect(preview.backupsUntil).toBe('2027-02-20');
  });

  it('refuses another number, a hold that stands, and anybody without the right', async () => {
    vault.core.confirm();
    await expect(vault.call('erasure.erase', order({ caseNumber: 'K-0002' }))).rejects.toMatchObject({
      fields: { caseNumber: 'does_not_match' },
    });
    const { id } = await vault.call('legalHolds.set', { caseId, reason: 'Court', until: null });
    await expect(vault.call('erasure.erase', order())).rejects.toMatchObject({ code: 'file_on_hold' });
    expect(await vault.call('legalHolds.list', {})).toMatchObject([{ name: 'Dorota Malina', stands: true }]);
    await vault.call('legalHolds.lift', { caseId, id, reason: 'Decided' });
    await expect(vault.call('legalHolds.lift', { caseId, id, reason: 'Again' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      vault.call('legalHolds.set', { caseId, reason: 'Court', until: '2026-11-21' }),
    ).rejects.toMatchObject({ fields: { until: 'before_start' } });
    await vault.as('supervisor');
    expect(await vault.answer('erasure.erase', order())).toMatchObject({ code: 'not_allowed' });
  });

  it('asks for the passphrase', async () => {
    vault.clock.forward(1);
    expect(await vault.answer('erasure.erase', order())).toMatchObject({ code: 'reauthentication_needed' });
  });
});

describe('erasing', () => {
  it('takes the person out of everything, leaves the others, and keeps the number', async () => {
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Bo Stays' });
    const said = 'Dorota Malina came along. Malina laughed. Call 07700 900 456.';
    await givenNote(vault, other, { whatHappened: said });
    vault.core.confirm();
    const { id, finished } = await vault.call('erasure.erase', order());
    expect(finished).toBe(true);
    const notes = await vault.db.selectFrom('visit_reports').select('what_happened').execute();
    expect(notes.map(({ what_happened }) => what_happened)).toEqual([
      '[…] came along. […] laughed. Call […].',
    ]);
    const found = await vault.call('search.find', { text: 'Malina', caseId: null, limit: 10 });
    expect(found).toMatchObject({ people: [], entries: [] });
    const laughed = await vault.call('search.find', { text: 'laughed', caseId: null, limit: 10 });
    expect(laughed.entries).toHaveLength(1);
    const { erased } = await vault.call('erasure.list', {});
    expect(erased).toMatchObject([{ id, caseNumber: 'K-0001', by: 'Mara Lind', findings: { left: 0 } }]);
    const last = await vault.db
      .selectFrom('audit_events')
      .selectAll()
      .where('action', '=', 'erase')
      .execute();
    expect(last).toMatchObject([{ entity: 'erasure', entity_id: id }]);
    const next = await givenPerson(vault, { chosenName: 'Somebody new' });
    const file = await vault.db
      .selectFrom('case_files')
      .select('case_number')
      .where('id', '=', next.caseId)
      .executeTakeFirstOrThrow();
    expect(file.case_number).toBe('K-0003');
    const { jobId } = await vault.call('erasure.prepareCertificate', {
      id,
      name: '',
      greyscale: false,
      encrypt: false,
    });
    const page = await vault.call('prints.model', { jobId });
    expect(JSON.stringify(page)).not.toContain('Malina');
  });

  it('keeps a household in which somebody else is supported, and its other people', async () => {
    const { personId } = await vault.db
      .selectFrom('case_files')
      .select('person_id as personId')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    const other = await givenPerson(vault, { chosenName: 'Bo Stays' });
    const member = (id: string, household: string, person: string | null, name: string) => ({
      id,
      household_id: household,
      person_id: person,
      given_name: name,
      relation: '',
      birth_year: null,
      lives_here: 1,
      since: null,
      until: null,
    });
    for (const id of ['shared', 'alone']) {
      await vault.db
        .insertInto('households')
        .values({ id, name: `${id} of Dorota Malina`, external_id: null, import_batch_id: null })
        .execute();
    }
    await vault.db
      .insertInto('household_members')
      .values([
        member('1', 'shared', personId, 'Dorota'),
        member('2', 'shared', other.personId, 'Bo'),
        member('3', 'alone', personId, 'Dorota'),
        member('4', 'alone', null, 'Nora'),
      ])
      .execute();
    vault.core.confirm();
    await vault.call('erasure.erase', order({ singleNames: false }));
    const households = await vault.db.selectFrom('households').select(['id', 'name']).execute();
    expect(households).toEqual([{ id: 'shared', name: 'shared of […]' }]);
    const members = await vault.db.selectFrom('household_members').select('id').execute();
    expect(members).toEqual([{ id: '2' }]);
  });
});

describe('how long files are kept', () => {
  it('lists what is due by the rules, keeps it on with a reason, and puts held files last', async () => {
    await endSupport('2020-11-21');
    expect(await vault.call('retention.due', {})).toMatchObject([
      {
        caseId,
        category: 'supported',
        since: '2020-11-21',
        dueOn: '2026-11-21',
        suggestion: 'review',
        held: false,
      },
    ]);
    await vault.call('legalHolds.set', { caseId, reason: 'Court', until: null });
    expect(await vault.call('retention.due', {})).toMatchObject([{ held: true }]);
    await vault.call('retention.keep', { caseId, until: '2028-01-01', reason: 'A child’s claim' });
    expect(await vault.call('retention.due', {})).toEqual([]);
    await expect(
      vault.call('retention.keep', { caseId, until: '2026-11-22', reason: 'No' }),
    ).rejects.toMatchObject({ fields: { until: 'before_start' } });
  });

  it('goes by rules of the organisation’s own', async () => {
    await endSupport('2024-11-21');
    expect(await vault.call('retention.due', {})).toEqual([]);
    const rule = { category: 'supported', keepYears: 2, action: 'erase', reason: 'Board, May' } as const;
    await vault.call('retention.setRule', { ...rule, keepYears: 3 });
    await vault.call('retention.setRule', rule);
    expect(await vault.call('retention.rules', {})).toMatchObject([
      { ...rule, changed: { on: '2026-11-22', by: 'Mara Lind' } },
      { category: 'not_taken_up', keepYears: 6, action: 'review', changed: null },
    ]);
    expect(await vault.call('retention.due', {})).toMatchObject([{ suggestion: 'erase' }]);
  });
});
