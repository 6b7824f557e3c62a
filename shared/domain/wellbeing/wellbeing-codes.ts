/** Scales that the program knows; `custom` is one that an organisation made (domain.md 2.8). */
export const wellbeingKeys = ['wemwbs14', 'swemwbs7', 'who5', 'ons4', 'line10', 'custom'] as const;
export type WellbeingKey = (typeof wellbeingKeys)[number];
export type ShippedKey = Exclude<WellbeingKey, 'custom'>;

/** How answers become a figure (domain.md 2.8). */
export const scorings = ['sum', 'sum_then_table', 'per_item'] as const;
export type Scoring = (typeof scorings)[number];

/** Who put the answers down; being read to or helped tends to raise them (domain.md 2.1). */
export const wellbeingModes = ['self_paper', 'self_screen', 'read_aloud', 'helped'] as const;
export type WellbeingMode = (typeof wellbeingModes)[number];

/** What is said of a change since the last comparable reading (domain.md 2.5); a higher figure is not named better. */
export const wellbeingChanges = ['same', 'worth_talking', 'clear'] as const;
export type WellbeingChange = (typeof wellbeingChanges)[number];

/** How groups of people are described, never one person's state (domain.md 2.5, 2.8). */
export const wellbeingLevels = ['very_low', 'low', 'middle', 'high', 'very_high'] as const;
export type WellbeingLevel = (typeof wellbeingLevels)[number];

/**
 * Codes of the long and the short Warwick–Edinburgh scale: our own shorthand for charts. The questions and the labels
 * of the answers are the owners' and stand nowhere in this program (domain.md 2.2, 2.7).
 */
export const warwickItems = [
  'wb01',
  'wb02',
  'wb03',
  'wb04',
  'wb05',
  'wb06',
  'wb07',
  'wb08',
  'wb09',
  'wb10',
  'wb11',
  'wb12',
  'wb13',
  'wb14',
] as const;

/** Those of the short form (domain.md 2.1). */
export const shortItems = ['wb01', 'wb02', 'wb03', 'wb06', 'wb07', 'wb09', 'wb11'] as const;

/** Codes of the five of the WHO index; its wording is pasted by the organisation as well. */
export const whoItems = ['who01', 'who02', 'who03', 'who04', 'who05'] as const;

/** Ratings of the national wellbeing questions of the United Kingdom (domain.md 2.8). */
export const onsItems = ['satisfaction', 'worthwhile', 'happiness', 'anxiety'] as const;

/** Our own line from 0 to 10, with no claim of validity. */
export const lineItems = ['things'] as const;

/** Every code that has its label in the catalogue. */
export const shippedItems = [...warwickItems, ...whoItems, ...onsItems, ...lineItems] as const;
