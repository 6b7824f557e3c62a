import { useEffect, useRef, useState } from 'react';
import { api, callShell, listen, type InputOf, type OutputOf } from '#renderer/api/client.ts';
import type { DuplicateChoice } from '#shared/contracts/imports.ts';
import {
  type SheetChoices,
  type SheetDryRun,
  type SheetLook,
  firstChoices,
  withOptions,
} from './sheet-choices.ts';

/** The stages of the way, in their order. */
export const sheetStages = ['file', 'columns', 'look', 'bringIn'] as const;
export type SheetStage = (typeof sheetStages)[number];

type Place = InputOf<'spreadsheets.look'>['place'];

/** The open file, what it holds and what was said about it. */
export interface OpenSheet {
  readonly stageId: string;
  readonly place: Place;
  readonly look: SheetLook;
  readonly choices: SheetChoices;
  /** What the choices would do, as of the last look. */
  readonly dryRun: SheetDryRun | null;
  /** Nothing was said since that look but decisions about duplicates. */
  readonly isCurrent: boolean;
}

export interface SheetDone extends OutputOf<'spreadsheets.commit'> {
  readonly source: string;
}

export interface SheetFlow {
  readonly stage: SheetStage;
  readonly sheet: OpenSheet | null;
  readonly done: SheetDone | null;
  /** Words of the file that were shown for a meaning; going on without one leaves their rows out. */
  readonly shownWords: ReadonlySet<string>;
  /** Something was said that would be lost by leaving. */
  readonly isTouched: boolean;
  readonly busy: boolean;
  /** The dry run is being made again after a decision about a duplicate. */
  readonly isRefreshing: boolean;
  readonly failure: unknown;
  /** How far the writing is; null while none runs. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly choose: () => void;
  /** Reads the same file anew: another sheet, another row of headings, other letters. */
  readonly readAs: (change: Partial<Place>) => void;
  readonly change: (next: (before: SheetChoices) => SheetChoices) => void;
  readonly decide: (choices: Readonly<Record<string, DuplicateChoice>>) => void;
  readonly goTo: (stage: SheetStage) => void;
  /** Makes the dry run and goes on to it, unless something must be said or shown first. */
  readonly lookFirst: () => void;
  readonly bringIn: (rememberAs: string) => void;
  readonly restart: () => void;
}

const asFound: Place = { sheet: null, headingRow: null, reading: { encoding: null, separator: null } };

/** As `shownWords` holds it. */
export function wordKey(field: string, value: string): string {
  return `${field}\n${value}`;
}

/** What the core took, so that it reads the file the same way from now on. */
function placeOf({ format, sheet, headingRow, encoding, separator }: SheetLook): Place {
  return { sheet: format === 'xlsx' ? sheet : null, headingRow, reading: { encoding, separator } };
}

function requestOf({ stageId, place, choices }: OpenSheet): InputOf<'spreadsheets.dryRun'> {
  const { kind, mapping, options } = choices;
  if (kind === null) throw new TypeError('a sheet without a kind cannot be asked about');
  return { stageId, place, kind, mapping, options };
}

function sameHeadings(a: SheetLook, b: SheetLook): boolean {
  return (
    a.columns.map(({ heading }) => heading).join('\n') === b.columns.map(({ heading }) => heading).join('\n')
  );
}

/** Something has to be said before the rows can be looked at. */
export function mustSay({ findings }: SheetDryRun): boolean {
  return findings.some(({ level }) => level === 'stop');
}

/**
 * The way of one spreadsheet: file → columns → look at it first → bring in. One act at a time; nothing is written before
 * the last. A file that is gone (`import_stale`) leaves everything that was said, for the same headings again.
 */
