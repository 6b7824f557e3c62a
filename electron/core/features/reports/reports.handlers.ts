import type { Report, reports } from '#shared/contracts/reports.ts';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import type { ReportKey } from '#shared/domain/reports/report-codes.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { findServiceName, fullReport, makeDraft, outgoingOf, protectedReport } from './build.ts';
import { getFewest, listPacks, removePack, savePack, writeFewest } from './packs.ts';
import { fullProtection } from './protect.ts';
import { keepRelease, listReleases } from './releases.ts';
import { reportFile } from './report-file.ts';
import { listRows } from './rows.ts';

interface Outgoing {
  readonly keys: readonly ReportKey[];
  readonly question: ServiceQuestion;
  readonly isProtected: boolean;
}

async function makeReport(
  context: QueryContext,
  key: ReportKey,
  question: ServiceQuestion,
  isProtected: boolean,
): Promise<Report> {
  const { db, clock } = context;
  const about = {
    key,
    question,
    serviceName: await findServiceName(db, question.serviceId),
    madeOn: clock.today(),
  };
  if (!isProtected) return fullReport(about, await makeDraft(context, key, question));
  const releases = await listReleases(db, key);
  return (await protectedReport(context, about, releases, fullProtection(await getFewest(db)))).report;
}

/** Reports that leave the house; what is protected is remembered, so that no later report can be held against it. */
async function makeOutgoing(context: CommandContext, { keys, question, isProtected }: Outgoing) {
  const { db, clock } = context;
  const serviceName = await findServiceName(db, question.serviceId);
  const fewest = await getFewest(db);
  const list: Report[] = [];
  for (const key of new Set(keys)) {
    const about = { key, question, serviceName, madeOn: clock.today() };
    if (!isProtected) {
      list.push(fullReport(about, outgoingOf(await makeDraft(context, key, question))));
      continue;
    }
    const releases = await listReleases(db, key);
    const { report, release } = await protectedReport(context, about, releases, fullProtection(fewest));
    await keepRelease(context, key, release, releases);
    list.push(report);
  }
  return { reports: list, question, serviceName, fewest: isProtected ? fewest : null };
}

/** Never a name: which report, and its days. */
function fileName({ keys, question }: Outgoing, ending: string): string {
  const [first = 'reports', ...more] = keys;
  const what = more.length === 0 ? `report-${first.replaceAll('_', '-')}` : 'reports';
  return `${what}-${question.from}-${question.to}.${ending}`;
}

async function* oneFile(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Reports about the service (issue 6, item 4). @param appVersion printed at the foot */
export function createReportsHandlers(
  prints: PrintJobs,
  files: FileJobs,
  appVersion: string,
): Handlers<typeof reports> {
  return {
    get: (context, { key, question, isProtected }) => makeReport(context, key, question, isProtected),

    rows: (context, input) => listRows(context, input),

    async preparePrint(context, { title, foreword, greyscale, ...outgoing }) {
      const { words, frame } = await beginPage(context, { appVersion, greyscale });
      const made = await makeOutgoing(context, outgoing);
      const heading = title === '' ? words.t('reports:print.title') : title;
      const jobId = prints.register({
        model: { kind: 'reports', frame, title: heading, foreword, ...made },
        fileName: fileName(outgoing, 'pdf'),
        title: heading,
        encrypt: false,
        onWritten: async () => undefined,
      });
      return { jobId };
    },

    async prepareFile(context, { format, ...outgoing }) {
      const { words, frame } = await beginPage(context, { appVersion, greyscale: true });
      const { reports: list, ...about } = await makeOutgoing(context, outgoing);
      const { organisation, author, version, printedOn: madeOn } = frame;
      const bytes = await reportFile(
        words,
        { organisation, author, version, madeOn, ...about },
        list,
        format,
      );
      const jobId = files.register({
        fileName: fileName(outgoing, format),
        pieces: () => oneFile(bytes),
        onWritten: async () => undefined,
      });
      return { jobId };
    },

    settings: async ({ db }) => ({ fewest: await getFewest(db) }),

    async changeSettings({ db }, { fewest }) {
      await writeFewest(db, fewest);
      return {};
    },

    packs: ({ db }) => listPacks(db),

    savePack: (context, input) => savePack(context, input),

    async removePack({ db }, { id }) {
      await removePack(db, id);
      return {};
    },
  };
}
