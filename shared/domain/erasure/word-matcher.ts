/** Finds some texts inside others, and takes them out. */
export interface WordMatcher {
  readonly isIn: (text: string) => boolean;
  readonly cutFrom: (text: string, mark: string) => string;
}

const before = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;
const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);

/** Digits with whatever people write between them: "+44 7700 900123" is found as "07700-900 123" is not. */
function digitsPattern(text: string): string {
  const digits = text.replaceAll(/\D/gu, '');
  return String.raw`(?<!\d)${[...digits].join(String.raw`[\s().\-/]*`)}(?!\d)`;
}

/** As it stands in a text, and as JSON writes it. */
function textPattern(text: string): string {
  const written = [text.normalize('NFC'), text.normalize('NFD')];
  const forms = new Set([...written, ...written.map((form) => JSON.stringify(form).slice(1, -1))]);
  const patterns = [...forms].map((form) => escaped(form).replaceAll(/\s+/gu, String.raw`\s+`));
  return `${before}(?:${patterns.join('|')})${after}`;
}

const isNumber = (text: string) => /^\+?[\d\s().\-/]+$/u.test(text);

function expression(texts: readonly string[], flags: string): RegExp | undefined {
  if (texts.length === 0) return undefined;
  const longestFirst = texts.toSorted((a, b) => b.length - a.length);
  return new RegExp(
    longestFirst.map((text) => (isNumber(text) ? digitsPattern(text) : textPattern(text))).join('|'),
    flags,
  );
}

/**
 * Looks for whole words only. What is certain is found in capitals and small letters alike; a single name only as it is
 * written, so that "Hope" is never taken for hope.
 */
export function wordMatcher(certain: readonly string[], single: readonly string[]): WordMatcher {
  const expressions = [expression(certain, 'giu'), expression(single, 'gu')].filter(
    (each) => each !== undefined,
  );
  return {
    isIn: (text) => expressions.some((each) => text.search(each) !== -1),
    cutFrom: (text, mark) => expressions.reduce((rest, each) => rest.replace(each, mark), text),
  };
}
