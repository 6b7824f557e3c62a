import type {
  EpisodeSource,
  ExportOptions,
  ExportSource,
  PersonSource,
  ProjectSource,
} from '#core/exporters/hmis/export-source.ts';

/** A service that lacks nothing. */
export const aProject: ProjectSource = {
  serviceId: 's1',
  name: 'Riverside',
  projectId: '',
  projectType: 'supportive_housing',
  housingType: 'scattered',
  cocCode: 'XX-500',
  geocode: '199057',
  isContinuum: true,
  isVictimService: false,
  startedOn: '2020-01-01',
};

export const anEpisode: EpisodeSource = {
  id: 'e1',
  serviceId: 's1',
  externalId: null,
  openedOn: '2024-03-01',
  closedOn: null,
  hasDied: false,
  came: [],
};

/** Somebody known by their full name, with one open episode. */
export function aPersonSource(more: Partial<PersonSource> = {}): PersonSource {
  return {
    id: 'p1',
    caseId: 'c1',
    externalIds: [],
    chosenName: '',
    legalGivenName: 'Ilka',
    legalFamilyName: 'Varga',
    birthDate: '1980-05-01',
    birthDateApproximate: false,
    language: '',
    accessNeedsKnown: null,
    createdAt: '2024-02-28T10:11:12.131Z',
    came: [],
    answers: [],
    episodes: [anEpisode],
    places: [],
    tenancies: [],
    histories: [],
    ...more,
  };
}

export function aSource(people: readonly PersonSource[], more: Partial<ExportSource> = {}): ExportSource {
  const organisation = { id: '0197', name: 'Riverside Housing' };
  return { organisation, projects: [aProject], people, households: [], ...more };
}

export const exportOptions: ExportOptions = {
  from: '2024-01-01',
  to: '2026-11-22',
  identity: { race: false, sex: false, veteran: false },
  now: '2026-11-22T09:30:00.000Z',
  appVersion: '1.0.0',
  exportId: 'a'.repeat(32),
  workerId: 'w1',
};
