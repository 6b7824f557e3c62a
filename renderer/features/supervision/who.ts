import { callName } from '#renderer/features/cases/call-name.ts';
import type { SessionView } from '#shared/contracts/supervision-records.ts';

type Sides = SessionView['sides'];
type Side = 'supervisee' | 'supervisor';

/** Which of the two somebody is; a missing id is a supervisor outside. */
export function sideOf({ supervisee }: Sides, id: string | null): Side {
  return id === supervisee.id ? 'supervisee' : 'supervisor';
}

/** How one says the name of whoever has this id. */
export function nameOf(sides: Sides, id: string | null): string {
  return callName(sides[sideOf(sides, id)].name);
}

/** Id of the one who reads; only an account reads, so it is never missing. */
export function readerOf({ mine, supervisee, supervisor }: Sides): string {
  return (mine === 'supervisee' ? supervisee.id : supervisor.id) ?? '';
}
