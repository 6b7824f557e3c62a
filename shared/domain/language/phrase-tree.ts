import type { LanguageEntries, OwnLanguageEntry } from './language-pair.ts';
import { readPattern, type Pattern, type Step } from './pattern.ts';
import { simpleForms } from './word-forms.ts';
import { scanWords } from './word-scan.ts';

/** What a phrase means where it ends in the tree. */
export interface Meaning {
  readonly entryId: number | string;
  /** Null for an exception: here this entry is silent. */
  readonly tryInstead: readonly string[] | null;
  /** The underlined words, counted from the first of the phrase; the second is not included. */
  readonly from: number;
  readonly until: number;
  /** True when no noun may follow. */
  readonly endsClause: boolean;
}

/** A place in the tree of phrases: the words that may come next, and what ends here. */
export interface PhraseNode {
  next: Map<string, PhraseNode> | undefined;
  meanings: Meaning[] | undefined;
}

interface Path {
  readonly node: PhraseNode;
  readonly length: number;
  readonly from: number | undefined;
  readonly until: number;
  readonly isPlural: boolean;
}

function newNode(): PhraseNode {
  return { next: undefined, meanings: undefined };
}

function descend(node: PhraseNode, word: string): PhraseNode {
  node.next ??= new Map();
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const next = newNode();
  node.next.set(word, next);
  return next;
}

function extend(path: Path, { choices, isUnderlined }: Step): Path[] {
  return choices.map(({ words, isPlural }) => {
    const length = path.length + words.length;
    const isMarked = isUnderlined && words.length > 0;
    return {
      node: words.reduce(descend, path.node),
      length,
      from: isMarked ? (path.from ?? path.length) : path.from,
      until: isMarked ? length : path.until,
      isPlural: path.isPlural || (isUnderlined && isPlural),
    };
  });
}

/** Adds every phrase of a pattern; `null` instead of words makes them exceptions. */
function add(
  root: PhraseNode,
  entryId: number | string,
  { steps, endsClause }: Pattern,
  words: { readonly one: readonly string[]; readonly many: readonly string[] } | null,
): void {
  const start: Path = { node: root, length: 0, from: undefined, until: 0, isPlural: false };
  const ends = steps.reduce<Path[]>((paths, step) => paths.flatMap((path) => extend(path, step)), [start]);
  for (const { node, from = 0, until, isPlural } of ends) {
    const tryInstead = words === null ? null : isPlural ? words.many : words.one;
    node.meanings ??= [];
    node.meanings.push({ entryId, tryInstead, from, until, endsClause });
  }
}

/** The words of an own entry as they are, with simple endings at the first and the last (domain.md 12.1). */
function readOwn(text: string): Pattern {
  const words = scanWords(text).map(({ folded }) => folded);
  const steps = words.map((word, index) => ({
    choices: (index === 0 || index === words.length - 1 ? simpleForms(word) : [word]).map((form) => ({
      words: [form],
      isPlural: false,
    })),
    isUnderlined: true,
  }));
  return { steps, endsClause: false };
}

function addOwn(root: PhraseNode, { id, avoid, tryInstead, exceptions = [] }: OwnLanguageEntry): void {
  for (const text of avoid) add(root, id, readOwn(text), { one: tryInstead, many: tryInstead });
  for (const text of exceptions) add(root, id, readOwn(text), null);
}

/** The tree of all phrases that are looked for; the organisation's own come first and win over ours. */
export function buildPhraseTree({ pairs, switchedOff, own }: LanguageEntries): PhraseNode {
  const root = newNode();
  for (const entry of own.filter(({ enabled }) => enabled)) addOwn(root, entry);
  for (const { id, forms, exceptions = [] } of pairs.filter((pair) => !switchedOff.has(pair.id))) {
    for (const { avoid, tryInstead, tryPlural = tryInstead } of forms) {
      for (const text of avoid) add(root, id, readPattern(text), { one: tryInstead, many: tryPlural });
    }
    for (const text of exceptions) add(root, id, readPattern(text), null);
  }
  return root;
}
