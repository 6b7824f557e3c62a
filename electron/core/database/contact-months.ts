import { type Kysely, sql } from 'kysely';

const countAll = sql`
  insert into contact_months (month, case_no, counts_as, status, channel, place, contacts, minutes)
  select substr(started_at, 1, 7), case_no, counts_as, status, channel, place, count(*), coalesce(sum(minutes), 0)
  from contacts group by 1, 2, 3, 4, 5, 6
`;

const add = sql`
  insert into contact_months (month, case_no, counts_as, status, channel, place, contacts, minutes)
  values (
    substr(new.started_at, 1, 7), new.case_no, new.counts_as, new.status, new.channel, new.place,
    1, coalesce(new.minutes, 0)
  )
  on conflict (month, case_no, counts_as, status, channel, place)
  do update set contacts = contacts + 1, minutes = minutes + excluded.minutes
`;

const sameLine = sql`
  month = substr(old.started_at, 1, 7) and case_no = old.case_no and counts_as = old.counts_as
  and status = old.status and channel = old.channel and place = old.place
`;
const takeAway = sql`
  update contact_months set contacts = contacts - 1, minutes = minutes - coalesce(old.minutes, 0) where ${sameLine};
  delete from contact_months where ${sameLine} and contacts = 0
`;

/**
 * SQLite itself keeps `contact_months` beside `contacts`, in the same transaction and whoever writes; it begins with
 * what is there.
 */
export async function keepContactMonths(db: Kysely<unknown>): Promise<void> {
  await countAll.execute(db);
  await sql`create trigger contact_months_add after insert on contacts begin ${add}; end`.execute(db);
  await sql`create trigger contact_months_take after delete on contacts begin ${takeAway}; end`.execute(db);
  await sql`
    create trigger contact_months_move
    after update of started_at, case_no, counts_as, status, channel, place, minutes on contacts
    begin ${takeAway}; ${add}; end
  `.execute(db);
}

/** Counts anew, where rows came in past the triggers; nothing in a vault that is older than the table. */
export async function recountContactMonths<T>(db: Kysely<T>): Promise<void> {
  const known = await sql`select 1 from sqlite_schema where name = 'contact_months'`.execute(db);
  if (known.rows.length === 0) return;
  await sql`delete from contact_months`.execute(db);
  await countAll.execute(db);
}
