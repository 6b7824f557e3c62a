import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';
import { aHead } from './safety.ts';

type Keep = InputOf<'records.keep'>;
type Allocation = Extract<Keep['body'], { readonly kind: 'allocation' }>;
type Course = Extract<Keep['body'], { readonly kind: 'cti_course' }>;
type Phase = Course['content']['phases'][number];

/** Which support fits; say only what matters to the test. The person was asked and nothing is decided. */
export function anAllocation(content: Partial<Allocation['content']> = {}): Allocation {
  return {
    kind: 'allocation',
    content: {
      strengths: ['Knows the neighbourhood'],
      answers: {},
      personWish: 'Somebody who comes along to the doctor.',
      noWishReason: '',
      preferred: null,
      offered: ['cti', 'icm'],
      chosen: null,
      otherBecause: null,
      rationale: '',
      decidedBy: '',
      ctiReason: '',
      ...content,
    },
    team: { workerView: '' },
  };
}

/** Phase 1, begun on a day; its planned end is the caller's to say. */
export function aPhase(differences: Partial<Phase> & Pick<Phase, 'startedOn' | 'plannedEnd'>): Phase {
  return {
    phase: 'phase_1_transition',
    endedOn: null,
    focusAreas: ['The bank'],
    changedReason: '',
    review: null,
    ...differences,
  };
}

/** The way through CTI so far. */
export function aCourse(phases: readonly Phase[]): Course {
  return {
    kind: 'cti_course',
    content: { strengths: ['Cooks for others'], phaseMonths: 3, phases: [...phases] },
    team: { workerView: '' },
  };
}

/** Keeps the next version of either. */
export async function givenMethodRecord(
  vault: TestVault,
  caseId: CaseId,
  body: Allocation | Course,
  head: Partial<Keep['head']> = {},
): Promise<EntryId> {
  const versions = await vault.call('records.versions', { caseId, kind: body.kind });
  const basedOnVersion = versions[0]?.version ?? 0;
  const input = { caseId, basedOnVersion, head: aHead(vault, head), body, draftId: null };
  return (await vault.call('records.keep', input)).entryId;
}
