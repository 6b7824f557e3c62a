import type { z } from 'zod';
import type { cases } from '#shared/contracts/cases.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import { findOverviewRow, latestOverviewRows, strengthRows, strengthsOfOverviews } from './cases.queries.ts';

type Overview = z.output<typeof cases.overview.output>;
type SaveInput = z.output<typeof cases.saveOverview.input>;

/** What matters to the person, strengths and how to support, as last written (domain.md 7.1); version 0 before the first. */
export async function getOverview(db: ReadDb, caseId: CaseId): Promise<Overview> {
  const row = await findOverviewRow(db, caseId);
  const strengths = row === undefined ? [] : await strengthRows(db, row.entry_key);
  return {
    version: row?.version ?? 0,
    writtenAt: row?.at ?? null,
    writtenBy: row?.author_name ?? '',
    whatMattersToMe: row?.what_matters ?? '',
    whatPeopleLikeAboutMe: row?.what_people_like ?? '',
    howBestToSupportMe: row?.how_to_support ?? '',
    aspirations: row?.aspirations ?? '',
    strengths: strengths.map(({ text, found_by }) => ({ text, foundBy: found_by })),
  };
}

interface OverviewHead {
  readonly caseId: string;
  readonly whatMatters: string;
  readonly strengths: readonly string[];
}

/** What matters and the strengths of many cases that have an overview: two statements, however many cases. */
export async function listOverviewHeads(db: ReadDb, caseIds: readonly string[]): Promise<OverviewHead[]> {
  const rows = await latestOverviewRows(db, caseIds);
  const strengths = await strengthsOfOverviews(
    db,
    rows.map(({ entry_key }) => entry_key),
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    whatMatters: row.what_matters,
    strengths: strengths.filter(({ entry_key }) => entry_key === row.entry_key).map(({ text }) => text),
  }));
}

/**
 * Keeps a new version; earlier ones stay in the timeline.
 * @throws AppError `changed_meanwhile` when somebody saved since the version this one is based on
 */
export async function saveOverview(context: CommandContext, input: SaveInput): Promise<number> {
  const { db, clock } = context;
  const { caseId, basedOnVersion, content } = input;
  const present = await findOverviewRow(db, caseId);
  if ((present?.version ?? 0) !== basedOnVersion) throw new AppError('changed_meanwhile');
  const version = basedOnVersion + 1;
  const entry = await addEntry(context, { caseId, kind: 'overview', at: clock.now() });
  await db
    .insertInto('support_overviews')
    .values({
      entry_key: entry.key,
      case_id: caseId,
      version,
      what_matters: content.whatMattersToMe,
      what_people_like: content.whatPeopleLikeAboutMe,
      how_to_support: content.howBestToSupportMe,
      aspirations: content.aspirations,
    })
    .execute();
  for (const [index, { text, foundBy }] of content.strengths.entries()) {
    await db
      .insertInto('strengths')
      .values({ entry_key: entry.key, sort_order: index, text, found_by: foundBy })
      .execute();
  }
  await indexEntry(db, entry.key);
  return version;
}
