/** The numbers of a dry run and of a batch, in the order a screen shows them (`imports.counts.<key>`). */
export const importCountKeys = [
  // The files
  'clientRows',
  'enrollmentRows',
  'exitRows',
  'rowsDeleted',
  'rowsLeftOut',
  // People
  'newPeople',
  'knownPeople',
  'peopleLeftOut',
  'peopleWithoutName',
  'peopleWhoDied',
  'casesOpening',
  'casesActive',
  'casesClosed',
  // What belongs to them
  'episodes',
  'episodesClosed',
  'accommodations',
  'tenancies',
  'households',
  'householdMembers',
  'housingHistories',
  'diversityAnswers',
] as const;
export type ImportCountKey = (typeof importCountKeys)[number];
export type ImportCounts = Readonly<Record<ImportCountKey, number>>;

/** The numbers of any batch: of an HMIS export, or of a spreadsheet (those of `sheetCountKeys`). */
export const batchCountKeys = [
  'sheetRows',
  ...importCountKeys,
  'notes',
  'starReadings',
  'rentEntries',
  'alreadyThere',
] as const;
