import type {
  AttendanceState,
  GroupKind,
  groupRhythms,
  invitationAnswers,
} from '#shared/domain/groups/group-codes.ts';

/** domain.md 11.3, `GroupProgramme`. */
export interface GroupProgrammesTable {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly purpose: string;
  /** JSON list of names. */
  readonly facilitators: string;
  readonly rhythm: (typeof groupRhythms)[number];
  readonly archived_on: string | null;
}

/** domain.md 11.3, `GroupSession`; without names. */
export interface GroupSessionsTable {
  readonly id: string;
  readonly programme_id: string;
  readonly held_on: string;
  readonly topic: string;
  readonly plan: string;
  readonly what_happened: string;
  readonly atmosphere: string;
  readonly learning: string;
  /** JSON list. */
  readonly next_topics: string;
  readonly guests: number;
}

/** Who was invited to a group and what they said. */
export interface GroupInvitationsTable {
  readonly programme_id: string;
  readonly case_id: string;
  readonly answer: (typeof invitationAnswers)[number];
  readonly answered_on: string;
}

/** domain.md 11.3, `GroupAttendance`. */
export interface GroupAttendancesTable {
  readonly session_id: string;
  readonly case_id: string;
  readonly state: AttendanceState;
  readonly person_note: string;
  /** The line of the timeline, while they were there. */
  readonly entry_key: number | null;
}
