import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recountContactMonths } from '#core/database/contact-months.ts';
import { contactChannels, contactStatuses } from '#shared/domain/contacts/contact-codes.ts';
import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import { aNote, givenNote } from '#tests/support/builders/contact.ts';
import { givenManyNotes } from '#tests/support/builders/many-notes.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openSheetVault, type SheetVault } from '#tests/support/sheet-vault.ts';
import { listHeldContacts, listOtherContacts } from './contact-sums.service.ts';

let vault: SheetVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openSheetVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

const kept = () =>
  vault.db
    .selectFrom('contact_months')
    .select(['month', 'case_no', 'counts_as', 'status', 'channel', 'place', 'contacts', 'minutes'])
    .orderBy('month')
    .orderBy('case_no')
    .orderBy('counts_as')
    .orderBy('status')
    .orderBy('channel')
    .orderBy('place')
    .execute();

/** What stands in the contacts themselves, one after the other. */
async function counted() {
  const { rows } = await sql`
    select substr(started_at, 1, 7) as month, case_no, counts_as, status, channel, place,
      count(*) as contacts, coalesce(sum(minutes), 0) as minutes
    from contacts group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
  `.execute(vault.db);
  return rows;
}

const amend = (entryId: EntryId, differences: Parameters<typeof aNote>[1]) =>
  vault.call('contacts.amend', {
    caseId,
    entryId,
    content: aNote(vault, differences),
    reason: 'It was otherwise',
    draftId: null,
  });

describe('the months of contacts', () => {
  it('are what counting gives after notes are written, moved and changed', async () => {
    const first = await givenNote(vault, caseId, { startedAt: '2026-10-31T23:30:00.000Z', minutes: 30 });
    const second = await givenNote(vault, caseId, { startedAt: '2026-10-02T10:00:00.000Z', minutes: 15 });
    expect(await kept()).toMatchObject([{ month: '2026-10', contacts: 2, minutes: 45 }]);
    await amend(first, { startedAt: '2026-11-01T00:00:00.000Z', minutes: 40 });
    expect(await kept()).toMatchObject([
      { month: '2026-10', contacts: 1, minutes: 15 },
      { month: '2026-11', contacts: 1, minutes: 40 },
    ]);
    await amend(second, { startedAt: '2026-11-02T10:00:00.000Z', channel: 'phone', place: 'remote' });
    await amend(first, { startedAt: '2026-11-01T00:00:00.000Z', status: 'attempted', minutes: null });
    expect(await kept()).toMatchObject([
      { counts_as: 'contact', channel: 'phone', contacts: 1, minutes: 45 },
      { counts_as: 'none', status: 'attempted', contacts: 1, minutes: 0 },
    ]);
    expect(await kept()).toEqual(await counted());
  });

  it('follow an import and its undoing', async () => {
    const { case_number } = await vault.db
      .selectFrom('case_files')
      .select('case_number')
      .executeTakeFirstOrThrow();
    await givenNote(vault, caseId, { startedAt: '2025-03-05T10:00:00.000Z' });
    const before = await kept();
    const text = ['case,date,time,min,note', `${case_number},2025-03-04,14:30,45,Tea`].join('\n');
    const { batchId } = await vault.commit(text, {
      kind: 'notes',
      mapping: { caseNumber: 0, on: 1, time: 2, minutes: 3, whatHappened: 4 },
      options: {
        fill: { status: 'completed', place: 'home', channel: 'face_to_face', author: 'Old Colleague' },
      },
    });
    expect(await kept()).toMatchObject([{ month: '2025-03', contacts: 2, minutes: 90 }]);
    expect(await kept()).toEqual(await counted());
    await vault.call('imports.undo', { batchId, keepWorkedOn: false });
    expect(await kept()).toEqual(before);
  });

  it('keep no line of somebody who is erased, and those of the others', async () => {
    const { caseId: other } = await givenPerson(vault, { chosenName: 'Bo Stays' });
    await givenNote(vault, caseId);
    await givenNote(vault, other);
    await vault.call('erasure.erase', {
      caseId,
      caseNumber: 'K-0001',
      ground: 'objected',
      singleNames: true,
    });
    expect(await kept()).toMatchObject([{ case_no: 2, contacts: 1 }]);
    expect(await kept()).toEqual(await counted());
  });

  it('are what counting gives after any rows are written, changed and removed', async () => {
    await givenPerson(vault, { chosenName: 'Bo' });
    await givenManyNotes(vault, 400);
    const { rows: range } = await sql<{ key: number }>`select entry_key as key from contacts`.execute(
      vault.db,
    );
    const keys = range.map(({ key }) => key);
    const change = fc.record({
      keys: fc.subarray(keys, { minLength: 1, maxLength: 40 }),
      remove: fc.boolean(),
      started_at: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2020-06-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      minutes: fc.option(fc.integer({ min: 0, max: 90 })),
      status: fc.constantFrom(...contactStatuses),
      channel: fc.constantFrom(...contactChannels),
      counts_as: fc.constantFrom('visit' as const, 'contact' as const, 'none' as const),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ keys: some, remove, ...set }) => {
        const rows = remove ? some.slice(0, 2) : some;
        await (
          remove
            ? vault.db.deleteFrom('contacts').where('entry_key', 'in', rows)
            : vault.db.updateTable('contacts').set(set).where('entry_key', 'in', rows)
        ).execute();
        expect(await kept()).toEqual(await counted());
      }),
      { numRuns: 60 },
    );
    const before = await kept();
    await sql`update contact_months set contacts = 99 where case_no = 1`.execute(vault.db);
    expect(await kept()).not.toEqual(await counted());
    await recountContactMonths(vault.db);
    expect(await kept()).toEqual(before);
  });
});

describe('contacts of a span', () => {
  it('are the same as counted one by one, wherever the span begins and ends', async () => {
    await givenManyNotes(vault, 30_000);
    await sql`
      update contacts set counts_as = 'none', status = 'attempted', minutes = null where entry_key % 7 = 0
    `.execute(vault.db);
    const instant = fc.oneof(
      fc.constantFrom('2020-01-01T00:00:00.000Z', '2020-02-01T00:00:00.000Z', '2020-03-01T00:00:00.000Z'),
      fc
        .date({ min: new Date('2019-12-20'), max: new Date('2020-05-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    );
    const total = (rows: readonly { readonly contacts: number }[]) =>
      rows.reduce((sum, { contacts }) => sum + contacts, 0);
    await fc.assert(
      fc.asyncProperty(instant, instant, async (a, b) => {
        const span = a < b ? { since: a, before: b } : { since: b, before: a };
        const { rows } = await sql<{ held: number; minutes: number; tried: number }>`
          select coalesce(sum(counts_as <> 'none'), 0) as held, coalesce(sum(minutes), 0) as minutes,
            coalesce(sum(status <> 'completed'), 0) as tried
          from contacts where started_at >= ${span.since} and started_at < ${span.before}
        `.execute(vault.db);
        const held = await listHeldContacts(vault.db, span);
        expect([
          {
            held: total(held),
            minutes: held.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
            tried: total(await listOtherContacts(vault.db, span)),
          },
        ]).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});
