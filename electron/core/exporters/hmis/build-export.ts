import type {
  EpisodeSource,
  ExportOptions,
  ExportSource,
  PersonSource,
  ProjectSource,
} from './export-source.ts';
import { allTables, type HmisTables, type OutRow } from './hmis-rows.ts';
import { cut, mapClient, timeOut } from './map-client.ts';
import { mapEnrollment } from './map-enrollment.ts';
import { mapHouseholds } from './map-households.ts';
import { exitIdOf, mapPlaceAfter } from './map-place-after.ts';
import { mapProjects, projectIdOf } from './map-projects.ts';
import { createNumbering } from './pseudonym.ts';

type Cells = Readonly<Record<string, string>>;

/**
 * Everything of an HMIS CSV export in the form of FY2026 (domain.md 9.5; HUD, HMIS CSV Format Specifications FY2026).
 * Pure: the same source gives the same rows. Numbers that came in from HMIS go out again; others are pseudonyms.
 * Columns that Keystead knows nothing of stay empty, and where the standard wants an answer it is 99, "data not
 * collected". Keystead does not keep when a row was last changed: an enrollment bears the day of its entry or exit.
 */
export function buildExport(source: ExportSource, options: ExportOptions): HmisTables {
  const numberOf = createNumbering(source.organisation.id);
  const by = { UserID: numberOf('user', options.workerId), ExportID: options.exportId };
  const now = { DateCreated: timeOut(options.now), DateUpdated: timeOut(options.now) };
  const projects = new Map(source.projects.map((project) => [project.serviceId, project]));
  const households = mapHouseholds(source, numberOf);
  const tables: { Client: OutRow[]; Enrollment: OutRow[]; Exit: OutRow[] } = {
    Client: [],
    Enrollment: [],
    Exit: [],
  };
  for (const person of source.people) {
    const { caseId } = person;
    const PersonalID = personalIdOf(person) ?? numberOf('person', person.id);
    tables.Client.push({ caseId, cells: { PersonalID, ...mapClient(person, options), ...by } });
    for (const episode of person.episodes) {
      const ids = { EnrollmentID: episode.externalId ?? numberOf('enrollment', episode.id), PersonalID };
      const project = projects.get(episode.serviceId) ?? missing();
      const place = households.get(episode.id);
      const cells = {
        ...ids,
        ProjectID: projectIdOf(project, numberOf),
        HouseholdID: place?.householdId ?? numberOf('household', episode.id),
        RelationshipToHoH: place?.relation ?? '1',
        ...mapEnrollment(person, episode, project),
        ...datesOf(episode, episode.closedOn),
        ...by,
      };
      tables.Enrollment.push({ caseId, cells });
      if (episode.closedOn === null) continue;
      const ExitID = exitIdOf(episode) ?? numberOf('exit', episode.id);
      const exit = { ExitID, ...ids, ...mapExit(person, episode, episode.closedOn) };
      tables.Exit.push({ caseId, cells: { ...exit, ...by } });
    }
  }
  const user = { UserID: by.UserID, ...now, ExportID: by.ExportID };
  return allTables({
    Export: [
      { caseId: null, cells: exportCells(source, options, numberOf('organization', source.organisation.id)) },
    ],
    User: [{ caseId: null, cells: user }],
    ...mapProjects(source, numberOf, { ...now, ...by }),
    ...tables,
  });
}

/** The number under which somebody came in; of several that were joined, the one they were made with. */
function personalIdOf({ externalIds, came }: PersonSource): string | undefined {
  const made = came.find(({ table, sourceId }) => table === 'Client' && externalIds.includes(sourceId));
  return made?.sourceId ?? externalIds[0];
}

function mapExit(person: PersonSource, episode: EpisodeSource, ExitDate: string): Cells {
  const { code, subsidy, other } = mapPlaceAfter(person, episode, ExitDate);
  return {
    ExitDate,
    Destination: code,
    DestinationSubsidyType: subsidy,
    OtherDestination: other,
    ...datesOf({ openedOn: ExitDate }, null),
  };
}

function datesOf({ openedOn }: Pick<EpisodeSource, 'openedOn'>, closedOn: string | null): Cells {
  return { DateCreated: timeOut(openedOn), DateUpdated: timeOut(closedOn ?? openedOn) };
}

/**
 * SourceType 2 an agency's own database · ExportPeriodType 3 what was under way in the period · ExportDirective 2 all of
 * it anew · HashStatus 1 names as they are (HUD, HMIS CSV Format Specifications, Export.csv).
 */
function exportCells({ organisation }: ExportSource, options: ExportOptions, implementation: string): Cells {
  return {
    ExportID: options.exportId,
    SourceType: '2',
    SourceName: cut(organisation.name, 50),
    ExportDate: timeOut(options.now),
    ExportStartDate: options.from,
    ExportEndDate: options.to,
    SoftwareName: 'Keystead',
    SoftwareVersion: options.appVersion,
    CSVVersion: '2026 v1.0',
    ExportPeriodType: '3',
    ExportDirective: '2',
    HashStatus: '1',
    ImplementationID: `Keystead ${implementation}`,
  };
}

/** Every episode belongs to a service that was chosen; reaching this is a fault in gathering. */
function missing(): ProjectSource {
  throw new Error('an episode of the export belongs to no project of it');
}
