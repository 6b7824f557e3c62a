import type { z } from 'zod';
import { type cases, overviewContent } from '#shared/contracts/cases.ts';
import { findOverviewProblems } from '#shared/domain/cases/overview-rules.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import {
  findOverviewRow,
  latestOverviewRows,
  needRows,
  overviewReviewRows,
  strengthRows,
  strengthsOfOverviews,
} from './cases.queries.ts';

type Overview = z.output<typeof cases.overview.output>;
type SaveInput = z.output<typeof cases.saveOverview.input>;

const lines = overviewContent.shape.agencies;

/**
 * The support overview as last written (domain.md 7.1); version 0 before the first. Needs stand in the person's own
 * order.
 */
export async function getOverview(db: ReadDb, caseId: CaseId): Promise<Overview> {
  const row = await findOverviewRow(db, caseId);
  if (row === undefined) {
    const empty = { whatMattersToMe: '', whatPeopleLikeAboutMe: '', howBestToSupportMe: '', aspirations: '' };
    return {
      ...overviewContent.parse({ ...empty, strengths: [] }),
      version: 0,
      writtenAt: null,
      writtenBy: '',
    };
  }
  const strengths = await strengthRows(db, row.entry_key);
  const needs = await needRows(db, row.entry_key);
  return {
    version: row.version,
    writtenAt: row.at,
    writtenBy: row.author_name,
    whatMattersToMe: row.what_matters,
    whatPeopleLikeAboutMe: row.what_people_like,
    howBestToSupportMe: row.how_to_support,
    aspirations: row.aspirations,
    strengths: strengths.map(({ text, found_by, domain }) => ({ text, foundBy: found_by, domain })),
    needs: needs.map(({ domain, text, person_priority, support_wanted }) => ({
      domain,
      text,
      personPriority: person_priority,
      supportWanted: support_wanted,
    })),
    accessNeeds: lines.parse(JSON.parse(row.access_needs)),
    languageAndInterpreter: row.language_and_interpreter,
    culturalAndSpiritual: row.cultural_and_spiritual,
    communicationPreferences: row.communication_preferences,
    agencies: lines.parse(JSON.parse(row.agencies)),
    contributors: lines.parse(JSON.parse(row.contributors)),
    sharedWithPerson: row.shared_with_person,
    withheldReason: row.withheld_reason,
    nextReviewOn: row.next_review_on,
  };
}

/** Days on which the overviews of many cases are to be looked at again; one statement. */
export async function listOverviewDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  return (await overviewReviewRows(db, caseIds, from, to)).flatMap(({ case_id, next_review_on }) =>
    next_review_on === null
      ? []
      : [
          {
            caseId: caseIdOf.parse(case_id),
            on: next_review_on,
            at: null,
            kind: 'overview_review' as const,
            text: '',
          },
        ],
  );
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
  const fields = findOverviewProblems(content, clock.today());
  refuseProblems(fields);
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
      language_and_interpreter: content.languageAndInterpreter,
      cultural_and_spiritual: content.culturalAndSpiritual,
      communication_preferences: content.communicationPreferences,
      access_needs: JSON.stringify(content.accessNeeds),
      agencies: JSON.stringify(content.agencies),
      contributors: JSON.stringify(content.contributors),
      shared_with_person: content.sharedWithPerson,
      withheld_reason: content.withheldReason,
      next_review_on: content.nextReviewOn,
    })
    .execute();
  for (const [index, { text, foundBy, domain }] of content.strengths.entries()) {
    await db
      .insertInto('strengths')
      .values({ entry_key: entry.key, sort_order: index, text, found_by: foundBy, domain })
      .execute();
  }
  for (const [index, need] of content.needs.entries()) {
    await db
      .insertInto('support_needs')
      .values({
        entry_key: entry.key,
        sort_order: index,
        domain: need.domain,
        text: need.text,
        person_priority: need.personPriority,
        support_wanted: need.supportWanted,
      })
      .execute();
  }
  await indexEntry(db, entry.key);
  return version;
}
