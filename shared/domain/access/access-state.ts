/**
 * How a person stands to the vault, from the key slots in `vault.json` and the list of colleagues, which must tell the
 * same (security.md 3.4): `signs_in` – a colleague with a slot · `named` – a colleague who is only named ·
 * `left` – somebody who has left and cannot sign in · `slot_without_colleague` – a way in for nobody who works here ·
 * `colleague_without_slot` – a colleague who should be able to sign in and cannot.
 */
export const accessStates = [
  'signs_in',
  'named',
  'left',
  'slot_without_colleague',
  'colleague_without_slot',
] as const;
export type AccessState = (typeof accessStates)[number];

/** A colleague as the list has them. */
interface ListedColleague {
  readonly canSignIn: boolean;
  /** Their last day; null while they work here. */
  readonly until: string | null;
}

/** @param colleague undefined for somebody who is on no list */
export function accessState(hasSlot: boolean, colleague: ListedColleague | undefined): AccessState {
  const worksHere = colleague !== undefined && colleague.until === null;
  if (!worksHere) return hasSlot ? 'slot_without_colleague' : 'left';
  if (!colleague.canSignIn) return hasSlot ? 'slot_without_colleague' : 'named';
  return hasSlot ? 'signs_in' : 'colleague_without_slot';
}

/** True where slots and list contradict each other, so that a manager must decide. */
export function needsMending(state: AccessState): boolean {
  return state === 'slot_without_colleague' || state === 'colleague_without_slot';
}
