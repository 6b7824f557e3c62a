import { permanentTypes } from '#shared/domain/exports/hmis-codes.ts';
import type { EpisodeSource, HistorySource, PersonSource, ProjectSource } from './export-source.ts';
import { mapPlaceBefore } from './map-place-before.ts';
import { cameWith } from './place-codes.ts';

type Cells = Readonly<Record<string, string>>;

/** Shelters, safe havens and street outreach: everybody there comes from the street (3.917A). */
const shelterTypes: ReadonlySet<string | null> = new Set([
  'shelter_entry_exit',
  'shelter_night_by_night',
  'street_outreach',
  'safe_haven',
]);

/**
 * The day of moving in: the one that came in with this enrollment, as it is now; for what was written in Keystead, a
 * tenancy that began during the episode, told for permanent housing (3.20).
 */
function moveInDate({ tenancies }: PersonSource, episode: EpisodeSource, project: ProjectSource): string {
  const own = tenancies.find(({ came }) => cameWith(came, 'Enrollment', episode.externalId) !== undefined);
  if (own !== undefined) return own.movedInOn;
  if (project.projectType === null || !permanentTypes.has(project.projectType)) return '';
  const end = episode.closedOn ?? '9999-12-31';
  const during = tenancies
    .filter(({ came, movedInOn }) => came.length === 0 && movedInOn >= episode.openedOn && movedInOn <= end)
    .map(({ movedInOn }) => movedInOn);
  return during.toSorted()[0] ?? '';
}

const timesCodes: ReadonlyMap<string, string> = new Map([
  ['1', '1'],
  ['2', '2'],
  ['3', '3'],
  ['4_or_more', '4'],
]);

/** '1' to '12' are 101 to 112, more is 113 (domain.md 9.5). */
function monthsCode(months: string): string {
  if (months === 'more_than_12') return '113';
  return months === '' ? '99' : String(Number(months) + 100);
}

function mapHistory(history: HistorySource | undefined): Cells {
  return {
    TimesHomelessPastThreeYears: timesCodes.get(history?.times ?? '') ?? '99',
    MonthsHomelessPastThreeYears: monthsCode(history?.months ?? ''),
  };
}

function findHistory({ histories }: PersonSource, { externalId, openedOn }: EpisodeSource) {
  return (
    histories.find(({ came }) => cameWith(came, 'Enrollment', externalId) !== undefined) ??
    histories.find(({ came, asOf }) => came.length === 0 && asOf === openedOn)
  );
}

/**
 * What an enrollment says about the person and the time before it; numbers and audit columns are added by the caller.
 * Keystead keeps one answer about access needs for each person, so it stands in all of theirs.
 */
export function mapEnrollment(person: PersonSource, episode: EpisodeSource, project: ProjectSource): Cells {
  const { accessNeedsKnown } = person;
  return {
    EntryDate: episode.openedOn,
    EnrollmentCoC: project.cocCode,
    ...mapPlaceBefore(person, episode, shelterTypes.has(project.projectType)),
    ...mapHistory(findHistory(person, episode)),
    DisablingCondition: accessNeedsKnown === null ? '99' : accessNeedsKnown ? '1' : '0',
    MoveInDate: moveInDate(person, episode, project),
  };
}
