import type { AppraisalTogether, AppraisalView } from '#shared/contracts/appraisals.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';
import { givenPair } from './pair.ts';

/** An own framework of one competency whose numbers are not those of the shipped set. */
export function aFramework(name = 'Our own set'): InputOf<'practice.saveFramework'>['content'] {
  return {
    name,
    owner: 'Linden Homes',
    competencies: [
      {
        key: 'calm',
        name: 'Staying calm',
        relevance: 'People settle when we are settled.',
        levels: [
          { label: 'entry', levelNumber: 2, description: 'Notices own tension.' },
          { label: 'desired', levelNumber: 3, description: 'Breathes first.' },
          { label: 'Our top', levelNumber: 4, description: 'Lends calm to others.' },
        ],
      },
    ],
  };
}

export interface AppraisalPair {
  readonly id: string;
  readonly workerId: WorkerId;
  readonly supervisorId: WorkerId;
}

/** Two colleagues who compared their words and have begun an appraisal; the worker is signed in. */
export async function givenAppraisal(vault: TestVault, frameworkId?: string): Promise<AppraisalPair> {
  const supervisorId = await vault.as('supervisor');
  const workerId = await vault.as('worker');
  await givenPair(vault, workerId, supervisorId);
  const [shipped] = await vault.call('practice.frameworks', {});
  const { id } = await vault.call('appraisals.begin', {
    workerId,
    supervisorId,
    periodFrom: '2025-12-01',
    periodTo: '2026-11-30',
    frameworkId: frameworkId ?? shipped?.id ?? '',
  });
  return { id, workerId, supervisorId };
}

/** One side's view, with one rating. */
export function aView(words: string, levelNumber = 2): AppraisalView {
  return { words, ratings: [{ competencyKey: 'listening', levelNumber, evidence: `${words} evidence` }] };
}

/** What the two write together. */
export function aTogether(summary: string): AppraisalTogether {
  return {
    feedback: [
      {
        rater: 'person_using_service',
        from: 'a tenant',
        words: `${summary} feedback`,
        ratings: [{ competencyKey: 'listening', levelNumber: 3, evidence: `${summary} seen` }],
      },
    ],
    standards: [{ key: 'plans', label: '', words: `${summary} standard` }],
    summary,
  };
}
