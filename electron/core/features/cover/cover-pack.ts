import type { z } from 'zod';
import type { cover } from '#shared/contracts/cover.ts';
import type { CoverPackModel } from '#shared/contracts/cover-print.ts';
import { consentScopes } from '#shared/domain/consent/consent-codes.ts';
import { type FittingText, wholeSentences } from '#shared/domain/cover/whole-sentences.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import type { PageBlock } from '#shared/domain/records/page-blocks.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import { inList } from '#core/database/in-list.ts';
import { listPeopleAround } from '#core/features/around/around.service.ts';
import { getCaseHeader } from '#core/features/cases/cases.service.ts';
import { findContactStanding, getContactSettings } from '#core/features/cases/contact-word.service.ts';
import { getHome } from '#core/features/cases/home.service.ts';
import { getOverview } from '#core/features/cases/overview.service.ts';
import { listCaseDates } from '#core/features/dates/dates.service.ts';
import type { OrganisationSettings } from '#core/features/organisation/organisation.service.ts';
import { getPersonOfCase } from '#core/features/people/people.service.ts';
import { listOpenPromises, type OpenPromise } from '#core/features/plans/plans.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import { restrictedCases } from '#core/features/rights/restrictions.service.ts';
import { findPageForOthers } from '#core/features/safety/safety.service.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { type CoverCaseRow, coverCaseRows } from './cover.queries.ts';
import { getCover } from './reach.ts';

type Page = CoverPackModel['pages'][number];
type PackInput = z.output<typeof cover.preparePack.input>;

/** Days to come on a page, and how far ahead they are at the most after the first day back. */
const mostDates = 4;
const daysAhead = 30;

/**
 * Characters that a page of Letter paper holds for each part, in lines of sixty at 12 pt; the page's own style clamps what
 * is wider (`cover-pack.css`).
 */
const room = {
  packWord: 240,
  word: 180,
  otherWays: 60,
  plan: 60,
  whatMatters: 230,
  howBest: 170,
  strengths: 120,
  safety: 180,
  around: 120,
  address: 60,
  date: 60,
  promises: 180,
  notForMe: 120,
} as const;

/** Several short texts as one line, each ending once. */
function inOneLine(parts: readonly string[]): string {
  const own = parts.map((part) => part.replace(/[.;\s]+$/u, '')).filter((part) => part !== '');
  return own.length === 0 ? '' : `${own.join('. ')}.`;
}

/** A block of the page that the person agreed to share, as one sentence. */
function lineOf(block: PageBlock): string {
  switch (block.kind) {
    case 'heading':
      return '';
    case 'words':
    case 'text':
      return `${block.label}: ${block.text}`;
    case 'list':
      return `${block.label}: ${block.lines.join(', ')}`;
    case 'table':
      return `${block.label}: ${block.rows.map((row) => row.filter((cell) => cell !== '').join(', ')).join('; ')}`;
    case 'pair':
      return `${block.label}: ${[...block.left.lines, ...block.right.lines].join(', ')}`;
  }
}

interface PackParts {
  readonly promises: ReadonlyMap<string, readonly OpenPromise[]>;
  readonly dates: ReadonlyMap<string, readonly CaseDate[]>;
  readonly rhythms: ReadonlyMap<string, Page['rhythm']>;
  readonly organisation: OrganisationSettings;
}

