import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportKeys } from '#shared/domain/reports/report-codes.ts';
import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import { givenMeeting } from '#tests/support/builders/callover.ts';
import { aNote, givenNote } from '#tests/support/builders/contact.ts';
import { givenManyNotes } from '#tests/support/builders/many-notes.ts';
import { givenPeople } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

/** Tables that hold a handful of rows in any vault. */
const small =
  /^SCAN (?:organisations|workers|worker_roles|worker_teams|method_settings|wellbeing_scales|teams|star_templates|star_areas|star_bands|audit_checks|erasures)\b/u;
/**
 * The newest audit entry, from the end of its key; the newest covers, from the end of theirs; names, which are few and searched by any part; and one short row
 * for each document.
 */
const meant =
  /^SCAN (?:audit_events in .* order by "seq" desc limit \?|case_summaries |covers USING INDEX covers_by_day |document_parts USING COVERING INDEX document_parts_first )/u;
/**
 * A report is about everybody: it may go through people's files, homes and the few rows that an index holds for it,
 * but reaches notes only along days, or one of them by its key.
 */
const aboutEverybody =
  /^SCAN (?:case_files |accommodations |tenancies |supervision_agreements |restrictions USING COVERING INDEX restrictions_standing |made USING COVERING INDEX housing_offers_by_search |case_stage_changes USING COVERING INDEX case_stage_changes_by_day |span |json_each )/u;
const note = /\b(?:entries|contacts|visit_reports|entry_texts)\b/u;
const bounded = /started_at>\?|entries USING INTEGER PRIMARY KEY/u;
/** The full-text index looks a match up; it says "scan" all the same. */
const lookup = /VIRTUAL TABLE INDEX (?:\d+:(?:[^ ]*M|=)|0:=)/u;

let vault: TestVault;
let caseId: CaseId;
let entryId: EntryId;
let meetingId: string;
let cardId: string;
beforeAll(async () => {
  vault = await openTestVault();
  const people = Array.from({ length: 20 }, (_, index) => ({
    chosenName: `P${index}`,
    openedOn: '2020-01-01',
  }));
  const [first] = await givenPeople(vault, people);
  if (first === undefined) throw new Error('no case');
  caseId = first;
  await givenManyNotes(vault, 20_000);
  entryId = await givenNote(vault, caseId);
  const meeting = await givenMeeting(vault, [caseId]);
  [meetingId, cardId] = [meeting.meetingId, meeting.entryIds[0] ?? ''];
});
afterAll(() => vault.close());

/** The steps that SQLite says it takes for each statement that the work ran. */
async function stepsOf(work: () => Promise<unknown>): Promise<string[]> {
  const steps: string[] = [];
  for (const sql of await vault.statements(work)) {
    if (!/^(?:select|insert|update|delete)/u.test(sql)) continue;
    const parameters = Array.from(sql.matchAll(/\?/gu), () => null);
    const plan = CompiledQuery.raw(`explain query plan ${sql}`, parameters);
    const { rows } = await vault.db.executeQuery<{ readonly detail: string }>(plan);
    steps.push(...rows.map(({ detail }) => `${detail} in ${sql.slice(0, 200)}`));
  }
  return steps;
}

/** Whole tables that the work went through. */
async function scansOf(work: () => Promise<unknown>): Promise<string[]> {
  const steps = await stepsOf(work);
  return steps.filter((step) => step.startsWith('SCAN') && !small.test(step) && !lookup.test(step));
}

const team = { kinds: [], authorId: null, size: 50 };
const noFilter = { workerId: null, caseId: null, action: null, record: null, from: null, until: null };
const aYear = { from: '2020-01-15', to: '2021-01-14', serviceId: null, method: null };
const whoDidWhat = (filter: Partial<InputOf<'audit.page'>>, before: string | null = null) =>
  vault.call('audit.page', { ...noFilter, ...filter, before });

