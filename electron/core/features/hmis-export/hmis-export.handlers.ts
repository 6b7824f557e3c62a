import { setImmediate as breathe } from 'node:timers/promises';
import type { hmisExport, HmisQuestion } from '#shared/contracts/hmis-export.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { newId } from '#shared/lib/ids.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import { type ZipEntry, zipPieces } from '#core/features/files/zip-file.ts';
import type { OperationContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { Reading } from './gather.ts';
import { prepareExport, toldFindings } from './hmis-export.service.ts';
import { keepProject, listProjects } from './projects.ts';

/** Bytes after which a piece goes out, and others have their turn. */
const pieceLength = 128 * 1024;

async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) {
    yield bytes.subarray(at, at + pieceLength);
    await breathe();
  }
}

async function* entriesOf(files: ReadonlyMap<string, Uint8Array>): AsyncIterable<ZipEntry> {
  for (const [path, bytes] of files) yield { path, pieces: piecesOf(bytes) };
}

/** HMIS CSV out. @param appVersion told in Export.csv */
export function createHmisExportHandlers(files: FileJobs, appVersion: string): Handlers<typeof hmisExport> {
  const prepare = ({ core, clock, actor }: OperationContext, question: HmisQuestion) => {
    if (actor === undefined) throw new AppError('not_signed_in');
    const exportId = newId(clock.millis()).replaceAll('-', '');
    const read: Reading = (work) => core.read(({ db }) => work(db));
    return prepareExport({ read, clock, worker: actor, appVersion, exportId }, question);
  };
  return {
    projects: ({ db }) => listProjects(db),

    async changeProject({ db }, { serviceId, ...content }) {
      await keepProject(db, serviceId, content);
      return {};
    },

    async check(context, question) {
      const { people, enrollments, exits, left, findings } = await prepare(context, question);
      const told = await context.core.read(async ({ db }) => {
        const services = new Map((await listProjects(db)).map(({ serviceId, name }) => [serviceId, name]));
        return toldFindings(db, findings, services);
      });
      const ready = !findings.some(({ level }) => level === 'stop');
      return { people, enrollments, exits, left, findings: told, ready };
    },

    async prepareFile(context, question) {
      const { core, clock } = context;
      const prepared = await prepare(context, question);
      if (prepared.findings.some(({ level }) => level === 'stop')) throw new AppError('export_blocked');
      const at = new Date(clock.millis());
      const fact = { action: 'export', entity: 'hmis_export', entityId: null, detail: question } as const;
      const jobId = files.register({
        fileName: `hmis-csv-2026-${question.from}-${question.to}.zip`,
        pieces: () => zipPieces(entriesOf(prepared.files), { password: null, at, isSmall: true }),
        onWritten: () => core.write({ ...fact, caseIds: prepared.caseIds }, [], async () => undefined),
      });
      return { jobId };
    },
  };
}
