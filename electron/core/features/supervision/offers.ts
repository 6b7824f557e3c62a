import type { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import { listSharedWith } from '#core/features/reflections/reflections.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { getSession } from './supervision-access.ts';

type Offer = z.input<typeof supervision.offers.output>[number];

/** What may be brought to this session with one press: reflections that the supervisee shared with the reader. */
export async function listOffers(context: QueryContext, sessionId: string): Promise<Offer[]> {
  const { mine, peerId } = await getSession(context, sessionId);
  if (mine !== 'supervisor' || peerId === null) return [];
  const shared = await listSharedWith(context, peerId);
  return shared.map(({ shareId, title, occurredOn }) => ({
    kind: 'reflective_log',
    id: shareId,
    text: title,
    on: occurredOn,
  }));
}
