import type { OutputOf } from '#renderer/api/client.ts';
import type { HandoverChoice } from '#shared/contracts/handovers.ts';
import type { HandoverSection } from '#shared/domain/handover/handover-codes.ts';

export type Consent = OutputOf<'consents.list'>[number];
export type SectionOption = OutputOf<'handovers.options'>[number];

/** What the form holds: the choice itself, and whether the file gets a password. */
export interface HandoverForm extends Omit<HandoverChoice, 'sections'> {
  /** Sections that the worker took out; what is new goes in by itself. */
  readonly leftOut: readonly HandoverSection[];
  readonly encrypt: boolean;
}

/** How the form begins: for another service, on the newest agreement that is in force, with a password. */
export function emptyHandover(caseId: string, paper: 'A4' | 'Letter', decidedBy: string): HandoverForm {
  return {
    caseId,
    kind: 'other_agency',
    view: 'professional',
    recipient: '',
    basis: 'consent',
    consentId: null,
    basisReason: '',
    decidedBy,
    leftOut: [],
    message: '',
    paper,
    greyscale: false,
    encrypt: true,
  };
}

/** The sections that go in: always-in ones, and allowed ones that were not taken out. */
export function chosenSections(
  options: readonly SectionOption[],
  leftOut: readonly HandoverSection[],
): HandoverSection[] {
  return options
    .filter(({ section, always, lock }) => always || (lock === null && !leftOut.includes(section)))
    .map(({ section }) => section);
}

/** The newest agreement in force to share with somebody; the first choice of the form. */
export function newestSharing(consents: readonly Consent[]): Consent | undefined {
  return consents.find(({ kind, inForce }) => kind === 'share_with' && inForce);
}
