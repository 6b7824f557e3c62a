import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import type { LanguageChecker, LanguageHit } from '#shared/domain/language/checker.ts';
import { moveHints } from './hint-segments.ts';

/** A hint over words of a text; `found` are those words as they are written. */
export interface Hint extends LanguageHit {
  readonly found: string;
}

/** How long writing has to pause before it is looked at again, in milliseconds. */
const pauseMs = 350;

type Settings = OutputOf<'languageHints.settings'>;

/** The checker and its pairs are loaded with the first form that uses them, and prepared once for each set of choices. */
async function prepare(settings: Settings): Promise<LanguageChecker> {
  const [{ createLanguageChecker }, { languagePairs }] = await Promise.all([
    import('#shared/domain/language/checker.ts'),
    import('#shared/domain/language/pairs.ts'),
  ]);
  return createLanguageChecker({
    pairs: languagePairs,
    switchedOff: new Set(settings.switchedOff),
    own: settings.own,
  });
}

let prepared: { readonly settings: Settings; readonly checker: Promise<LanguageChecker> } | null = null;

function checkerFor(settings: Settings): Promise<LanguageChecker> {
  if (prepared?.settings !== settings) prepared = { settings, checker: prepare(settings) };
  return prepared.checker;
}

function useChecker(): LanguageChecker | null {
  const { i18n } = useTranslation();
  const { data: settings } = useRead('languageHints.settings', {});
  // The pairs are about English text.
  const wanted = settings?.enabled === true && i18n.language === 'en' ? settings : null;
  const [ready, setReady] = useState<{
    readonly settings: Settings;
    readonly checker: LanguageChecker;
  } | null>(null);
  useEffect(() => {
    let current = true;
    const load = async (chosen: Settings) => {
      const checker = await checkerFor(chosen);
      if (current) setReady({ settings: chosen, checker });
    };
    if (wanted !== null) void load(wanted);
    return () => {
      current = false;
    };
  }, [wanted]);
  return ready !== null && ready.settings === wanted ? ready.checker : null;
}

interface Checked {
  readonly text: string;
  readonly hints: readonly Hint[];
}

const nothing: Checked = { text: '', hints: [] };

interface Hints {
  readonly hints: readonly Hint[];
  /** “Leave it as it is”: no hint for these words in this field any more, however often they stand there. */
  readonly leave: (hint: Hint) => void;
}

/**
 * The hints of a text, looked for when writing pauses, so that typing never waits. Between two looks they move along
 * with the words they belong to.
 */
export function useHints(text: string): Hints {
  const checker = useChecker();
  const [checked, setChecked] = useState(nothing);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const firstLook = useRef(true);

  useEffect(() => {
    if (checker === null) return undefined;
    const look = () => {
      firstLook.current = false;
      setChecked({
        text,
        hints: checker(text).map((hit) => ({ ...hit, found: text.slice(hit.start, hit.end) })),
      });
    };
    const timer = setTimeout(look, firstLook.current ? 0 : pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [checker, text]);

  const hints = useMemo(
    () =>
      checker === null
        ? []
        : moveHints(checked.text, text, checked.hints).filter((hint) => !left.has(keyOf(hint))),
    [checker, checked, text, left],
  );
  return {
    hints,
    leave: (hint) => {
      setLeft((before) => new Set([...before, keyOf(hint)]));
    },
  };
}

function keyOf({ entryId, found }: Hint): string {
  return `${String(entryId)} ${found.toLocaleLowerCase()}`;
}
