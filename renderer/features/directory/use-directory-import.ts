import { useEffect, useState } from 'react';
import { api, callShell, type OutputOf } from '#renderer/api/client.ts';
import type { DirectoryMapping } from '#shared/contracts/directory.ts';

type Checked = OutputOf<'directory.check'>;
type DryRun = OutputOf<'directory.dryRun'>;

interface Chosen {
  readonly stageId: string;
  readonly checked: Checked;
  /** Null until somebody looked, and again after each change of the mapping. */
  readonly dryRun: DryRun | null;
}

export interface DirectoryImport {
  readonly chosen: Chosen | null;
  readonly isDone: boolean;
  readonly mapping: DirectoryMapping;
  readonly busy: boolean;
  readonly failure: unknown;
  readonly choose: (kind: 'folder' | 'zip' | 'csv') => void;
  readonly setMapping: (mapping: DirectoryMapping) => void;
  readonly look: () => void;
  readonly bringIn: () => void;
}

/** The way of one import: choose → say which column is what → look at it first → bring in. */
export function useDirectoryImport(): DirectoryImport {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [mapping, setAll] = useState<DirectoryMapping>({});
  const [isDone, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const stageId = chosen?.stageId ?? null;

  useEffect(() => {
    if (stageId === null) return undefined;
    return () => {
      void api.directory.discard({ stageId });
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
    }
  };

  return {
    chosen,
    isDone,
    mapping,
    busy,
    failure,
    choose: (kind) => {
      void act(async () => {
        const staged = await callShell('pickDirectory', { kind });
        if (staged === null) return;
        const checked = await api.directory.check({ stageId: staged.stageId });
        setDone(false);
        setAll(checked.mapping);
        setChosen({ stageId: staged.stageId, checked, dryRun: null });
      });
    },
    setMapping: (next) => {
      setAll(next);
      setChosen((before) => before && { ...before, dryRun: null });
    },
    look: () => {
      if (chosen === null) return;
      void act(async () => {
        const dryRun = await api.directory.dryRun({ stageId: chosen.stageId, mapping });
        setChosen({ ...chosen, dryRun });
      });
    },
    bringIn: () => {
      if (chosen === null) return;
      void act(async () => {
        await api.directory.commit({ stageId: chosen.stageId, mapping });
        setChosen(null);
        setDone(true);
      });
    },
  };
}
