import { verbForms, withS } from './word-forms.ts';

/** One way through a step of a pattern: no word, one, or several. */
export interface Choice {
  readonly words: readonly string[];
  readonly isPlural: boolean;
}

/** A word or group of a pattern; its choices are alternatives. */
export interface Step {
  readonly choices: readonly Choice[];
  /** True from the first to the last step that is underlined. */
  readonly isUnderlined: boolean;
}

/**
 * A pattern of the shipped pairs, read. It is written in lower case, with a space for a hyphen:
 * - `{a|b c|}` one of these, or nothing;
 * - `word/n` also the plural, `word/v` also -s, -ed, -ing; after a group, for the last word of each choice;
 * - `[…]` only this part is underlined, the rest is what has to stand around it;
 * - `$` at the end: no noun follows, so "the homeless" is found and "the homeless team" is not.
 */
export interface Pattern {
  readonly steps: readonly Step[];
  readonly endsClause: boolean;
}

const parts = /(\[)?(?:\{([^}]*)\}|([^\s{}[\]/]+))(?:\/([nv]))?(\])?/gu;

function inflect(word: string, ending: string | undefined): Choice[] {
  if (ending === 'n') {
    return [
      { words: [word], isPlural: false },
      { words: [withS(word)], isPlural: true },
    ];
  }
  const forms = ending === 'v' ? verbForms(word) : [word];
  return forms.map((form) => ({ words: [form], isPlural: false }));
}

function readChoices(text: string, groupEnding: string | undefined): Choice[] {
  const tokens = text.split(' ').filter((token) => token !== '');
  return tokens.reduce<Choice[]>(
    (before, token, index) => {
      const [word = '', ending = index === tokens.length - 1 ? groupEnding : undefined] = token.split('/');
      return before.flatMap((start) =>
        inflect(word, ending).map((end) => ({
          words: [...start.words, ...end.words],
          isPlural: start.isPlural || end.isPlural,
        })),
      );
    },
    [{ words: [], isPlural: false }],
  );
}

/** Reads a pattern. Patterns are ours and tested, so there is no error to report. */
export function readPattern(pattern: string): Pattern {
  const endsClause = pattern.endsWith(' $');
  const isWhole = !pattern.includes('[');
  let isUnderlined = isWhole;
  const steps: Step[] = [];
  for (const [, opens, group, word, ending, closes] of (endsClause ? pattern.slice(0, -2) : pattern).matchAll(
    parts,
  )) {
    if (opens !== undefined) isUnderlined = true;
    steps.push({
      choices: (group ?? word ?? '').split('|').flatMap((text) => readChoices(text, ending)),
      isUnderlined,
    });
    if (closes !== undefined) isUnderlined = false;
  }
  return { steps, endsClause };
}
