import { useEffect, useMemo, useState } from 'react';
import { useRead } from '#renderer/api/hooks.ts';
import { moveHints } from '#renderer/features/language/hint-segments.ts';
import type { LogContent } from '#shared/contracts/reflective-logs.ts';
import { createNameFinder, type KnownName, type NameFinder } from '#shared/domain/reflection/known-names.ts';
import { namesIn, type Slot, textAt, writtenSlots } from './log-form.ts';

/** How long writing has to pause before names are looked for, in milliseconds. */
const pauseMs = 350;

interface KnownNames {
  readonly find: NameFinder;
  /** Names to underline in a place. */
  readonly at: (slot: Slot) => readonly KnownName[];
  /** The first name of all, and how many different ones follow. */
  readonly first: (KnownName & { readonly slot: Slot }) | null;
  readonly others: number;
}

/**
 * Names of people with a file in a log, looked for when writing pauses so that typing never waits; between two looks the
 * underlines move along with their words.
 */
export function useKnownNames(log: LogContent): KnownNames {
  const { data } = useRead('reflections.knownNames', {});
  const find = useMemo(() => createNameFinder(data?.people ?? []), [data]);
  const [looked, setLooked] = useState(log);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLooked(log);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [log]);

  const found = useMemo(
    () =>
      new Map(
        writtenSlots(looked).map((slot) => [slot, namesIn(textAt(looked, slot), find, looked.leftNames)]),
      ),
    [looked, find],
  );
  const at = (slot: Slot) => moveHints(textAt(looked, slot), textAt(log, slot), found.get(slot) ?? []);
  const all = writtenSlots(log).flatMap((slot) => at(slot).map((name) => ({ ...name, slot })));
  return {
    find,
    at,
    first: all[0] ?? null,
    others: new Set(all.map(({ name }) => name)).size - 1,
  };
}
