import type { z } from 'zod';
import type { handoverChoice } from '#shared/contracts/handovers.ts';
import type { DisclosureBasis } from '#shared/domain/consent/consent-codes.ts';
import type { handoverKinds, HandoverSection } from '#shared/domain/handover/handover-codes.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { type CaseId, newId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext, CoreServices, ReadDb } from '#core/kernel/contexts.ts';
import { disclosureRows } from './handovers.queries.ts';

interface Disclosure {
  readonly id: string;
  readonly caseId: CaseId;
  readonly recipient: string;
  readonly sections: readonly HandoverSection[];
  readonly basis: DisclosureBasis;
  readonly basisReason: string;
  readonly consentId: string | null;
  readonly decidedBy: string;
  readonly kind: (typeof handoverKinds)[number] | 'referral' | 'own_copy';
  readonly format: 'pdf' | 'pdf_encrypted' | 'data_file' | 'told';
}

/** Keeps in the timeline and in the disclosure log that somebody outside now has these sections (domain.md 9.4). */
export async function logDisclosure(context: CommandContext, disclosure: Disclosure): Promise<void> {
  const { db, clock } = context;
  const entry = await addEntry(context, { caseId: disclosure.caseId, kind: 'handover', at: clock.now() });
  await keepDisclosure(context, entry.key, disclosure);
  await indexEntry(db, entry.key);
}

/** Keeps a disclosure in the log under an entry that the timeline has already, such as that of a referral. */
export async function keepDisclosure(
  { db, actor, clock }: CommandContext,
  entryKey: number,
  disclosure: Disclosure,
): Promise<void> {
  const { caseId, decidedBy } = disclosure;
  const at = clock.now();
  await db
    .insertInto('disclosure_logs')
    .values({
      id: disclosure.id,
      entry_key: entryKey,
      person_id: await getPersonIdOfCase(db, caseId),
      at,
      recipient: disclosure.recipient,
      sections: JSON.stringify(disclosure.sections),
      basis: disclosure.basis,
      basis_reason: disclosure.basisReason,
      consent_id: disclosure.consentId,
      decided_by: decidedBy === '' ? actor.name : decidedBy,
      kind: disclosure.kind,
      format: disclosure.format,
    })
    .execute();
}

/** Logs that a handover with these sections now exists outside. */
export async function recordDisclosure(
  core: CoreServices,
  clock: Clock,
  choice: z.output<typeof handoverChoice>,
  model: HandoverModel,
  encrypted: boolean,
): Promise<void> {
  const { caseId } = choice;
  const id = newId(clock.millis());
  const format = encrypted ? 'pdf_encrypted' : 'pdf';
  await core.write(
    {
      action: 'export',
      entity: 'handover',
      entityId: id,
      detail: { caseId, sections: model.sections, format },
    },
    [`case:${caseId}`, `timeline:${caseId}`],
    (context) =>
      logDisclosure(context, {
        id,
        caseId,
        recipient: choice.recipient,
        sections: model.sections,
        basis: choice.basis,
        basisReason: choice.basisReason,
        consentId: choice.basis === 'consent' ? choice.consentId : null,
        decidedBy: choice.decidedBy,
        kind: choice.kind,
        format,
      }),
  );
}

/** What was given to whom outside about the person of a case, newest first. */
export async function listDisclosures(db: ReadDb, caseId: CaseId) {
  return disclosureRows(db, await getPersonIdOfCase(db, caseId));
}
