/** What one colleague has confirmed of another's keys; the pin is sealed under the owner's PRIV. */
export interface PairSidesTable {
  readonly owner_id: string;
  readonly peer_id: string;
  readonly pin: Uint8Array;
  readonly compared_on: string;
  /** 1 when the owner could open no shared key on confirming: the peer must confirm too. */
  readonly waits: number;
}

/** A key that two people share; a later one only if both have lost every earlier one. */
export interface PairKeysTable {
  readonly id: string;
  /** The lesser of the two worker ids. */
  readonly one_id: string;
  readonly other_id: string;
  readonly made_at: string;
}

/** A shared key, sealed to one of the two. */
export interface PairBoxesTable {
  readonly key_id: string;
  readonly worker_id: string;
  readonly box: Uint8Array;
}
