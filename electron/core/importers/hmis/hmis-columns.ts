/**
 * The files and columns of HMIS CSV (FY2024, FY2026) that the import reads; everything else is never looked at
 * (domain.md 9.5). `SSN` and `SSNDataQuality` are not here, and what is not here does not leave the parser.
 */
export const hmisFiles = {
  Export: {
    key: null,
    required: ['CSVVersion'],
    optional: ['SourceName', 'ExportDate', 'SoftwareName'],
  },
  Client: {
    key: 'PersonalID',
    required: ['PersonalID', 'FirstName', 'LastName', 'NameDataQuality', 'DOB', 'DOBDataQuality'],
    optional: [
      'AmIndAKNative',
      'Asian',
      'BlackAfAmerican',
      'HispanicLatinao',
      'HispanicLatinaeo',
      'MidEastNAfrican',
      'NativeHIPacific',
      'White',
      'RaceNone',
      'AdditionalRaceEthnicity',
      'Woman',
      'Man',
      'NonBinary',
      'CulturallySpecific',
      'Transgender',
      'Questioning',
      'DifferentIdentity',
      'GenderNone',
      'DifferentIdentityText',
      'Sex',
      'VeteranStatus',
      'YearEnteredService',
      'YearSeparated',
      'WorldWarII',
      'KoreanWar',
      'VietnamWar',
      'DesertStorm',
      'AfghanistanOEF',
      'IraqOIF',
      'IraqOND',
      'OtherTheater',
      'MilitaryBranch',
      'DischargeStatus',
      'DateUpdated',
      'DateDeleted',
    ],
  },
  Enrollment: {
    key: 'EnrollmentID',
    required: [
      'EnrollmentID',
      'PersonalID',
      'ProjectID',
      'EntryDate',
      'HouseholdID',
      'RelationshipToHoH',
      'LivingSituation',
    ],
    optional: [
      'RentalSubsidyType',
      'LengthOfStay',
      'DateToStreetESSH',
      'TimesHomelessPastThreeYears',
      'MonthsHomelessPastThreeYears',
      'DisablingCondition',
      'MoveInDate',
      'PreferredLanguage',
      'PreferredLanguageDifferent',
      'DateDeleted',
    ],
  },
  Exit: {
    key: 'ExitID',
    required: ['ExitID', 'EnrollmentID', 'ExitDate', 'Destination'],
    optional: ['DestinationSubsidyType', 'DateDeleted'],
  },
  Project: {
    key: 'ProjectID',
    required: ['ProjectID', 'ProjectName'],
    optional: ['DateDeleted'],
  },
} as const;

export type HmisFile = keyof typeof hmisFiles;

/** Without these three there are no people and no spells of support to import. */
export const requiredFiles: readonly HmisFile[] = ['Export', 'Client', 'Enrollment'];

/** Without these the import works, but says what will be missing. */
export const optionalFiles: readonly HmisFile[] = ['Exit', 'Project'];

/** Column names that the import reads from one file. */
export type HmisColumn<F extends HmisFile> = (typeof hmisFiles)[F]['required' | 'optional'][number];

/** Other files of the standard: known, so that the preview can say that they stay out. */
export const unusedFiles = [
  'Affiliation',
  'Assessment',
  'AssessmentQuestions',
  'AssessmentResults',
  'CEParticipation',
  'CurrentLivingSituation',
  'Disabilities',
  'EmploymentEducation',
  'Event',
  'Funder',
  'HealthAndDV',
  'HMISParticipation',
  'IncomeBenefits',
  'Inventory',
  'Organization',
  'ProjectCoC',
  'Services',
  'User',
  'YouthEducationStatus',
] as const;

/** Columns about identity that come in only when somebody asks for them, question by question (domain.md 9.5). */
export const diversityColumns = {
  race: [
    'AmIndAKNative',
    'Asian',
    'BlackAfAmerican',
    'HispanicLatinao',
    'HispanicLatinaeo',
    'MidEastNAfrican',
    'NativeHIPacific',
    'White',
    'RaceNone',
    'AdditionalRaceEthnicity',
  ],
  gender: [
    'Woman',
    'Man',
    'NonBinary',
    'CulturallySpecific',
    'Transgender',
    'Questioning',
    'DifferentIdentity',
    'GenderNone',
    'DifferentIdentityText',
  ],
  sex: ['Sex'],
  veteran: [
    'VeteranStatus',
    'YearEnteredService',
    'YearSeparated',
    'WorldWarII',
    'KoreanWar',
    'VietnamWar',
    'DesertStorm',
    'AfghanistanOEF',
    'IraqOIF',
    'IraqOND',
    'OtherTheater',
    'MilitaryBranch',
    'DischargeStatus',
  ],
} as const satisfies Readonly<Record<string, readonly HmisColumn<'Client'>[]>>;

export type DiversityQuestion = keyof typeof diversityColumns;
