import { useEffect, useEffectEvent } from 'react';
import { callShell, listen } from '#renderer/api/client.ts';

type Flush = () => Promise<unknown>;
const flushes = new Set<Flush>();

/** How often at most the shell is told that somebody is here, in milliseconds (contract `shell.stillHere`). */
const stillHereMs = 10_000;

/** Registers writing that must be kept before the vault closes. @returns a function that takes it back */
export function onBeforeLock(flush: Flush): () => void {
  flushes.add(flush);
  return () => {
    flushes.delete(flush);
  };
}

/** Keeps this screen's draft when the vault locks, whatever the reason. */
export function useBeforeLock(flush: Flush): void {
  const latest = useEffectEvent(flush);
  useEffect(() => onBeforeLock(() => latest()), []);
}

/** Closes the vault; the shell then asks every window for its drafts and replaces it. */
export async function lock(): Promise<void> {
  await callShell('lock', {});
}

/**
 * Answers `locking` once every draft is kept: a draft that fails does not hold up the others, nor the lock.
 * @returns a function that ends it
 */
export function answerLocking(onLocking: () => void): () => void {
  return listen((event) => {
    if (event.event !== 'locking') return;
    onLocking();
    const kept = Array.from(flushes, (flush) => flush());
    void Promise.allSettled(kept).then(() => callShell('draftsFlushed', {}));
  });
}

/** Tells the shell that somebody types or moves the mouse. @returns a function that ends it */
export function tellStillHere(): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const tell = () => {
    const now = performance.now();
    if (now - last < stillHereMs) return;
    last = now;
    callShell('stillHere', {}).catch(() => {
      last = Number.NEGATIVE_INFINITY;
    });
  };
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, tell, { capture: true, passive: true });
  return () => {
    for (const event of events) window.removeEventListener(event, tell, { capture: true });
  };
}
