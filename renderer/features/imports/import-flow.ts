import { useEffect, useState } from 'react';
import { api, callShell, listen, type OutputOf } from '#renderer/api/client.ts';
import type { DuplicateChoice, ImportOptions } from '#shared/contracts/imports.ts';

export type Checked = OutputOf<'imports.check'>;
export type DryRun = OutputOf<'imports.dryRun'>;
export type Duplicate = DryRun['duplicates'][number];

/** Where the import stands; each step keeps what the one before found. */
export type ImportStep =
  | { readonly at: 'choose' }
  | { readonly at: 'checked'; readonly stageId: string; readonly checked: Checked }
  | { readonly at: 'looked'; readonly stageId: string; readonly checked: Checked; readonly dryRun: DryRun }
  | { readonly at: 'done'; readonly newPeople: number };

export interface ImportFlow {
  readonly step: ImportStep;
  readonly options: ImportOptions;
  readonly busy: boolean;
  readonly failure: unknown;
  /** How far the import is; null while none runs. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly choose: (kind: 'folder' | 'zip') => void;
  readonly setOptions: (change: Partial<ImportOptions>) => void;
  readonly decide: (sourceId: string, choice: DuplicateChoice) => void;
  readonly look: () => void;
  readonly bringIn: () => void;
  readonly restart: () => void;
}

/** Nothing about identity comes in unless somebody asks for it (domain.md 9.5). */
function firstOptions(teamId: string): ImportOptions {
  return {
    diversity: { race: false, gender: false, sex: false },
    veteran: false,
    services: {},
    teamId,
    duplicates: {},
  };
}

/** The way of one import: choose → check → look at it first → bring in. One act at a time; nothing is written before the last. */
export function useImportFlow(teamId: string, onlyServiceId: string | null): ImportFlow {
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  const [options, setAll] = useState<ImportOptions>(() => firstOptions(teamId));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [progress, setProgress] = useState<ImportFlow['progress']>(null);
  const stageId = step.at === 'checked' || step.at === 'looked' ? step.stageId : null;

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
      void api.imports.discard({ stageId });
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

  const runDry = async (from: Extract<ImportStep, { stageId: string }>, next: ImportOptions) => {
    const dryRun = await api.imports.dryRun({ stageId: from.stageId, options: next });
    setStep({ at: 'looked', stageId: from.stageId, checked: from.checked, dryRun });
  };

  return {
    step,
    options,
    busy,
    failure,
    progress,
    choose: (kind) => {
      void act(async () => {
        const staged = await callShell('pickImport', { kind });
        if (staged === null) return;
        const checked = await api.imports.check({ stageId: staged.stageId });
        const services =
          onlyServiceId === null
            ? {}
            : Object.fromEntries(checked.projects.map(({ sourceId }) => [sourceId, onlyServiceId]));
        setAll({ ...firstOptions(teamId), services });
        setStep({ at: 'checked', stageId: staged.stageId, checked });
      });
    },
    setOptions: (change) => {
      setAll((before) => ({ ...before, ...change }));
      setStep((before) =>
        before.at === 'looked' ? { at: 'checked', stageId: before.stageId, checked: before.checked } : before,
      );
    },
    decide: (sourceId, choice) => {
      if (step.at !== 'looked') return;
      const next = { ...options, duplicates: { ...options.duplicates, [sourceId]: choice } };
      setAll(next);
      void act(() => runDry(step, next));
    },
    look: () => {
      if (step.at === 'checked' || step.at === 'looked') void act(() => runDry(step, options));
    },
    bringIn: () => {
      if (step.at !== 'looked') return;
      void act(async () => {
        const { counts } = await api.imports.commit({ stageId: step.stageId, options });
        setStep({ at: 'done', newPeople: counts.newPeople });
      });
    },
    restart: () => {
      setFailure(null);
      setStep({ at: 'choose' });
    },
  };
}
