import type { LanguagePair } from './language-pair.ts';
import { behaviourPairs } from './pairs/behaviour-pairs.ts';
import { engagementPairs } from './pairs/engagement-pairs.ts';
import { homePairs } from './pairs/home-pairs.ts';
import { lawMoneyFamilyPairs } from './pairs/law-money-family-pairs.ts';
import { livingPairs } from './pairs/living-pairs.ts';
import { mindAndBodyPairs } from './pairs/mind-and-body-pairs.ts';
import { ourWorkPairs } from './pairs/our-work-pairs.ts';
import { substancePairs } from './pairs/substance-pairs.ts';
import { treatmentPairs } from './pairs/treatment-pairs.ts';

/** The hundred pairs of domain.md 12.2 in their order; they are about English text. */
export const languagePairs: readonly LanguagePair[] = [
  ...homePairs,
  ...livingPairs,
  ...substancePairs,
  ...treatmentPairs,
  ...mindAndBodyPairs,
  ...engagementPairs,
  ...behaviourPairs,
  ...lawMoneyFamilyPairs,
  ...ourWorkPairs,
].toSorted((a, b) => a.id - b.id);
