import type { z } from 'zod';
import type { handoverChoice } from '#shared/contracts/handovers.ts';
import type { HandoverModel } from '#shared/contracts/prints.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';

/** Logs that a file with these sections now exists outside, in the timeline and in the disclosure log (domain.md 9.4). */
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
    async (context) => {
      const at = context.clock.now();
      const entry = await addEntry(context, { caseId, kind: 'handover', at });
      await context.db
        .insertInto('disclosure_logs')
        .values({
          id,
          entry_key: entry.key,
          person_id: await getPersonIdOfCase(context.db, caseId),
          at,
          recipient: choice.recipient,
          sections: JSON.stringify(model.sections),
          basis: choice.basis,
          basis_reason: choice.basisReason,
          consent_id: choice.basis === 'consent' ? choice.consentId : null,
          decided_by: choice.decidedBy === '' ? context.actor.name : choice.decidedBy,
          kind: choice.kind,
          format,
        })
        .execute();
      await indexEntry(context.db, entry.key);
    },
  );
}
