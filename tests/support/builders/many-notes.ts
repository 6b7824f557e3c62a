import { sql } from 'kysely';
import type { TestVault } from '../test-vault.ts';

/** Words of a made-up language, so that texts compress and match like real ones without being any. */
const syllables = ['ra', 'mi', 'ton', 'vel', 'shu', 'ka', 'lor', 'pin', 'dae', 'zu'];

/**
 * Writes many notes straight into the tables, spread evenly over all cases, about 600 characters each; far quicker than
 * saving them one by one. Every note holds the word "common", each fifth "often", and note n the word "unique<n>".
 */
export async function givenManyNotes(
  vault: Pick<TestVault, 'db' | 'managerId'>,
  count: number,
): Promise<void> {
  const cases = await vault.db.selectFrom('case_files').select(['no', 'next_entry']).orderBy('no').execute();
  const word = (seed: number) =>
    `${syllables[seed % 10]}${syllables[(seed * 7 + 3) % 10]}${syllables[(seed * 3 + 1) % 10]}`;
  const filler = Array.from({ length: 60 }, (_, index) => word(index * index + index)).join(' ');
  await vault.db.transaction().execute(async (db) => {
    const first = await sql<{ n: number }>`select coalesce(max(written_no), 0) as n from entries`.execute(db);
    const start = first.rows[0]?.n ?? 0;
    await sql`
      insert into entries (key, id, case_no, kind, at, written_at, author_id, author_name, written_no)
      with recursive n(i) as (select 0 union all select i + 1 from n where i < ${sql.lit(count - 1)})
      select case_files.no * 16777216 + case_files.next_entry + i / ${sql.lit(cases.length)},
        printf('01a00000-0000-7000-9000-%012d', ${sql.lit(start)} + i), case_files.no, 'contact',
        strftime('%Y-%m-%dT%H:%M:%S.000Z', '2020-01-01', (i * 5) || ' minutes'),
        strftime('%Y-%m-%dT%H:%M:%S.000Z', '2020-01-01', (i * 5) || ' minutes'),
        ${vault.managerId}, 'Mara Lind', ${sql.lit(start)} + i + 1
      from n join case_files on case_files.no = i % ${sql.lit(cases.length)} + 1
    `.execute(db);
    await sql`
      insert into contacts (entry_key, case_no, counts_as, started_at, minutes, status, initiative, planned, channel,
        place, purposes, attendees, next_contact_plan, good_news, shared_with_person, withheld_reason)
      select key, case_no, 'visit', at, 45, 'completed', 'worker', 1, 'face_to_face', 'home', '[]', '[]', '', 0,
        'not_yet', ''
      from entries where written_no > ${start}
    `.execute(db);
    await sql`
      insert into visit_reports (entry_key, what_happened, person_said, worker_view, strength_noticed,
        agreements_person, agreements_team, home_and_tenancy, money_follow_up, health_and_wellbeing, people_around)
      select key, 'common ' || case written_no % 5 when 0 then 'often ' else '' end || 'unique' || (written_no - ${sql.lit(start)})
        || ' ' || ${filler}, '', '', '', '[]', '[]', '', '', '', ''
      from entries where written_no > ${start}
    `.execute(db);
    await sql`
      insert into entry_search (rowid, scope, shared, team_only)
      select written_no, scope, shared, team_only from entry_texts where written_no > ${start} order by written_no
    `.execute(db);
    await sql`update case_files set next_entry = next_entry + ${Math.ceil(count / cases.length)}`.execute(db);
  });
}
