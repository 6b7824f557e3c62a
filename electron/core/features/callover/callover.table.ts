import type {
  ActionStatus,
  AgendaCode,
  CalloverKind,
  CalloverState,
  DecisionKind,
  DecisionStatus,
} from '#shared/domain/callover/callover-codes.ts';

/** domain.md 10.6, `CalloverMeeting`. Nothing about how a colleague works is kept anywhere in these tables. */
export interface CalloverMeetingsTable {
  readonly id: string;
  readonly kind: CalloverKind;
  readonly team_id: string;
  readonly held_on: string;
  readonly starts_at: string;
  readonly place: string;
  readonly minutes: number;
  readonly chair_id: string | null;
  /** Names of people from other agencies; JSON. */
  readonly guests: string;
  readonly state: CalloverState;
  readonly summary: string;
  readonly learning: string;
  readonly created_at: string;
  readonly closed_at: string | null;
  /** Name of who closed it. */
  readonly closed_by: string;
}

export interface CalloverAttendeesTable {
  readonly meeting_id: string;
  readonly worker_id: string;
  /** 0 is an apology. */
  readonly is_coming: number;
}

/** The running order; a `person` step names its entry. */
export interface CalloverAgendaItemsTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly sort_order: number;
  readonly code: AgendaCode;
  readonly note: string;
  readonly minutes: number;
  readonly is_done: number;
  readonly entry_id: string | null;
}

/** domain.md 10.6, `CalloverEntry`: one case in one meeting. */
export interface CalloverEntriesTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly case_id: string;
  readonly in_depth: number;
  /** Codes of the reasons when it was picked; JSON. */
  readonly reasons: string;
  /** Name of who picked it. */
  readonly picked_by: string;
  readonly asked_beforehand: number;
  readonly persons_message: string;
  readonly message_on: string | null;
  readonly discussion: string;
  readonly techniques: string;
  readonly techniques_note: string;
  readonly what_works: string;
  /** Answers to the questions of domain.md 6.3; JSON. */
  readonly engagement: string;
  readonly share_back_id: string | null;
  readonly share_back_by: string | null;
  readonly shared_back_on: string | null;
  /** Day of the meeting, set when it closes, for a case that was really talked about. */
  readonly discussed_on: string | null;
}

/** A person's question or message that waits for the next meeting; with an entry it stands there instead. */
export interface CalloverMessagesTable {
  readonly case_id: string;
  readonly asked_beforehand: number;
  readonly persons_message: string;
  readonly message_on: string;
}

/** domain.md 10.6, `CalloverDecision`. */
export interface CalloverDecisionsTable {
  readonly id: string;
  readonly entry_id: string;
  readonly position: number;
  readonly kind: DecisionKind;
  readonly text: string;
  readonly needs_person: number;
  readonly status: DecisionStatus;
  readonly outcome: string;
  readonly outcome_on: string | null;
  /** The entry of the case file it was copied to. */
  readonly copied_to: string | null;
}

/** domain.md 10.6, `CalloverAction`. */
export interface CalloverActionsTable {
  readonly id: string;
  readonly meeting_id: string;
  /** Null for one about nobody in particular. */
  readonly entry_id: string | null;
  readonly position: number;
  readonly text: string;
  readonly owner_id: string;
  readonly due_on: string | null;
  readonly status: ActionStatus;
  readonly status_on: string | null;
}

/** What a closed meeting said before a change, and why it changed. */
export interface CalloverAmendmentsTable {
  readonly id: string;
  readonly meeting_id: string;
  readonly entry_id: string | null;
  readonly at: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly reason: string;
  readonly what: 'meeting' | 'entry' | 'decision' | 'action' | 'new_decision' | 'new_action';
  readonly before: string;
}
