import { hmisHousingTypes, hmisProjectTypes, residentialTypes } from '#shared/domain/exports/hmis-codes.ts';
import type { ExportSource, ProjectSource } from './export-source.ts';
import type { HmisTables, OutRow } from './hmis-rows.ts';
import { cut } from './map-client.ts';
import type { Numbering } from './pseudonym.ts';

type Cells = Readonly<Record<string, string>>;

/** `ProjectID`: the one of the other system when the manager knows it. */
export function projectIdOf({ projectId, serviceId }: ProjectSource, numberOf: Numbering): string {
  return projectId === '' ? numberOf('project', serviceId) : projectId;
}

const aboutNobody = (cells: Cells): OutRow => ({ cells, caseId: null });
const isResidential = ({ projectType }: ProjectSource) =>
  projectType !== null && residentialTypes.has(projectType);

function mapProject(project: ProjectSource): Cells {
  const { projectType, housingType, startedOn } = project;
  const residential = isResidential(project);
  return {
    ProjectName: cut(project.name, 200),
    OperatingStartDate: startedOn,
    ContinuumProject: project.isContinuum ? '1' : '0',
    ProjectType: projectType === null ? '' : hmisProjectTypes[projectType],
    HousingType: residential && housingType !== null ? hmisHousingTypes[housingType] : '',
    // Housing with support, not services alone: what Keystead is for (2.02.A).
    RRHSubType: projectType === 'rapid_rehousing' ? '2' : '',
    ResidentialAffiliation: projectType === 'services_only' ? '0' : '',
    TargetPopulation: project.isVictimService ? '1' : '4',
    HOPWAMedAssistedLivingFac: residential ? '2' : '',
  };
}

/**
 * The files about the organisation and its projects. Beds, funding and affiliation are not kept in Keystead; those files
 * hold their header only.
 * @param audit the columns that every row ends with
 */
export function mapProjects(
  { organisation, projects }: ExportSource,
  numberOf: Numbering,
  audit: Cells,
): Pick<HmisTables, 'Organization' | 'Project' | 'ProjectCoC' | 'HMISParticipation' | 'CEParticipation'> {
  const OrganizationID = numberOf('organization', organisation.id);
  const each = (columns: (project: ProjectSource, ProjectID: string) => Cells): OutRow[] =>
    projects.map((project) => {
      const ProjectID = projectIdOf(project, numberOf);
      return aboutNobody({ ProjectID, ...columns(project, ProjectID), ...audit });
    });
  return {
    Organization: [
      aboutNobody({
        OrganizationID,
        OrganizationName: cut(organisation.name, 200),
        VictimServiceProvider: projects.some(({ isVictimService }) => isVictimService) ? '1' : '0',
        ...audit,
      }),
    ],
    Project: each((project) => ({ OrganizationID, ...mapProject(project) })),
    ProjectCoC: each(({ cocCode, geocode }, ProjectCoCID) => ({
      ProjectCoCID,
      CoCCode: cocCode,
      Geocode: geocode,
      GeographyType: '99',
    })),
    HMISParticipation: each(({ isVictimService, startedOn }, HMISParticipationID) => ({
      HMISParticipationID,
      HMISParticipationType: isVictimService ? '2' : '1',
      HMISParticipationStatusStartDate: startedOn,
    })),
    CEParticipation: each(({ startedOn }, CEParticipationID) => ({
      CEParticipationID,
      AccessPoint: '0',
      ReceivesReferrals: '0',
      CEParticipationStatusStartDate: startedOn,
    })),
  };
}