/** What each person's contact is agreed to be, from their rows of the lists. */
async function listRhythms(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<PackParts['rhythms']> {
  const settings = await getContactSettings(db);
  const rows = await db
    .selectFrom('case_files')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .selectAll('case_summaries')
    .select('case_files.state')
    .where('case_files.id', 'in', inList<string>(caseIds, ''))
    .execute();
  return new Map(
    rows.map((row) => {
      const standing = findContactStanding(row, today, settings);
      if (standing === undefined) return [row.case_id, null] as const;
      const { contactEveryDays, visitEveryDays } = standing;
      return [row.case_id, { contactEveryDays, visitEveryDays }] as const;
    }),
  );
}

/** Who is there for the person: those they live with, then those on their map, closest first. */
async function peopleAroundOf(context: QueryContext, caseId: CaseId): Promise<string> {
  const { db, clock } = context;
  const today = clock.today();
  const { household } = await getHome(context, caseId);
  const around = await listPeopleAround(db, caseId, true);
  return inOneLine([
    ...household
      .filter(({ until }) => until === null || until > today)
      .map(({ name, relation }) => (relation === '' ? name : `${name} (${relation})`)),
    ...around.map(({ name }) => name),
  ]);
}

async function pageOf(context: QueryContext, row: CoverCaseRow, parts: PackParts): Promise<Page> {
  const { db, clock, actor } = context;
  const caseId = caseIdOf.parse(row.case_id);
  const header = await getCaseHeader(db, clock, caseId);
  const { details, preferences } = await getPersonOfCase(db, caseId);
  const overview = await getOverview(db, caseId);
  const plan = mayDo(actor.roles, 'tools.read')
    ? await findPageForOthers(db, parts.organisation, caseId, consentScopes)
    : undefined;
  const dates = parts.dates.get(row.case_id) ?? [];
  const texts = {
    word: wholeSentences(row.word, room.word),
    nextContactPlan: wholeSentences(row.next_contact_plan, room.plan),
    otherWays: wholeSentences(details.otherWaysToReach, room.otherWays),
    bestTimes: wholeSentences(details.bestTimes, room.otherWays),
    whatMatters: wholeSentences(overview.whatMattersToMe, room.whatMatters),
    howBestToSupport: wholeSentences(overview.howBestToSupportMe, room.howBest),
    strengths: wholeSentences(inOneLine(overview.strengths.map(({ text }) => text)), room.strengths),
    safetyPlan: wholeSentences(inOneLine((plan?.blocks ?? []).map(lineOf)), room.safety),
    peopleAround: wholeSentences(await peopleAroundOf(context, caseId), room.around),
    promises: wholeSentences(
      inOneLine((parts.promises.get(row.case_id) ?? []).map(({ text }) => text)),
      room.promises,
    ),
    notForMe: wholeSentences(preferences.notForMe, room.notForMe),
  } satisfies Record<string, FittingText>;
  const address = wholeSentences(header.currentHome?.address ?? '', room.address);
  return {
    name: header.name === '' ? header.caseNumber : header.name,
    pronouns: header.pronouns,
    caseNumber: header.caseNumber,
    workerName: row.worker_name,
    nextStep: row.next_step,
    nextContactAt: row.next_contact_at,
    rhythm: parts.rhythms.get(row.case_id) ?? null,
    phone: details.phone,
    language: details.language,
    interpreterNeeded: details.interpreterNeeded,
    ...texts,
    home: { address, since: header.currentHome?.since ?? null },
    keyDates: dates.slice(0, mostDates).map(({ on, at, kind, text, record }) => ({
      on,
      at,
      kind,
      text: wholeSentences(text, room.date).text,
      record,
    })),
    isCut: Object.values(texts).some(({ isCut }) => isCut) || address.isCut || dates.length > mostDates,
  };
}

/** What the pages are made of that many cases give at once. */
async function readParts(
  context: QueryContext,
  rows: readonly CoverCaseRow[],
  last: string,
  organisation: OrganisationSettings,
): Promise<PackParts> {
  const { db, clock } = context;
  const caseIds = rows.map(({ case_id }) => caseIdOf.parse(case_id));
  // The next contact stands in a place of its own.
  const dates = (await listCaseDates(context, caseIds, last)).filter(({ kind }) => kind !== 'next_contact');
  return {
    promises: Map.groupBy(await listOpenPromises(db, caseIds), ({ caseId }) => caseId),
    dates: Map.groupBy(dates, ({ caseId }) => caseId),
    rhythms: await listRhythms(db, caseIds, clock.today()),
    organisation,
  };
}

/** A cover's pages as a print job: one for each person whose file is not restricted. @throws AppError `not_found` */
export async function prepareCoverPack(
  context: CommandContext,
  { id, workerId, greyscale, encrypt }: PackInput,
  { jobs, appVersion }: { readonly jobs: PrintJobs; readonly appVersion: string },
): Promise<{ readonly jobId: string; readonly left: number }> {
  const { db, actor, clock } = context;
  const today = clock.today();
  const { row } = await getCover(context, id);
  const asked = (await coverCaseRows(db, actor, today, id)).filter(
    (each) => workerId === null || each.worker_id === workerId,
  );
  const restricted = new Set((await restrictedCases(db).execute()).map(({ case_id }) => case_id));
  const rows = asked.filter(({ case_id }) => !restricted.has(case_id));
  if (rows.length === 0) throw new AppError(asked.length === 0 ? 'not_found' : 'restricted');
  for (const { case_id } of rows) context.about(case_id);
  const { words, frame, organisation } = await beginPage(context, { appVersion, greyscale });
  const last = addDays(row.last_day ?? today, daysAhead);
  const parts = await readParts(context, rows, last, organisation);
  const pages: Page[] = [];
  for (const each of rows) pages.push(await pageOf(context, each, parts));
  const jobId = jobs.register({
    model: {
      kind: 'cover_pack',
      frame,
      awayName: row.away_name,
      from: row.from_day,
      until: row.last_day,
      word: wholeSentences(row.word, room.packWord),
      pages,
    },
    fileName: `cover-${row.from_day}.pdf`,
    title: words.t('cover:pack.documentTitle', { day: row.from_day }),
    encrypt,
    onWritten: async () => undefined,
  });
  return { jobId, left: asked.length - rows.length };
}
