import { connect } from '#core/database/database.ts';
import { rebuildAllSummaries } from '#core/features/cases/case-summary.service.ts';
import {
  type BenchCore,
  type Connection,
  createOrganisation,
  openCore,
  type Storage,
} from './bench-vault.ts';
import { inventedName, inventedText, seeded } from './random.ts';

export interface Size {
  readonly people: number;
  readonly notes: number;
}

/** quality.md, Speed. */
export const sizes = {
  small: { people: 40, notes: 4_000 },
  medium: { people: 500, notes: 250_000 },
  large: { people: 5_000, notes: 2_000_000 },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof sizes;

export type Row = Readonly<Record<string, unknown>>;

const note = (random: () => number, startedAt: string) => ({
  startedAt,
  minutes: 30,
  status: 'completed',
  initiative: 'worker',
  planned: true,
  channel: 'face_to_face',
  place: 'home',
  purposes: [],
  attendees: [],
  whatHappened: inventedText(random, 50),
  personSaid: inventedText(random, 20),
  workerView: inventedText(random, 15),
  strengthNoticed: '',
  agreementsPerson: [],
  agreementsTeam: [],
  homeAndTenancy: '',
  moneyFollowUp: '',
  healthAndWellbeing: '',
  peopleAround: '',
  nextContactAt: null,
  nextContactPlan: '',
  goodNews: false,
  hunch: false,
  sharedWithPerson: 'not_yet',
  withheldReason: '',
});

/** Input of `contacts.save`, for measuring a save too. */
export function inventedNote(random: () => number, caseId: string, startedAt: string): unknown {
  return { caseId, content: note(random, startedAt), draftId: null };
}

/** A person with an open file, taken in by the first of the workers. @returns the case */
export async function createPerson(bench: Pick<BenchCore, 'call'>, random: () => number): Promise<string> {
  const [worker] = (await bench.call('workers.list', {})) as readonly { id: string }[];
  const organisation = (await bench.call('organisation.get', {})) as { teams: readonly { id: string }[] };
  const created = (await bench.call('people.create', {
    chosenName: inventedName(random),
    pronouns: '',
    birthDate: null,
    phone: '',
    method: 'icm',
    state: 'active',
    openedOn: '2024-01-10',
    teamId: organisation.teams[0]?.id,
    mainWorkerId: worker?.id,
  })) as { caseId: string };
  return created.caseId;
}

/** A time within the two years before the fixed day. */
export function someTime(random: () => number): string {
  return new Date(
    Date.parse('2026-11-21T18:00:00.000Z') - Math.floor(random() * 730 * 86_400_000),
  ).toISOString();
}

/** The small organisation, note by note through the app's own services. */
async function fillThroughServices(bench: BenchCore, size: Size, random: () => number): Promise<void> {
  for (let person = 0; person < size.people; person += 1) {
    const caseId = await createPerson(bench, random);
    for (let each = 0; each < size.notes / size.people; each += 1) {
      await bench.call('contacts.save', inventedNote(random, caseId, someTime(random)));
    }
  }
}

/** Prepared inserts of whole rows, made from a row that the services wrote: no column list stands here twice. */
export function inserter(db: Connection, table: string, pattern: Row): (changes: Row) => void {
  const columns = Object.keys(pattern);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const statement = db.prepare(
    `insert into ${table} (${names}) values (${columns.map(() => '?').join(', ')})`,
  );
  return (changes) => {
    const row = { ...pattern, ...changes };
    statement.run(columns.map((name) => row[name as keyof typeof row]));
  };
}

/** A UUID by counting: unique, and the same in every run. */
export function countedId(area: number, count: number): string {
  return `0195c0${area.toString(16).padStart(2, '0')}-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
}

/** Medium and large: rows of one person and one note that the services wrote, varied in bulk; then index and summaries. */
async function fillInBulk(bench: BenchCore, size: Size, random: () => number): Promise<void> {
  const caseId = await createPerson(bench, random);
  await bench.call('contacts.save', inventedNote(random, caseId, '2026-01-01T10:00:00.000Z'));
  const db = bench.connection;
  const one = (sql: string): Row => db.prepare(sql).get() as Row;
  const insert = {
    person: inserter(db, 'people', one('select * from people')),
    file: inserter(db, 'case_files', one('select * from case_files')),
    episode: inserter(db, 'support_episodes', one('select * from support_episodes')),
    assignment: inserter(db, 'case_assignments', one('select * from case_assignments')),
    summary: inserter(db, 'case_summaries', one('select * from case_summaries')),
    entry: inserter(db, 'entries', one("select * from entries where kind = 'contact'")),
    contact: inserter(db, 'contacts', one('select * from contacts')),
    report: inserter(db, 'visit_reports', one('select * from visit_reports')),
  };
  const perPerson = Math.floor(size.notes / size.people);
  let writtenNo = Number(one('select max(written_no) as last from entries')['last']);
  for (let index = 2; index <= size.people; index += 1) {
    db.exec('begin');
    const id = countedId(1, index);
    insert.person({ id: countedId(2, index), chosen_name: inventedName(random) });
    insert.file({
      no: index,
      id,
      person_id: countedId(2, index),
      case_number: `K-${index}`,
      current_episode_id: countedId(3, index),
      next_entry: perPerson + 1,
    });
    insert.episode({ id: countedId(3, index), case_id: id });
    insert.assignment({ id: countedId(4, index), case_id: id });
    insert.summary({ case_id: id });
    for (let each = 1; each <= perPerson; each += 1) {
      const at = someTime(random);
      const key = index * 2 ** 24 + each;
      writtenNo += 1;
      insert.entry({
        key,
        id: countedId(5, writtenNo),
        case_no: index,
        at,
        written_at: at,
        written_no: writtenNo,
      });
      insert.contact({ entry_key: key, case_no: index, started_at: at });
      insert.report({
        entry_key: key,
        what_happened: inventedText(random, 50),
        person_said: inventedText(random, 20),
        worker_view: inventedText(random, 15),
      });
    }
    db.exec('commit');
  }
  db.exec("insert into entry_search (entry_search) values ('rebuild')");
  await connect(db)
    .transaction()
    .execute((transaction) => rebuildAllSummaries(transaction));
}

/** Makes one organisation in a new file. */
export async function fill(file: string, storage: Storage, name: SizeName, seed: number): Promise<void> {
  await createOrganisation(file, storage);
  const bench = await openCore(file, storage);
  const random = seeded(seed);
  await (name === 'small' ? fillThroughServices : fillInBulk)(bench, sizes[name], random);
  await bench.close();
}
