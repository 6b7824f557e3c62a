import type { FieldProblems } from '../../lib/app-error.ts';
import type { VoiceKind } from './feedback-codes.ts';

/** What is known of a compliment, complaint or suggestion. */
export interface VoiceDays {
  readonly kind: VoiceKind;
  readonly receivedOn: string;
  readonly acknowledgedOn: string | null;
  readonly answeredOn: string | null;
  readonly outcome: string;
}

/** Where an answer stands: nobody is left without one. */
export type VoiceStanding = 'to_acknowledge' | 'to_answer' | 'answered';

/** A compliment needs no answer; a complaint and a suggestion are acknowledged, then answered. */
export function voiceStanding({ kind, acknowledgedOn, answeredOn }: VoiceDays): VoiceStanding {
  if (kind === 'compliment' || answeredOn !== null) return 'answered';
  return acknowledgedOn === null ? 'to_acknowledge' : 'to_answer';
}

/** Days come in their order and none is in the future; an answer says what came of it. */
export function findVoiceProblems(voice: VoiceDays, today: string): FieldProblems {
  const { receivedOn, acknowledgedOn, answeredOn } = voice;
  const future = (day: string | null) => day !== null && day > today;
  const early = (day: string | null) => day !== null && day < receivedOn;
  return {
    ...(future(receivedOn) ? { receivedOn: 'in_the_future' as const } : {}),
    ...(future(acknowledgedOn) ? { acknowledgedOn: 'in_the_future' as const } : {}),
    ...(early(acknowledgedOn) ? { acknowledgedOn: 'before_start' as const } : {}),
    ...(future(answeredOn) ? { answeredOn: 'in_the_future' as const } : {}),
    ...(early(answeredOn) ? { answeredOn: 'before_start' as const } : {}),
    ...(voice.kind !== 'compliment' && answeredOn !== null && voice.outcome.trim() === ''
      ? { outcome: 'required' as const }
      : {}),
  };
}
