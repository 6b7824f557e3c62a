import type { ReadDb } from '#core/kernel/contexts.ts';

/** From an instant up to another, that one not included. */
interface Span {
  readonly since: string;
  readonly before: string;
}

const startOfMonth = (month: string) => `${month}-01T00:00:00.000Z`;
const monthOf = (instant: string) => instant.slice(0, 7);

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** The whole months in UTC of a span, the last one not included, and what of it lies beside them. */
function inMonths({ since, before }: Span) {
  const first = startOfMonth(monthOf(since)) === since ? monthOf(since) : nextMonth(monthOf(since));
  const last = monthOf(before);
  if (first >= last) return { first, last: first, ends: [{ since, before }] };
  const ends = [
    { since, before: startOfMonth(first) },
    { since: startOfMonth(last), before },
  ];
  return { first, last, ends: ends.filter((end) => end.since < end.before) };
}

/** What a contact that took place counts as (domain.md 6.2). */
const held = ['visit', 'contact'] as const;

/** What is kept of whole months, and the contacts beside them; every contact of the span stands in one of the parts. */
function partsOf(db: ReadDb, span: Span) {
  const { first, last, ends } = inMonths(span);
  return {
    months: db.selectFrom('contact_months').where('month', '>=', first).where('month', '<', last),
    beside: ends.map(({ since, before }) =>
      db.selectFrom('contacts').where('started_at', '>=', since).where('started_at', '<', before),
    ),
  };
}

/**
 * Contacts of a span that took place, added up by file, channel and place: whole months from what is kept of them, only
 * the days beside them from the contacts. A line may come once for each of these parts. At most three statements.
 */
export async function listHeldContacts(db: ReadDb, span: Span) {
  const by = ['case_no', 'channel', 'place'] as const;
  const { months, beside } = partsOf(db, span);
  const lines = await months
    .where('counts_as', 'in', held)
    .groupBy(by)
    .select(by)
    .select((eb) => [
      eb.fn.sum<number>('contacts').as('contacts'),
      eb.fn.sum<number | null>('minutes').as('minutes'),
    ])
    .execute();
  for (const contacts of beside) {
    const more = await contacts
      .where('counts_as', 'in', held)
      .groupBy(by)
      .select(by)
      .select((eb) => [
        eb.fn.countAll<number>().as('contacts'),
        eb.fn.sum<number | null>('minutes').as('minutes'),
      ])
      .execute();
    lines.push(...more);
  }
  return lines;
}

/** What was tried, called off or moved in a span, added up by file and status, in the same parts. */
export async function listOtherContacts(db: ReadDb, span: Span) {
  const by = ['case_no', 'status'] as const;
  const { months, beside } = partsOf(db, span);
  const lines = await months
    .where('counts_as', '=', 'none')
    .where('status', '!=', 'completed')
    .groupBy(by)
    .select(by)
    .select((eb) => eb.fn.sum<number>('contacts').as('contacts'))
    .execute();
  for (const contacts of beside) {
    const more = await contacts
      .where('counts_as', '=', 'none')
      .where('status', '!=', 'completed')
      .groupBy(by)
      .select(by)
      .select((eb) => eb.fn.countAll<number>().as('contacts'))
      .execute();
    lines.push(...more);
  }
  return lines;
}
