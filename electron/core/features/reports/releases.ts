import { z } from 'zod';
import type { ReportKey } from '#shared/domain/reports/report-codes.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import type { Release } from './protect.ts';

/** Releases of one report that are looked at: more would only repeat what these say. */
const mostReleases = 40;

const stored = z.strictObject({
  amounts: z.array(z.strictObject({ id: z.string(), value: z.number(), isShown: z.boolean() })),
  rests: z.array(z.strictObject({ id: z.string(), value: z.number() })),
  sums: z.array(z.strictObject({ total: z.string(), parts: z.array(z.string()) })),
});

/** What of a report went out, the newest first. */
export async function listReleases(db: ReadDb, key: ReportKey): Promise<Release[]> {
  const rows = await db
    .selectFrom('report_releases')
    .selectAll()
    .where('report_key', '=', key)
    .orderBy('released_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostReleases)
    .execute();
  return rows.map((row) => ({
    question: { from: row.period_from, to: row.period_to, serviceId: row.service_id, method: row.method },
    ...stored.parse(JSON.parse(row.figures)),
  }));
}

/** Remembers that this goes out: counts and what was kept back, without a name. The same again is remembered once. */
export async function keepRelease(
  { db, clock, newId }: Pick<CommandContext, 'db' | 'clock' | 'newId'>,
  key: ReportKey,
  release: Release,
  before: readonly Release[],
): Promise<void> {
  if (before.some((each) => JSON.stringify(each) === JSON.stringify(release))) return;
  const { question, ...figures } = release;
  await db
    .insertInto('report_releases')
    .values({
      id: newId(),
      report_key: key,
      period_from: question.from,
      period_to: question.to,
      service_id: question.serviceId,
      method: question.method,
      released_at: clock.now(),
      figures: JSON.stringify(figures),
    })
    .execute();
}