export function useSheetFlow(): SheetFlow {
  const [stage, setStage] = useState<SheetStage>('file');
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [done, setDone] = useState<SheetDone | null>(null);
  const [shownWords, setShownWords] = useState<ReadonlySet<string>>(new Set());
  const [isTouched, setTouched] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isRefreshing, setRefreshing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [progress, setProgress] = useState<SheetFlow['progress']>(null);
  const waiting = useRef<OpenSheet | null>(null);
  const refreshing = useRef(false);
  const stageId = sheet?.stageId ?? null;

  useEffect(
    () =>
      listen((event) => {
        if (event.event === 'progress' && event.job === stageId)
          setProgress({ done: event.done, total: event.total });
      }),
    [stageId],
  );
  useEffect(() => {
    if (stageId === null) return undefined;
    return () => {
      void api.spreadsheets.discard({ stageId });
    };
  }, [stageId]);

  const act = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
      setProgress(null);
    }
  };

  const open = (id: string, look: SheetLook, kept: SheetChoices | null) => {
    setSheet({
      stageId: id,
      place: placeOf(look),
      look,
      choices: kept === null ? firstChoices(look) : withOptions(kept, { duplicates: {} }),
      dryRun: null,
      isCurrent: false,
    });
    setShownWords(new Set());
  };

  /** Only the last decision's dry run is shown; at most one runs and one waits. */
  const refresh = async (next: OpenSheet) => {
    waiting.current = next;
    if (refreshing.current) return;
    refreshing.current = true;
    setRefreshing(true);
    setFailure(null);
    try {
      for (let asked: OpenSheet | null = next; asked !== null; asked = waiting.current) {
        waiting.current = null;
        const dryRun = await api.spreadsheets.dryRun(requestOf(asked));
        setSheet((now) => now && { ...now, dryRun, isCurrent: true });
      }
    } catch (error) {
      setFailure(error);
    } finally {
      waiting.current = null;
      refreshing.current = false;
      setRefreshing(false);
    }
  };

  return {
    stage,
    sheet,
    done,
    shownWords,
    isTouched,
    busy,
    isRefreshing,
    failure,
    progress,
    choose: () => {
      void act(async () => {
        const staged = await callShell('pickSpreadsheet', {});
        if (staged === null) return;
        const look = await api.spreadsheets.look({ stageId: staged.stageId, place: asFound });
        const isSame = sheet !== null && sameHeadings(sheet.look, look);
        open(staged.stageId, look, isSame ? sheet.choices : null);
        setTouched(isSame && isTouched);
        setDone(null);
        setStage(isSame && stage !== 'file' ? 'columns' : 'file');
      });
    },
    readAs: (change) => {
      if (sheet === null) return;
      void act(async () => {
        const look = await api.spreadsheets.look({
          stageId: sheet.stageId,
          place: { ...sheet.place, ...change },
        });
        open(sheet.stageId, look, sameHeadings(sheet.look, look) ? sheet.choices : null);
      });
    },
    change: (next) => {
      setSheet((now) => {
        if (now === null) return null;
        const choices = next(now.choices);
        const dryRun = choices.kind === now.choices.kind ? now.dryRun : null;
        return { ...now, choices, dryRun, isCurrent: false };
      });
      setTouched(true);
    },
    decide: (decisions) => {
      if (sheet === null) return;
      const duplicates = { ...sheet.choices.options.duplicates, ...decisions };
      const next = { ...sheet, choices: withOptions(sheet.choices, { duplicates }) };
      setSheet(next);
      setTouched(true);
      void refresh(next);
    },
    goTo: (next) => {
      setFailure(null);
      setStage(next);
    },
    lookFirst: () => {
      if (sheet === null) return;
      void act(async () => {
        const dryRun = await api.spreadsheets.dryRun(requestOf(sheet));
        setSheet((now) => now && { ...now, dryRun, isCurrent: true });
        if (mustSay(dryRun)) return;
        const words = dryRun.unknownValues.map(({ field, value }) => wordKey(field, value));
        const hasNewWords = words.some((word) => !shownWords.has(word));
        setShownWords(new Set([...shownWords, ...words]));
        if (!hasNewWords) setStage('look');
      });
    },
    bringIn: (rememberAs) => {
      if (sheet === null) return;
      void act(async () => {
        // Nothing is lost by leaving while it is written: it goes on by itself.
        setTouched(false);
        try {
          const written = await api.spreadsheets.commit({ ...requestOf(sheet), rememberAs });
          setDone({ ...written, source: sheet.look.source });
          setSheet(null);
        } catch (error) {
          setTouched(true);
          throw error;
        }
      });
    },
    restart: () => {
      setFailure(null);
      setDone(null);
      setSheet(null);
      setTouched(false);
      setStage('file');
    },
  };
}
