import { z } from 'zod';
import type { HmisProject, HmisProjectContent } from '#shared/contracts/hmis-export.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { ProjectSource } from '#core/exporters/hmis/export-source.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import { findImportedEpisode, firstDayRows, projectRows } from './hmis-export.queries.ts';

type ProjectRow = Awaited<ReturnType<typeof projectRows>>[number];

const enrollmentCells = z.looseObject({ ProjectID: z.string().optional() });

/** `ProjectID` of the newest episode that came into a service; '' when nothing did. */
async function cameWith(db: ReadDb, serviceId: string): Promise<string> {
  const row = await findImportedEpisode(db, serviceId);
  return row === undefined ? '' : (enrollmentCells.parse(JSON.parse(row.raw_json)).ProjectID ?? '');
}

/** A service about which nobody said anything yet has the number that its people came in with. */
function contentOf(row: ProjectRow, came: string): HmisProjectContent {
  return {
    projectId: row.project_id ?? came,
    projectType: row.project_type,
    housingType: row.housing_type,
    cocCode: row.coc_code ?? '',
    geocode: row.geocode ?? '',
    isContinuum: row.is_continuum === 1,
    isVictimService: row.is_victim_service === 1,
    startedOn: row.started_on,
  };
}

/** Every service with what it is in HMIS, by name. */
export async function listProjects(db: ReadDb): Promise<HmisProject[]> {
  const projects: HmisProject[] = [];
  for (const row of await projectRows(db)) {
    const came = await cameWith(db, row.id);
    projects.push({ serviceId: row.id, name: row.name, cameWith: came, ...contentOf(row, came) });
  }
  return projects;
}

/** The chosen services. @throws AppError `not_found` for one that is not there */
export async function listProjectSources(
  db: ReadDb,
  serviceIds: readonly string[],
): Promise<readonly ProjectSource[]> {
  const firstDays = new Map((await firstDayRows(db)).map((row) => [row.service_id, row.first_day]));
  const projects = new Map((await listProjects(db)).map((project) => [project.serviceId, project]));
  return [...new Set(serviceIds)].map((serviceId) => {
    const project = projects.get(serviceId);
    if (project === undefined) throw new AppError('not_found');
    return { ...project, startedOn: project.startedOn ?? firstDays.get(serviceId) ?? '' };
  });
}

/** Keeps what a service is in HMIS. @throws AppError `not_found` */
export async function keepProject(
  db: WriteDb,
  serviceId: string,
  content: HmisProjectContent,
): Promise<void> {
  const rows = await projectRows(db);
  if (!rows.some(({ id }) => id === serviceId)) throw new AppError('not_found');
  const columns = {
    project_id: content.projectId,
    project_type: content.projectType,
    housing_type: content.housingType,
    coc_code: content.cocCode,
    geocode: content.geocode,
    is_continuum: content.isContinuum ? 1 : 0,
    is_victim_service: content.isVictimService ? 1 : 0,
    started_on: content.startedOn,
  };
  await db
    .insertInto('hmis_projects')
    .values({ service_id: serviceId, ...columns })
    .onConflict((conflict) => conflict.column('service_id').doUpdateSet(columns))
    .execute();
}
