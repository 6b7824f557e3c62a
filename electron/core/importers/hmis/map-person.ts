import { byEntry, type Client } from './check-clients.ts';
import type { Enrollment } from './check-enrollments.ts';
import type { DiversityQuestion } from './hmis-columns.ts';
import { findHmisLanguage } from './hmis-languages.ts';
import type { EpisodePlan, Origin, PersonFields, PersonPlan } from './import-plan.ts';
import { mapDiversity } from './map-diversity.ts';
import { mapAccommodations, mapHousingHistories, mapTenancies } from './map-housing.ts';
import { birthDateOf, namesOf } from './map-names.ts';
import { origin } from './origin.ts';

/**
 * Makes one person with everything that belongs to them (domain.md 9.5).
 * @param clients the rows that are this person, the one that gives name and birth date first
 * @param knownEnrollments `EnrollmentID`s that an earlier import has brought in; they are not made again
 */
export function mapPerson(
  clients: readonly [Client, ...Client[]],
  target: PersonPlan['target'],
  questions: readonly DiversityQuestion[],
  knownEnrollments: ReadonlySet<string>,
): PersonPlan {
  const [client, ...others] = clients;
  const enrollments = clients
    .flatMap((each) => each.enrollments)
    .filter((enrollment) => !knownEnrollments.has(enrollment.id))
    .toSorted(byEntry);
  const episodes = enrollments.map(mapEpisode);
  const current = findCurrent(enrollments);
  return {
    sourceId: client.id,
    line: client.line,
    otherSourceIds: others.map((other) => other.id),
    target,
    ...mapFields(client, enrollments),
    diversityAnswers: mapDiversity(client, questions),
    ...caseStateOf(current),
    askDateOfDeath: enrollments.some(hasDied),
    episodes,
    currentEpisode: episodes.find((episode) => episode.sourceId === current?.id) ?? null,
    accommodations: mapAccommodations(enrollments),
    tenancies: mapTenancies(enrollments),
    housingHistories: mapHousingHistories(enrollments),
  };
}

const hasDied = (enrollment: Enrollment): boolean => enrollment.exit?.cells.Destination === '24';

function mapEpisode(enrollment: Enrollment): EpisodePlan {
  const { id, projectId, entryDate, exit, cells } = enrollment;
  return {
    sourceId: id,
    projectId,
    openedOn: entryDate,
    closedOn: exit?.date ?? null,
    closureReason: hasDied(enrollment) ? 'died' : null,
    origins: [
      origin('Enrollment', id, cells, ['EnrollmentID', 'ProjectID', 'EntryDate']),
      ...(exit === null ? [] : [origin('Exit', exit.id, exit.cells, ['ExitID', 'ExitDate', 'Destination'])]),
    ],
  };
}

/** The stay that says where support stands: the open one that began last, else the one that ended last. */
function findCurrent(enrollments: readonly Enrollment[]): Enrollment | undefined {
  const open = enrollments.findLast((enrollment) => enrollment.exit === null);
  if (open !== undefined) return open;
  return enrollments.toSorted((a, b) => (a.exit?.date ?? '').localeCompare(b.exit?.date ?? '')).at(-1);
}

/** A case is closed only when every spell is; with a home it is active, else still opening (domain.md 5.1). */
function caseStateOf(current: Enrollment | undefined): Pick<PersonPlan, 'caseState' | 'stateSince'> {
  if (current?.exit) return { caseState: 'closed', stateSince: current.exit.date };
  const { moveInDate = null, entryDate = '' } = current ?? {};
  return moveInDate === null
    ? { caseState: 'opening', stateSince: entryDate }
    : { caseState: 'active', stateSince: moveInDate };
}

function mapFields(
  client: Client,
  enrollments: readonly Enrollment[],
): { readonly fields: PersonFields; readonly origins: readonly Origin[] } {
  const lastWith = (answered: (enrollment: Enrollment) => boolean) => enrollments.findLast(answered);
  const disabling = lastWith(({ cells }) => ['0', '1'].includes(cells.DisablingCondition));
  const speaking = lastWith(({ cells }) => languageOf(cells) !== '');
  return {
    fields: {
      ...namesOf(client),
      ...birthDateOf(client),
      language: speaking === undefined ? '' : languageOf(speaking.cells),
      accessNeedsKnown: disabling === undefined ? null : disabling.cells.DisablingCondition === '1',
    },
    origins: [
      clientOrigin(client),
      ...(disabling === undefined
        ? []
        : [origin('Enrollment', disabling.id, disabling.cells, ['DisablingCondition'])]),
      ...(speaking === undefined
        ? []
        : [
            origin('Enrollment', speaking.id, speaking.cells, [
              'PreferredLanguage',
              'PreferredLanguageDifferent',
            ]),
          ]),
    ],
  };
}

function clientOrigin({ id, cells, firstName, lastName, birthDate }: Client): Origin {
  return origin('Client', id, cells, [
    'PersonalID',
    ...(firstName === '' && lastName === '' ? [] : (['FirstName', 'LastName', 'NameDataQuality'] as const)),
    ...(birthDate === null ? [] : (['DOB', 'DOBDataQuality'] as const)),
  ]);
}

function languageOf({ PreferredLanguage, PreferredLanguageDifferent }: Enrollment['cells']): string {
  if (PreferredLanguage === '21') return PreferredLanguageDifferent;
  return findHmisLanguage(PreferredLanguage) ?? '';
}
