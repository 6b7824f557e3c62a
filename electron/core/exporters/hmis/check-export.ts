import { residentialTypes } from '#shared/domain/exports/hmis-codes.ts';
import { checkHmis } from '#core/importers/hmis/check-hmis.ts';
import { checkColumns } from './check-columns.ts';
import { checkPeople } from './check-people.ts';
import { type ExportFinding, exportFinding } from './export-findings.ts';
import type { ExportOptions, ExportSource } from './export-source.ts';
import type { HmisTables } from './hmis-rows.ts';
import { isNameCut } from './map-client.ts';

/**
 * Everything to be said about the rows of an export before it is handed out: what is missing about the services, the
 * rules of the standard, and what has no column in FY2026. Pure.
 */
export function checkRows(
  source: ExportSource,
  options: ExportOptions,
  tables: HmisTables,
): readonly ExportFinding[] {
  const services = checkServices(source);
  const columns = checkColumns(tables).filter((each) => !isSaidOfService(each));
  return [...services, ...columns, ...checkPeople(tables), ...checkLosses(source, options)];
}

function checkServices({ projects, people }: ExportSource): ExportFinding[] {
  const about = (level: ExportFinding['level'], code: ExportFinding['code'], serviceId: string) =>
    exportFinding(level, code, { serviceId });
  const numbers = projects.map(({ projectId }) => projectId).filter((number) => number !== '');
  const findings = projects.flatMap(
    ({ serviceId, projectId, projectType, housingType, cocCode, geocode }) => [
      ...(projectType === null ? [about('stop', 'project_type_missing', serviceId)] : []),
      ...(cocCode === '' ? [about('stop', 'coc_code_missing', serviceId)] : []),
      ...(numbers.indexOf(projectId) !== numbers.lastIndexOf(projectId)
        ? [about('stop', 'project_number_twice', serviceId)]
        : []),
      ...(geocode === '' ? [about('warning', 'geocode_missing', serviceId)] : []),
      ...(projectType !== null && residentialTypes.has(projectType) && housingType === null
        ? [about('warning', 'housing_type_missing', serviceId)]
        : []),
    ],
  );
  return people.length === 0 ? [...findings, exportFinding('stop', 'nobody_in_period')] : findings;
}

/** Empty cells that come from a service are told once, with the service to mend. */
function isSaidOfService({ code, file, column }: ExportFinding): boolean {
  if (code === 'required_empty')
    return column === 'CoCCode' || column === 'EnrollmentCoC' || column === 'ProjectType';
  return code === 'key_twice' && file !== 'Client.csv' && file !== 'Enrollment.csv' && file !== 'Exit.csv';
}

/** What the file cannot hold, so that nobody believes it did. */
function checkLosses({ people }: ExportSource, { identity }: ExportOptions): ExportFinding[] {
  const asksAnything = identity.race || identity.sex || identity.veteran;
  return people.flatMap((person) => {
    const { caseId, language, answers, externalIds } = person;
    const about = (level: ExportFinding['level'], code: ExportFinding['code'], column: string | null) =>
      exportFinding(level, code, { file: 'Client.csv', column, caseId });
    return [
      ...(isNameCut(person) ? [about('warning', 'name_cut', 'LastName')] : []),
      ...(language === '' ? [] : [about('notice', 'language_stays', null)]),
      ...(asksAnything && answers.some(({ question }) => question.split('.')[0] === 'gender')
        ? [about('notice', 'gender_stays', null)]
        : []),
      ...(externalIds.length > 1 ? [about('notice', 'joined_people', 'PersonalID')] : []),
    ];
  });
}

/**
 * Whether Keystead's own import would take every row: one that it leaves out, or a stop, is a fault of this export. For
 * rows that nothing else stops. Pure.
 * @param files the rows of `tables` as they will be written
 * @param today the latest day that an entry may have
 */
export function checkReading(
  tables: HmisTables,
  files: ReadonlyMap<string, Uint8Array>,
  today: string,
): ExportFinding[] {
  const { findings, clients } = checkHmis(files, today);
  const refused = findings.filter(({ level }) => level !== 'notice');
  const isWhole = clients.length === tables.Client.length && refused.length === 0;
  return isWhole ? [] : [exportFinding('stop', 'own_reader', { file: refused[0]?.file ?? null })];
}
