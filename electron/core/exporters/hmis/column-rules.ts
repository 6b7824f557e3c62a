import { hmisHousingTypes, hmisProjectTypes } from '#shared/domain/exports/hmis-codes.ts';
import { hmisCodes } from '#core/importers/hmis/hmis-values.ts';
import type { HmisOutFile } from './hmis-headers.ts';
import { placeCodes, subsidyCodes } from './place-codes.ts';

/** What one column may hold: type and longest text, code list, and whether it must be filled. */
export type ColumnRule = (
  | { readonly type: 'text'; readonly most: number; readonly form?: RegExp }
  | { readonly type: 'day' | 'time' | 'number' }
  | { readonly type: 'code'; readonly codes: ReadonlySet<string> }
) & { readonly isRequired: boolean };

const text = (most: number, isRequired = false): ColumnRule => ({ type: 'text', most, isRequired });
const id: ColumnRule = text(32, true);
const code = (codes: Iterable<string>, isRequired = false): ColumnRule => ({
  type: 'code',
  codes: new Set([...codes].filter((each) => each !== '')),
  isRequired,
});
const day = (isRequired = false): ColumnRule => ({ type: 'day', isRequired });
const time: ColumnRule = { type: 'time', isRequired: true };
const number: ColumnRule = { type: 'number', isRequired: false };
/** Stands in the file and is never filled: Keystead does not know it, or must not tell. */
const empty: ColumnRule = text(0);

const noYes = code(['0', '1'], true);
const noYesMaybe = code(['0', '1']);
const answers = ['0', '1', '8', '9', '99'];
const answer = code(answers);
const audit = { DateCreated: time, DateUpdated: time, UserID: id, DateDeleted: empty, ExportID: id };
const cocCode: ColumnRule = { type: 'text', most: 6, form: /^[A-Z]{2}-\d{3}$/u, isRequired: true };

/**
 * HUD, HMIS CSV Format Specifications (FY2024 with the changes of FY2026), for the files in which Keystead writes rows;
 * a column without a rule is one that Keystead leaves empty. Lists as in domain.md 9.5.
 */
export const columnRules: Partial<Readonly<Record<HmisOutFile, Readonly<Record<string, ColumnRule>>>>> = {
  Export: {
    ExportID: id,
    SourceType: code(['1', '2', '3', '4'], true),
    SourceName: text(50),
    ExportDate: time,
    ExportStartDate: day(true),
    ExportEndDate: day(true),
    SoftwareName: text(50, true),
    SoftwareVersion: text(50),
    CSVVersion: text(50, true),
    ExportPeriodType: code(['1', '2', '3', '4'], true),
    ExportDirective: code(['1', '2', '3'], true),
    HashStatus: code(['1', '2', '3', '4'], true),
    ImplementationID: text(200, true),
  },
  Organization: {
    OrganizationID: id,
    OrganizationName: text(200, true),
    VictimServiceProvider: noYes,
    ...audit,
  },
  User: audit,
  Project: {
    ProjectID: id,
    OrganizationID: id,
    ProjectName: text(200, true),
    OperatingStartDate: day(true),
    ContinuumProject: noYes,
    ProjectType: code(Object.values(hmisProjectTypes), true),
    HousingType: code(Object.values(hmisHousingTypes)),
    RRHSubType: code(['1', '2']),
    ResidentialAffiliation: noYesMaybe,
    TargetPopulation: code(['1', '3', '4']),
    HOPWAMedAssistedLivingFac: code(['0', '1', '2']),
    ...audit,
  },
  ProjectCoC: {
    ProjectCoCID: id,
    ProjectID: id,
    CoCCode: cocCode,
    Geocode: { type: 'text', most: 6, form: /^\d{6}$/u, isRequired: false },
    GeographyType: code(['1', '2', '3', '99'], true),
    ...audit,
  },
  HMISParticipation: {
    HMISParticipationID: id,
    ProjectID: id,
    HMISParticipationType: code(['0', '1', '2'], true),
    HMISParticipationStatusStartDate: day(true),
    ...audit,
  },
  CEParticipation: {
    CEParticipationID: id,
    ProjectID: id,
    AccessPoint: noYes,
    ReceivesReferrals: noYesMaybe,
    CEParticipationStatusStartDate: day(true),
    ...audit,
  },
  Client: {
    PersonalID: id,
    FirstName: text(50),
    MiddleName: empty,
    LastName: text(50),
    NameSuffix: empty,
    NameDataQuality: code(hmisCodes.dataQuality, true),
    SSN: empty,
    SSNDataQuality: code(['99'], true),
    DOB: day(),
    DOBDataQuality: code(hmisCodes.dataQuality, true),
    Sex: code(answers, true),
    AmIndAKNative: noYes,
    Asian: noYes,
    BlackAfAmerican: noYes,
    HispanicLatinao: noYes,
    MidEastNAfrican: noYes,
    NativeHIPacific: noYes,
    White: noYes,
    RaceNone: code(['8', '9', '99']),
    AdditionalRaceEthnicity: text(100),
    VeteranStatus: code(answers, true),
    YearEnteredService: number,
    YearSeparated: number,
    WorldWarII: answer,
    KoreanWar: answer,
    VietnamWar: answer,
    DesertStorm: answer,
    AfghanistanOEF: answer,
    IraqOIF: answer,
    IraqOND: answer,
    OtherTheater: answer,
    MilitaryBranch: number,
    DischargeStatus: number,
    ...audit,
  },
  Enrollment: {
    EnrollmentID: id,
    PersonalID: id,
    ProjectID: id,
    EntryDate: day(true),
    HouseholdID: id,
    RelationshipToHoH: code(hmisCodes.relationship, true),
    EnrollmentCoC: cocCode,
    LivingSituation: code(placeCodes.LivingSituation, true),
    RentalSubsidyType: code(subsidyCodes),
    LengthOfStay: code(hmisCodes.lengthOfStay, true),
    LOSUnderThreshold: noYesMaybe,
    PreviousStreetESSH: noYesMaybe,
    DateToStreetESSH: day(),
    TimesHomelessPastThreeYears: code(hmisCodes.timesHomeless, true),
    MonthsHomelessPastThreeYears: code(hmisCodes.monthsHomeless, true),
    DisablingCondition: code(hmisCodes.yesNo, true),
    MoveInDate: day(),
    ...audit,
  },
  Exit: {
    ExitID: id,
    EnrollmentID: id,
    PersonalID: id,
    ExitDate: day(true),
    Destination: code(placeCodes.Destination, true),
    DestinationSubsidyType: code(subsidyCodes),
    OtherDestination: text(50),
    ...audit,
  },
};

/** Rows of a file that a column must name; the first column of a file is its key. */
export const references: readonly (readonly [file: HmisOutFile, column: string, of: HmisOutFile])[] = [
  ['Project', 'OrganizationID', 'Organization'],
  ['ProjectCoC', 'ProjectID', 'Project'],
  ['HMISParticipation', 'ProjectID', 'Project'],
  ['CEParticipation', 'ProjectID', 'Project'],
  ['Enrollment', 'PersonalID', 'Client'],
  ['Enrollment', 'ProjectID', 'Project'],
  ['Exit', 'EnrollmentID', 'Enrollment'],
  ['Exit', 'PersonalID', 'Client'],
];