describe('with 20,000 notes, no table is gone through whole', () => {
  it.each([
    ['the head of a file', () => vault.call('cases.header', { caseId })],
    ['its days', () => vault.call('dates.list', { caseId })],
    ['its documents', () => vault.call('documents.list', { caseId })],
    ['the days of a team', () => vault.call('today.dates', { teamId: vault.teamId })],
    ['the own people of a day', () => vault.call('today.people', { teamId: null })],
    ['how full a team is', () => vault.call('today.team', { teamId: vault.teamId })],
    ['what was promised for others', () => vault.call('today.coveredPromises', {})],
    ['what a cover can be made of', () => vault.call('cover.choices', { awayId: null })],
    ['the covers', () => vault.call('cover.list', {})],
    ['the own absences', () => vault.call('cover.mine', {})],
    ['its home', () => vault.call('cases.home', { caseId })],
    ['its money', () => vault.call('money.get', { caseId })],
    ['its rent accounts', () => vault.call('rent.accounts', { caseId })],
    ['how its rent stands', () => vault.call('rent.standing', { caseId })],
    ['what was lent', () => vault.call('lent.list', { caseId })],
    ['its overview', () => vault.call('cases.overview', { caseId })],
    ['its steps', () => vault.call('cases.checklist', { caseId })],
    ['the newest page of its timeline', () => vault.call('timeline.page', { caseId, before: null, ...team })],
    [
      'a later page',
      () => vault.call('timeline.page', { caseId, before: '2020-02-01T00:00:00.000Z 16777217', ...team }),
    ],
    ['a note', () => vault.call('contacts.get', { caseId, entryId })],
    ['last time', () => vault.call('contacts.lastTime', { caseId })],
    ['saving a note', () => givenNote(vault, caseId)],
    [
      'amending one',
      () =>
        vault.call('contacts.amend', {
          caseId,
          entryId,
          content: aNote(vault, { minutes: 5 }),
          reason: 'Shorter',
          draftId: null,
        }),
    ],
    ['the meetings', () => vault.call('callover.meetings', { teamId: vault.teamId, before: null })],
    ['a meeting', () => vault.call('callover.meeting', { meetingId })],
    ['its suggestions', () => vault.call('callover.suggestions', { meetingId })],
    ['its cards', () => vault.call('callover.cards', { meetingId })],
    ['one card', () => vault.call('callover.card', { meetingId, entryId: cardId })],
    ['what I promised the team', () => vault.call('callover.myActions', {})],
    ['what I talk through', () => vault.call('callover.shareBacks', {})],
    ['opening the vault', () => vault.as(vault.managerId)],
    ['search everywhere', () => vault.call('search.find', { text: 'often comm', caseId: null, limit: 20 })],
    ['who did what', () => whoDidWhat({})],
    ['an earlier page of it', () => whoDidWhat({}, '2026-01-01T00:00:00.000Z 9')],
    ['what a colleague did', () => whoDidWhat({ workerId: vault.managerId })],
    ['what was done in a file', () => whoDidWhat({ caseId })],
    ['one kind of act', () => whoDidWhat({ action: 'export' })],
    ['one kind of record', () => whoDidWhat({ record: 'handover' })],
    ['days', () => whoDidWhat({ from: '2026-01-01', until: '2026-01-31' })],
    ['whether all of it fits', () => vault.call('audit.standing', {})],
    ['who opened a file', () => vault.call('audit.fileAccess', { caseId })],
    ['search in a file', () => vault.call('search.find', { text: 'common', caseId, limit: 20 })],
  ])('for %s', async (_what, work) => {
    expect((await scansOf(work)).filter((scan) => !meant.test(scan))).toEqual([]);
  });

  it.each(reportKeys)('for the report %s, which reads no note that is not of its days', async (key) => {
    const steps = await stepsOf(() =>
      vault.call('reports.get', { key, question: aYear, isProtected: false }),
    );
    const scans = steps.filter((step) => step.startsWith('SCAN') && !small.test(step));
    expect(scans.filter((step) => !meant.test(step) && !aboutEverybody.test(step))).toEqual([]);
    const plans = steps.map((step) => step.slice(0, step.indexOf(' in select')));
    expect(plans.filter((plan) => note.test(plan) && !bounded.test(plan))).toEqual([]);
  });

  it('and a page of a timeline is read in order, without sorting', async () => {
    const page = () => vault.call('timeline.page', { caseId, before: null, ...team });
    const [spine = ''] = (await vault.statements(page)).filter((sql) => sql.includes('from "entries"'));
    const parameters = Array.from(spine.matchAll(/\?/gu), () => null);
    const plan = await vault.db.executeQuery<{ readonly detail: string }>(
      CompiledQuery.raw(`explain query plan ${spine}`, parameters),
    );
    expect(plan.rows.map(({ detail }) => detail)).toEqual([
      'SEARCH entries USING INDEX entries_by_case_at (case_no=?)',
    ]);
  });
});

describe('very many matches', () => {
  it('of which the newest are ranked, and it is said that there are more', async () => {
    const often = await vault.call('search.find', { text: 'often', caseId: null, limit: 20 });
    expect(often).toMatchObject({ more: true });
    expect(often.entries).toHaveLength(20);
    const numbers = await vault.db
      .selectFrom('entries')
      .select('written_no')
      .where(
        'id',
        'in',
        often.entries.map((entry) => entry.entryId),
      )
      .execute();
    expect(Math.min(...numbers.map(({ written_no }) => written_no))).toBeGreaterThan(10_000);
    const rare = await vault.call('search.find', { text: 'unique777', caseId: null, limit: 20 });
    expect(rare).toMatchObject({ more: false });
    expect(rare.entries).toHaveLength(11);
  });
});
