import type { AllocationBody, CtiCourseBody } from '#shared/contracts/methods.ts';

const teamTexts = (team: { readonly workerView: string } | null) => (team === null ? [] : [team.workerView]);

/** The written words of which support fits, for search. */
export function allocationTexts({ content, team }: AllocationBody) {
  const { strengths, personWish, noWishReason, rationale, decidedBy, ctiReason } = content;
  return {
    shared: [...strengths, personWish, noWishReason, rationale, decidedBy, ctiReason],
    team: teamTexts(team),
  };
}

/** The written words of the phases of CTI, for search. */
export function ctiTexts({ content, team }: CtiCourseBody) {
  return {
    shared: [
      ...content.strengths,
      ...content.phases.flatMap(({ focusAreas, changedReason, review }) => [
        ...focusAreas,
        changedReason,
        review?.note ?? '',
      ]),
    ],
    team: teamTexts(team),
  };
}
