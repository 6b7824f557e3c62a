import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';
import { aHead } from './safety.ts';

type Keep = InputOf<'records.keep'>;
type Body<K extends Keep['body']['kind']> = Extract<Keep['body'], { readonly kind: K }>;

/** What is agreed for the end of support; say only what matters to the test. */
export function aClosingRecord(
  content: Partial<Body<'closing_record'>['content']> = {},
): Body<'closing_record'> {
  return {
    kind: 'closing_record',
    content: {
      strengths: ['Knows everybody in the house'],
      endsOn: '2026-11-30',
      reason: 'goals_reached_own_view',
      reasonNote: '',
      personView: '',
      workerView: '',
      whoNow: [],
      earlySigns: [],
      whatHelps: [],
      keeps: [],
      told: [],
      wayBack: 'Call or drop in.',
      followUpDates: [],
      ...content,
    },
    team: null,
  };
}

/** A talk about being ready; say only what matters to the test. */
export function aReadinessReview(
  content: Partial<Body<'readiness_review'>['content']> = {},
): Body<'readiness_review'> {
  return {
    kind: 'readiness_review',
    content: { wantsToStepBack: 'yes', wantsWords: '', strengths: [], answers: [], note: '', ...content },
    team: null,
  };
}

/** What both promise; say only what matters to the test. */
export function aSupportAgreement(
  content: Partial<Body<'support_agreement'>['content']> = {},
): Body<'support_agreement'> {
  return {
    kind: 'support_agreement',
    content: {
      strengths: ['Says what she needs'],
      whatPersonWants: ['Somebody who comes along to the court'],
      whatServicePromises: ['We come when we said we would.'],
      rhythmSummary: 'Every week.',
      howToComplain: '',
      howToEnd: '',
      agreedBy: [],
      ...content,
    },
    team: null,
  };
}

/** Keeps the next version of any record, by whoever is signed in. */
export async function givenRecord(
  vault: TestVault,
  caseId: CaseId,
  body: Keep['body'],
  head: Partial<Keep['head']> = {},
): Promise<EntryId> {
  const versions = await vault.call('records.versions', { caseId, kind: body.kind });
  const { entryId } = await vault.call('records.keep', {
    caseId,
    basedOnVersion: versions[0]?.version ?? 0,
    head: aHead(vault, head),
    body,
    draftId: null,
  });
  return entryId;
}
