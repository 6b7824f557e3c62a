import { sql } from 'kysely';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { shippedScales } from '#shared/domain/wellbeing/scales.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { connect } from '#core/database/database.ts';
import { isOfPerson } from '#core/database/person-rows.ts';
import { rebuildAllSummaries } from '#core/features/cases/case-summary.service.ts';
import { listHoldings } from '#core/features/erasure/holdings.ts';
import { type BenchCore, type Connection, createOrganisation, managerId, openCore } from './bench-vault.ts';
import { countedId, createPerson, inventedNote, inserter, type Row, sizes, someTime } from './fill.ts';
import { inventedName, inventedText, seeded } from './random.ts';

/** How many people one colleague works with, and how many colleagues make a team, in every organisation. */
const perWorker = 12;
const perTeam = 6;
/** Where the notes in bulk begin; what the pattern person has by the services lies before it. */
const firstNote = 1000;
/** `entries.key` holds the number of the file above these bits. */
const fileBits = 2 ** 24;

/** The colleague whose Today is measured: they have as many people in a large organisation as in a small one. */
export const benchWorkerId = countedId(6, 1);

/** One file with something of everything that Today and the reports count, written by the app's own services. */
async function writePattern(bench: BenchCore, random: () => number): Promise<string> {
  const caseId = await createPerson(bench, random);
  const templates = (await bench.call('stars.templates', {})) as readonly { id: string; kind: string }[];
  const templateId = templates.find(({ kind }) => kind === 'generic')?.id;
  for (const readingDate of ['2025-02-10', '2026-09-15']) {
    await bench.call('stars.saveReading', {
      caseId,
      draftId: null,
      content: {
        templateId,
        readingDate,
        context: 'review',
        method: 'together',
        place: '',
        personComment: '',
        workerComment: '',
        nextReviewDate: addDays(readingDate, 90),
        sharedWithPerson: 'shown',
        withheldReason: '',
        scores: housingSupportAreas.map((areaKey) => ({
          areaKey,
          personScore: null,
          workerScore: null,
          agreedScore: 4,
          leftOutReason: null,
          ceiling: null,
          isFocus: false,
          note: '',
        })),
      },
    });
    await bench.call('wellbeing.saveReading', {
      caseId,
      draftId: null,
      content: {
        scaleId: 'who5',
        completedOn: readingDate,
        mode: 'self_paper',
        answers: Object.fromEntries(shippedScales.who5.items.map(({ code }) => [code, 3])),
        personComment: '',
        nextReviewOn: null,
        sharedWithPerson: 'shown',
        withheldReason: '',
      },
    });
  }
  await bench.call('tenancies.add', {
    caseId,
    accommodationId: null,
    newPlace: 'social_tenancy',
    content: {
      address: '4 Quay Street',
      landlordId: null,
      contractKind: 'open_ended',
      startOn: '2024-06-01',
      movedInOn: '2024-06-05',
      rentAmount: 12_000,
      rentFrequency: 'weekly',
      deposit: null,
      depositNote: '',
      paymentMethod: 'standing_order',
      isScatteredSite: true,
      household: [],
    },
  });
  await bench.call('tenancyConcerns.raise', {
    caseId,
    content: {
      tenancyId: null,
      kind: 'noise',
      raisedOn: '2026-11-20',
      raisedBy: 'neighbour',
      summary: 'Music was heard late.',
      severity: 'act_soon',
      keyDate: null,
      keyDateKind: 'other',
      sharedWithPerson: 'shown',
      withheldReason: '',
    },
  });
  await bench.call('contacts.save', inventedNote(random, caseId, '2026-11-10T10:00:00.000Z'));
  return caseId;
}

