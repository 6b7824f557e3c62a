import type { ImportCounts } from '#shared/domain/imports/import-counts.ts';
import type { CheckedExport } from './check-hmis.ts';
import type { Finding } from './findings.ts';
import type { MappedExport } from './map-hmis.ts';

/** Counts what an import would write, and what it leaves out. */
export function countImport(checked: CheckedExport, { plan, findings }: MappedExport): ImportCounts {
  const { people, households, leftOut } = plan;
  const fresh = people.filter((person) => person.target.kind === 'new');
  const inState = (state: string) => fresh.filter((person) => person.caseState === state).length;
  const sum = <T>(items: readonly T[], count: (item: T) => number) =>
    items.reduce((total, item) => total + count(item), 0);
  const rowsOf = (name: string) => checked.files.find((file) => file.name === name)?.rows ?? 0;
  const all: readonly Finding[] = [...checked.findings, ...findings];
  return {
    clientRows: rowsOf('Client.csv'),
    enrollmentRows: rowsOf('Enrollment.csv'),
    exitRows: rowsOf('Exit.csv'),
    rowsLeftOut: all.filter((each) => each.level === 'row').length,
    rowsDeleted: sum(checked.files, (file) => file.deleted),
    newPeople: fresh.length,
    knownPeople: people.length - fresh.length,
    peopleLeftOut: leftOut.length,
    peopleWithoutName: fresh.filter(
      ({ fields }) => fields.chosenName + fields.legalGivenName + fields.legalFamilyName === '',
    ).length,
    peopleWhoDied: people.filter((person) => person.askDateOfDeath).length,
    casesOpening: inState('opening'),
    casesActive: inState('active'),
    casesClosed: inState('closed'),
    episodes: sum(people, (person) => person.episodes.length),
    episodesClosed: sum(people, (person) => person.episodes.filter((each) => each.closedOn !== null).length),
    accommodations: sum(people, (person) => person.accommodations.length),
    tenancies: sum(people, (person) => person.tenancies.length),
    households: households.length,
    householdMembers: sum(households, (household) => household.members.length),
    housingHistories: sum(people, (person) => person.housingHistories.length),
    diversityAnswers: sum(fresh, (person) => person.diversityAnswers.length),
  };
}
