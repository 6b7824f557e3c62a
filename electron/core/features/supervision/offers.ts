import type { z } from 'zod';
import type { supervision } from '#shared/contracts/supervision.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { listOwnActions } from '#core/features/callover/own-actions.service.ts';
import { listSharedWith } from '#core/features/reflections/reflections.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { getSession } from './supervision-access.ts';

type Offer = z.input<typeof supervision.offers.output>[number];

async function calloverActions(context: QueryContext): Promise<Offer[]> {
  const actions = await listOwnActions(context);
  return actions.map(({ id, text, dueOn }) => ({ kind: 'callover_action', id, text, on: dueOn }));
}

async function sharedReflections(context: QueryContext, superviseeId: WorkerId): Promise<Offer[]> {
  const shared = await listSharedWith(context, superviseeId);
  return shared.map(({ shareId, title, occurredOn }) => ({
    kind: 'reflective_log',
    id: shareId,
    text: title,
    on: occurredOn,
  }));
}

/**
 * What the reader may bring to this session with one press (domain.md 10.2): the supervisee their own actions from
 * callovers, the supervisor what the supervisee chose to share of their logs.
 */
export async function listOffers(context: QueryContext, sessionId: string): Promise<Offer[]> {
  const { mine, peerId } = await getSession(context, sessionId);
  if (mine === 'supervisee') return calloverActions(context);
  return peerId === null ? [] : sharedReflections(context, peerId);
}
