import { managerId, type BenchCore, type Connection } from './bench-vault.ts';
import { inventedNote } from './fill.ts';
import { calloverTasks } from './callover-tasks.ts';
import { searchWords, seeded } from './random.ts';

/** One thing that a person waits for; `run` does it once, for the n-th time. */
export interface Task {
  readonly name: string;
  readonly times: number;
  readonly run: (n: number) => unknown;
}

const people = (changes: Readonly<Record<string, unknown>>) => ({
  text: '',
  states: [],
  workerId: null,
  teamId: null,
  contactWord: null,
  sort: 'name',
  descending: false,
  page: 0,
  ...changes,
});

/** What the app does, through its own dispatcher. */
export function coreTasks(bench: BenchCore): readonly Task[] {
  const caseIds = bench.connection.prepare('select id from case_files order by no').pluck().all() as string[];
  const caseOf = (n: number) => caseIds[(n * 7) % caseIds.length] ?? '';
  const random = seeded(7);
  const find = (text: string, caseId: string | null) =>
    bench.call('search.find', { text, caseId, limit: 20 });
  return [
    {
      name: 'timeline page',
      times: 60,
      run: (n) =>
        bench.call('timeline.page', { caseId: caseOf(n), kinds: [], authorId: null, before: null, size: 50 }),
    },
    { name: 'people list', times: 60, run: () => bench.call('people.list', people({})) },
    {
      name: 'caseload of one worker',
      times: 60,
      run: () => bench.call('people.list', people({ workerId: managerId, sort: 'last_contact' })),
    },
    { name: 'people by name', times: 30, run: () => bench.call('people.list', people({ text: 'mar' })) },
    {
      name: 'case header (with its audit entry)',
      times: 30,
      run: (n) => bench.call('cases.header', { caseId: caseOf(n) }),
    },
    {
      name: 'figures of the service, a quarter',
      times: 5,
      run: () =>
        bench.call('service.figures', {
          from: '2026-08-22',
          to: '2026-11-21',
          serviceId: null,
          method: null,
        }),
    },
    { name: 'search, rare word', times: 20, run: () => find(searchWords.rare, null) },
    {
      name: 'search, two words',
      times: 20,
      run: () => find(`${searchWords.second} ${searchWords.common}`, null),
    },
    { name: 'search, prefix', times: 20, run: () => find(searchWords.prefix, null) },
    { name: 'search, very common word', times: 10, run: () => find(searchWords.common, null) },
    { name: 'search in one case', times: 20, run: (n) => find(searchWords.common, caseOf(n)) },
    {
      name: 'save a note',
      times: 40,
      run: (n) => bench.call('contacts.save', inventedNote(random, caseOf(n), '2026-11-21T10:00:00.000Z')),
    },
    ...calloverTasks(bench, caseIds),
  ];
}

/** The same reads as bare prepared statements: what the core's path costs on top. */
export function bareTasks(db: Connection): readonly Task[] {
  const caseNos = db.prepare('select no from case_files order by no').pluck().all() as number[];
  const spine = db.prepare(
    'select key, id, kind, at, author_name from entries where case_no = ? order by at desc, key desc limit 51',
  );
  const contact = db.prepare(
    'select c.*, v.* from contacts c join visit_reports v on v.entry_key = c.entry_key where c.entry_key in (select value from json_each(?))',
  );
  const list = db.prepare(
    'select s.*, f.state, f.case_number, f.person_id from case_summaries s join case_files f on f.id = s.case_id order by s.name_key, s.case_id limit 50',
  );
  const total = db.prepare('select count(*) from case_files');
  const insertEntry = db.prepare(
    "insert into entries (key, id, case_no, kind, at, written_at, author_id, author_name, written_no) select ?, ?, no, 'contact', ?, ?, '', '', (select max(written_no) + 1 from entries) from case_files where no = ?",
  );
  let made = 0;
  return [
    {
      name: 'timeline page',
      times: 60,
      run: (n) => {
        const rows = spine.all(caseNos[(n * 7) % caseNos.length]) as { key: number }[];
        return contact.all(JSON.stringify(rows.map(({ key }) => key)));
      },
    },
    { name: 'people list', times: 60, run: () => [list.all(), total.get()] },
    {
      name: 'save a note',
      times: 40,
      run: (n) => {
        made += 1;
        const no = caseNos[(n * 7) % caseNos.length] ?? 1;
        const at = '2026-11-21T10:00:00.000Z';
        return insertEntry.run(no * 2 ** 24 + 12_000_000 + made, `bare-${process.pid}-${made}`, at, at, no);
      },
    },
  ];
}
