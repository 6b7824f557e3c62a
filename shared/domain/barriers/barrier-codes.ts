/** What helps stands on the left and first (domain.md 8.1). */
export const factorPolarities = ['protection', 'risk'] as const;
export type FactorPolarity = (typeof factorPolarities)[number];

/** Parts of life in which something helps or gets in the way (domain.md 8.1). */
export const vulnerabilityDomains = [
  'housing',
  'income',
  'documents_rights',
  'physical_health',
  'mental_health',
  'substances',
  'network',
  'violence_safety',
  'daily_life',
  'learning_work',
  'justice',
  'discrimination',
  'services',
] as const;
export type VulnerabilityDomain = (typeof vulnerabilityDomains)[number];

/** Where a factor lies, so that what society or services do is not written down as a fault of the person (domain.md 8.1). */
export const factorScopes = ['person', 'relations', 'housing', 'services', 'society'] as const;

/** Whether something can be done about it. */
export const factorChanges = ['now', 'later', 'hardly'] as const;

/** Who said it (domain.md 0.3). */
export const factorSources = ['person', 'worker', 'other'] as const;

/** How much it weighs, as words; kept as 1 to 3 and never added up (domain.md 8.1). */
export const factorInfluences = ['little', 'some', 'much'] as const;
