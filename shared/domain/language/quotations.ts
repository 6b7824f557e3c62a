/** A stretch of text; the end is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What closes a quotation that was opened by the key, in the ways of writing of several languages. */
const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”"'],
  ['”', '”'],
  ['„', '“”"'],
  ['‟', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', '’'],
]);
const marks = /["“”„‟«»‹›‘’']/gu;
const letter = /[\p{L}\p{M}\p{N}]/u;

/** True when a straight mark stands before a word and after none: it opens and does not close. */
function looksOpening(before: string, after: string): boolean {
  return !letter.test(before) && letter.test(after);
}

/** True when an apostrophe-like mark stands behind a word or sentence and before none: it may close. */
function looksClosing(before: string, after: string): boolean {
  return before !== '' && /\S/u.test(before) && !letter.test(after);
}

function closes(mark: string, closer: string, before: string, after: string): boolean {
  if (!closer.includes(mark)) return false;
  if (mark === '’' || mark === "'") return looksClosing(before, after);
  return mark !== '"' || !looksOpening(before, after);
}

/** True when a straight single mark opens a quotation: 'like this', which ends in the same paragraph; not 'til or '90s. */
function opensSingle(text: string, at: number, nextClosing: (from: number) => number): boolean {
  const after = text.charAt(at + 1);
  if (!looksOpening(text.charAt(at - 1), after) || /\p{N}/u.test(after)) return false;
  if (/^(?:til|tis|twas|cause|cos|em|n)\b/iu.test(text.slice(at + 1, at + 7))) return false;
  return nextClosing(at + 1) !== -1;
}

/**
 * Finds the next straight single mark that may close, in the same paragraph; −1 without one. Each paragraph is looked
 * through once however often this is asked, so that a text full of apostrophes stays quick.
 */
function singleClosings(text: string): (from: number) => number {
  let places: number[] = [];
  let paragraphEnd = -1;
  let next = 0;
  return (from) => {
    if (from > paragraphEnd) {
      const lineEnd = text.indexOf('\n', from);
      paragraphEnd = lineEnd === -1 ? text.length : lineEnd;
      places = [];
      next = 0;
      for (let at = text.indexOf("'", from); at !== -1 && at < paragraphEnd; at = text.indexOf("'", at + 1)) {
        if (looksClosing(text.charAt(at - 1), text.charAt(at + 1))) places.push(at);
      }
    }
    while (next < places.length && (places[next] ?? 0) < from) next += 1;
    return places[next] ?? -1;
  };
}

/**
 * Where somebody's own words stand, or may stand: inside straight, curly, low and angled marks. A quotation that is not
 * closed yet reaches to the end of the text, because a missing hint does no harm and a hint in the person's words does.
 */
export function findQuotations(text: string): Span[] {
  const spans: Span[] = [];
  const nextClosing = singleClosings(text);
  let opened: { readonly at: number; readonly closer: string } | undefined;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
    if (opened !== undefined) {
      if (closes(mark, opened.closer, before, after)) {
        spans.push({ start: opened.at, end: index + 1 });
        opened = undefined;
      }
      continue;
    }
    const closer = mark === "'" && opensSingle(text, index, nextClosing) ? "'" : closers.get(mark);
    const isInchMark = mark === '"' && letter.test(before);
    if (closer !== undefined && !isInchMark) opened = { at: index, closer };
  }
  if (opened !== undefined) spans.push({ start: opened.at, end: text.length });
  return spans;
}
