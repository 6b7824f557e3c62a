import type {
  ReflectionActionState,
  SearchState,
  SessionKind,
  writingStates,
} from '#shared/domain/reflection/reflection-codes.ts';

type WritingState = (typeof writingStates)[number];

/** A private log. `content` is everything that the author wrote, under the author's own key. */
export interface ReflectiveLogsTable {
  readonly id: string;
  readonly author_id: string;
  readonly status: WritingState;
  readonly created_at: string;
  readonly changed_at: string;
  readonly content: Uint8Array;
}

/** A copy of a log for others, under a key of its own. */
export interface ReflectionSharesTable {
  readonly id: string;
  readonly log_id: string;
  readonly author_id: string;
  readonly receiver_kind: 'colleague' | 'team';
  readonly receiver_id: string;
  readonly shared_at: string;
  readonly content: Uint8Array;
}

/** Who holds the key of a share: the author and the receivers at that time. */
export interface ReflectionShareKeysTable {
  readonly share_id: string;
  readonly worker_id: string;
  readonly sealed: Uint8Array;
}

/** A team reflection. Its texts are in the sealed `content`, under a new key each time they are kept. */
export interface ReflectionSessionsTable {
  readonly id: string;
  readonly kind: SessionKind;
  readonly held_on: string;
  readonly team_id: string | null;
  readonly status: WritingState;
  /** What the key's boxes are bound to. */
  readonly key_id: string;
  readonly made_by: string;
  readonly created_at: string;
  readonly changed_at: string;
  readonly content: Uint8Array;
}

export interface ReflectionSessionKeysTable {
  readonly session_id: string;
  readonly worker_id: string;
  readonly sealed: Uint8Array;
}

/** Who does what until when; the words stand in the sealed content of the session. */
export interface ReflectionActionsTable {
  readonly id: string;
  readonly session_id: string;
  readonly owner_id: string;
  readonly due_on: string | null;
  readonly status: ReflectionActionState;
  readonly sort_order: number;
}

/** The list of worker profiles; `label` where a team has written its own words, else `code` names the catalogue's. */
export interface ReflectionProfilesTable {
  readonly id: string;
  readonly code: string | null;
  readonly label: string | null;
  readonly sort_order: number;
}

/** A person has asked what is written about them; every author searches the own logs. */
export interface ReflectionRequestsTable {
  readonly id: string;
  readonly case_id: string;
  readonly asked_by: string;
  readonly asked_at: string;
  readonly due_on: string;
}

export interface ReflectionRequestAuthorsTable {
  readonly request_id: string;
  readonly author_id: string;
  readonly state: Exclude<SearchState, 'left'>;
  readonly declared_at: string | null;
}

/** Passages that an author gave out, under a key for the author and the one who asked. */
export interface ReflectionDisclosuresTable {
  readonly id: string;
  readonly request_id: string;
  readonly author_id: string;
  readonly disclosed_at: string;
  readonly content: Uint8Array;
}

export interface ReflectionDisclosureKeysTable {
  readonly disclosure_id: string;
  readonly worker_id: string;
  readonly sealed: Uint8Array;
}