interface Pattern {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Every row about the pattern person, rows that others point at first. */
async function readPattern(bench: BenchCore, caseId: string): Promise<readonly Pattern[]> {
  const db = connect(bench.connection);
  const { person_id: personId } = await db
    .selectFrom('case_files')
    .select('person_id')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const patterns: Pattern[] = [];
  for (const { table, holding } of listHoldings().toReversed()) {
    if (table !== 'people' && holding.kind !== 'theirs') continue;
    const rows = await db
      .selectFrom(sql<Row>`${sql.table(table)}`.as(table as string))
      .selectAll()
      .where(isOfPerson(table, personId))
      .execute();
    if (rows.length > 0) patterns.push({ table, rows });
  }
  return patterns;
}

/** Writes the pattern's rows for another person: ids, numbers of files and keys of entries are theirs. */
function copier(db: Connection, patterns: readonly Pattern[]): (no: number, changes: Copied) => void {
  const ids = [
    ...new Set(
      patterns.flatMap(({ rows }) =>
        rows.flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : [])),
      ),
    ),
  ];
  const area = new Map(ids.map((id, index) => [id, 0x20 + index]));
  const inserts = patterns.map(({ table, rows }) => ({
    table,
    rows,
    insert: inserter(db, table, rows[0] ?? {}),
  }));
  return (no, { writtenNo, workerId, teamId, name, score }) => {
    let written = writtenNo;
    const own = (column: string, value: unknown): unknown => {
      if (column === 'no' || column === 'case_no') return no;
      if (column === 'written_no') return (written += 1);
      if (column === 'case_number') return `K-${no}`;
      if (column === 'team_id') return teamId;
      if (column === 'worker_id') return workerId;
      if (column === 'chosen_name') return name;
      if (column === 'next_entry') return firstNote * 100;
      if (column === 'agreed_score') return score();
      if (typeof value === 'number' && value >= fileBits && value < 2 * fileBits) {
        return value + (no - 1) * fileBits;
      }
      const known = typeof value === 'string' ? area.get(value) : undefined;
      return known === undefined ? value : countedId(known, no);
    };
    for (const { rows, insert } of inserts) {
      for (const row of rows) {
        insert(
          Object.fromEntries(Object.entries(row).map(([column, value]) => [column, own(column, value)])),
        );
      }
    }
  };
}

interface Copied {
  readonly writtenNo: number;
  readonly workerId: string;
  readonly teamId: string;
  readonly name: string;
  /** Some point of the star. */
  readonly score: () => number;
}

/**
 * An organisation with its colleagues, teams and everything that Today and the reports count: many small copies of one
 * file, and short notes. Nothing is searched in it, so it has no full-text index.
 */
export async function fillOffice(file: string, name: 'medium' | 'large', seed: number): Promise<void> {
  const { people, notes } = sizes[name];
  await createOrganisation(file, 'vault');
  const bench = await openCore(file, 'vault');
  const random = seeded(seed);
  const caseId = await writePattern(bench, random);
  const db = bench.connection;
  const one = (query: string): Row => db.prepare(query).get() as Row;
  const patterns = await readPattern(bench, caseId);
  const copy = copier(db, patterns);
  const insert = {
    team: inserter(db, 'teams', one('select * from teams')),
    worker: inserter(db, 'workers', one('select * from workers')),
    role: inserter(db, 'worker_roles', one('select * from worker_roles')),
    inTeam: inserter(db, 'worker_teams', one('select * from worker_teams')),
    entry: inserter(db, 'entries', one("select * from entries where kind = 'contact'")),
    contact: inserter(db, 'contacts', one('select * from contacts')),
    report: inserter(db, 'visit_reports', one('select * from visit_reports')),
  };
  const teamOf = (workerNo: number) => countedId(7, Math.ceil(workerNo / perTeam));
  const workers = Math.ceil(people / perWorker);
  db.exec('begin');
  for (let no = 1; no <= Math.ceil(workers / perTeam); no += 1) {
    insert.team({ id: countedId(7, no), name: `Team ${no}` });
  }
  for (let no = 1; no <= workers; no += 1) {
    const id = countedId(6, no);
    insert.worker({ id, name: `Colleague ${no}`, can_sign_in: 0 });
    insert.role({ worker_id: id, role: 'worker' });
    insert.inTeam({ worker_id: id, team_id: teamOf(no) });
  }
  db.exec('commit');
  const perPerson = Math.floor(notes / people);
  let writtenNo = Number(one('select max(written_no) as last from entries')['last']);
  for (let no = 2; no <= people; no += 1) {
    db.exec('begin');
    db.exec('pragma defer_foreign_keys = on');
    const workerNo = Math.ceil((no - 1) / perWorker);
    copy(no, {
      writtenNo,
      workerId: countedId(6, workerNo),
      teamId: teamOf(workerNo),
      name: inventedName(random),
      score: () => 1 + Math.floor(random() * 10),
    });
    writtenNo += patterns.find(({ table }) => table === 'entries')?.rows.length ?? 0;
    for (let each = 0; each < perPerson; each += 1) {
      const at = someTime(random);
      const key = no * fileBits + firstNote + each;
      writtenNo += 1;
      insert.entry({
        key,
        id: countedId(5, writtenNo),
        case_no: no,
        at,
        written_at: at,
        written_no: writtenNo,
      });
      insert.contact({ entry_key: key, case_no: no, started_at: at });
      insert.report({
        entry_key: key,
        what_happened: inventedText(random, 8),
        person_said: '',
        worker_view: '',
      });
    }
    db.exec('commit');
  }
  await connect(db)
    .transaction()
    .execute((transaction) => rebuildAllSummaries(transaction));
  await bench.close();
}

/** Who is asked: a colleague with their own people, or the manager who reads the figures of all. */
export const benchUsers = { worker: benchWorkerId, manager: managerId } as const;
