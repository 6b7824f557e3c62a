/** Where a pair comes from (domain.md 12.1): a source guide, published language guides in general, or ourselves. */
export const sourceMarks = ['S1', 'S2', 'S5', 'G', 'K'] as const;
export type SourceMark = (typeof sourceMarks)[number];

/** Parts of life and work that the pairs are sorted by in the settings. */
export const languageAreas = [
  'home',
  'substances',
  'mind_and_body',
  'engagement',
  'behaviour',
  'law_and_money',
  'family',
  'our_work',
] as const;
export type LanguageArea = (typeof languageAreas)[number];

/** Ways of writing one thing, and what to write instead of them. Patterns are explained in `pattern.ts`. */
export interface PairForm {
  readonly avoid: readonly string[];
  /** Words that fit in the place of what was found; the first two are offered. */
  readonly tryInstead: readonly string[];
  /** The same for a plural; absent where number makes no difference. */
  readonly tryPlural?: readonly string[];
}

/** One pair of domain.md 12.2. Its reason and its short description are in the catalogue: `language:pair.<id>`. */
export interface LanguagePair {
  /** Number in domain.md 12.2. */
  readonly id: number;
  readonly area: LanguageArea;
  readonly sources: readonly SourceMark[];
  readonly forms: readonly PairForm[];
  /** Longer patterns in which the words mean something else; they silence this pair only. */
  readonly exceptions?: readonly string[];
}

/** An entry of the organisation's own: plain words, no patterns. */
export interface OwnLanguageEntry {
  readonly id: string;
  readonly avoid: readonly string[];
  readonly tryInstead: readonly string[];
  readonly enabled: boolean;
  readonly exceptions?: readonly string[];
}

/** What the checker looks for. */
export interface LanguageEntries {
  readonly pairs: readonly LanguagePair[];
  /** Numbers of pairs that are switched off. */
  readonly switchedOff: ReadonlySet<number>;
  readonly own: readonly OwnLanguageEntry[];
}
