/** Times of critical time intervention, in order (domain.md 4.3). */
export const ctiPhases = ['pre_cti', 'phase_1_transition', 'phase_2_try_out', 'phase_3_transfer'] as const;
export type CtiPhase = (typeof ctiPhases)[number];
