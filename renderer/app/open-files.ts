import { useLocation } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';

interface OpenFile {
  readonly caseId: string;
  readonly name: string;
}

/** How many files the sidebar holds (ui.md 4). */
const most = 4;

let files: readonly OpenFile[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly OpenFile[]): void {
  files = next;
  for (const listener of listeners) listener();
}

/** Puts a file into the sidebar, or its new name; a fifth file takes the place of the one opened longest ago. */
export function useOpenFile(caseId: string, name: string): void {
  useEffect(() => {
    const known = files.findIndex((file) => file.caseId === caseId);
    if (known === -1) replace([...files, { caseId, name }].slice(-most));
    else if (files[known]?.name !== name) replace(files.with(known, { caseId, name }));
  }, [caseId, name]);
}

/** Takes a file out of the sidebar. */
export function closeFile(caseId: string): void {
  replace(files.filter((file) => file.caseId !== caseId));
}

/** The files in the sidebar right now, for what is no part of a screen. */
export function listOpenFiles(): readonly OpenFile[] {
  return files;
}

/** The files in the sidebar, in the order of their opening. They live in this window's memory only. */
export function useOpenFiles(): readonly OpenFile[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => files,
  );
}

/** The file that is on the screen, if it is one. */
export function useCurrentFile(): OpenFile | undefined {
  const { pathname } = useLocation();
  const caseId = /^\/people\/([0-9a-f-]{36})/u.exec(pathname)?.[1];
  return useOpenFiles().find((file) => file.caseId === caseId);
}
