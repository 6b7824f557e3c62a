/** Times of critical time intervention, in order (domain.md 4.3). */
export const ctiPhases = ['pre_cti', 'phase_1_transition', 'phase_2_try_out', 'phase_3_transfer'] as const;
export type CtiPhase = (typeof ctiPhases)[number];

/** Answers to the three questions at the end of a phase (domain.md 4.3). */
export const ctiAnswers = ['yes', 'not_sure', 'no'] as const;
export type CtiAnswer = (typeof ctiAnswers)[number];

/** The three questions at the end of a phase (domain.md 4.3). */
export const ctiQuestions = ['tapering', 'time_left', 'worker_change'] as const;
export type CtiQuestion = (typeof ctiQuestions)[number];
