/** Kinds of project (HUD data standards, element 2.02.6), each with its code in the file. */
export const hmisProjectTypes = {
  shelter_entry_exit: '0',
  shelter_night_by_night: '1',
  transitional: '2',
  supportive_housing: '3',
  street_outreach: '4',
  services_only: '6',
  other: '7',
  safe_haven: '8',
  housing_only: '9',
  housing_with_services: '10',
  day_shelter: '11',
  prevention: '12',
  rapid_rehousing: '13',
  coordinated_entry: '14',
} as const;
export type HmisProjectType = keyof typeof hmisProjectTypes;
export const hmisProjectTypeKeys = Object.keys(hmisProjectTypes) as [HmisProjectType, ...HmisProjectType[]];

/** Where its homes are (2.02.D), asked only of projects in which people live. */
export const hmisHousingTypes = { one_site: '1', several_sites: '2', scattered: '3' } as const;
export type HmisHousingType = keyof typeof hmisHousingTypes;
export const hmisHousingTypeKeys = Object.keys(hmisHousingTypes) as [HmisHousingType, ...HmisHousingType[]];

/** Projects in which people live or get a home: their housing type is asked (2.02.D). */
export const residentialTypes: ReadonlySet<HmisProjectType> = new Set([
  'shelter_entry_exit',
  'shelter_night_by_night',
  'transitional',
  'supportive_housing',
  'safe_haven',
  'housing_only',
  'housing_with_services',
  'rapid_rehousing',
]);

/** Permanent housing: the day of moving in is told (3.20). */
export const permanentTypes: ReadonlySet<HmisProjectType> = new Set([
  'supportive_housing',
  'housing_only',
  'housing_with_services',
  'rapid_rehousing',
]);

/** Which answers about identity may go along; gender has no column in FY2026 (domain.md 9.5). */
export const hmisIdentityQuestions = ['race', 'sex', 'veteran'] as const;
export type HmisIdentityQuestion = (typeof hmisIdentityQuestions)[number];

/** `stop` – no file can be made · `warning` – the other system may refuse or ask · `notice` – somebody should know. */
export const exportLevels = ['stop', 'warning', 'notice'] as const;
export type ExportLevel = (typeof exportLevels)[number];

/** Everything the check of an export may say; the words are in the catalogue (`hmisExport.findings.<code>`). */
export const exportFindingCodes = [
  // About a service
  'project_type_missing',
  'coc_code_missing',
  'geocode_missing',
  'housing_type_missing',
  'project_number_twice',
  'nobody_in_period',
  // About the file
  'key_missing',
  'key_twice',
  'refers_to_nothing',
  'required_empty',
  'unknown_code',
  'bad_date',
  'too_long',
  'exit_before_entry',
  'own_reader',
  // About people
  'name_missing',
  'name_cut',
  'birth_date_missing',
  'born_after_entry',
  'place_before_unknown',
  'place_after_unknown',
  'street_date_after_entry',
  'move_in_outside_stay',
  'stays_overlap',
  'head_missing',
  'relation_unknown',
  // What has no place in it
  'language_stays',
  'gender_stays',
  'joined_people',
] as const;
export type ExportFindingCode = (typeof exportFindingCodes)[number];
