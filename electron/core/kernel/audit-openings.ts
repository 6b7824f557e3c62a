import type { Clock } from '#shared/lib/clock.ts';
import type { AuditFact, Session } from './contexts.ts';

/** For so long, in minutes, reading on in the same file is the same opening of it. */
export const openingMinutes = 30;

interface Opening {
  readonly at: number;
  readonly written: Promise<void>;
}

/**
 * Which readings leave an entry: the first of a file in a session, and the first after half an hour. Whoever reads on
 * waits for that entry, so that nothing is shown before it stands.
 */
export class AuditOpenings {
  readonly #clock: Clock;
  readonly #opened = new WeakMap<Session['vault'], Map<string, Opening>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Writes the entry unless this person has opened the same within half an hour. @throws what writing throws */
  note(vault: Session['vault'], fact: AuditFact, write: () => Promise<void>): Promise<void> {
    const opened = this.#opened.get(vault) ?? new Map<string, Opening>();
    this.#opened.set(vault, opened);
    const what = [fact.entity, fact.entityId, ...(fact.caseIds ?? [])].join(' ');
    const now = this.#clock.millis();
    const last = opened.get(what);
    if (last !== undefined && Math.abs(now - last.at) < openingMinutes * 60_000) return last.written;
    const written = write();
    opened.set(what, { at: now, written });
    written.catch(() => opened.delete(what));
    return written;
  }
}
