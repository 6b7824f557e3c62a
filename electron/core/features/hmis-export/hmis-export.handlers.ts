import { zipSync } from 'fflate';
import type { hmisExport } from '#shared/contracts/hmis-export.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { newId } from '#shared/lib/ids.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { prepareExport, toldFindings } from './hmis-export.service.ts';
import { keepProject, listProjects } from './projects.ts';

async function* oneFile(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** HMIS CSV out. @param appVersion told in Export.csv */
export function createHmisExportHandlers(files: FileJobs, appVersion: string): Handlers<typeof hmisExport> {
  const occasion = (millis: number) => ({ appVersion, exportId: newId(millis).replaceAll('-', '') });
  return {
    projects: ({ db }) => listProjects(db),

    async changeProject({ db }, { serviceId, ...content }) {
      await keepProject(db, serviceId, content);
      return {};
    },

    check: ({ core, clock }, question) =>
      core.read(async (context) => {
        const prepared = await prepareExport(context, question, occasion(clock.millis()));
        const { people, enrollments, exits, left, findings } = prepared;
        const services = new Map(
          (await listProjects(context.db)).map(({ serviceId, name }) => [serviceId, name]),
        );
        return {
          people,
          enrollments,
          exits,
          left,
          findings: await toldFindings(context.db, findings, services),
          ready: !findings.some(({ level }) => level === 'stop'),
        };
      }),

    async prepareFile({ core, clock }, question) {
      const prepared = await core.read((context) =>
        prepareExport(context, question, occasion(clock.millis())),
      );
      if (prepared.findings.some(({ level }) => level === 'stop')) throw new AppError('export_blocked');
      const zip = zipSync(Object.fromEntries(prepared.files), { level: 6, mtime: new Date(clock.millis()) });
      const fact = { action: 'export', entity: 'hmis_export', entityId: null, detail: question } as const;
      const jobId = files.register({
        fileName: `hmis-csv-2026-${question.from}-${question.to}.zip`,
        pieces: () => oneFile(zip),
        onWritten: () => core.write({ ...fact, caseIds: prepared.caseIds }, [], async () => undefined),
      });
      return { jobId };
    },
  };
}
