import type { pairs } from '#shared/contracts/pairs.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { listColleagues } from '#core/features/organisation/organisation.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { sixWords } from '#core/vault/six-words.ts';
import { allBoxesOf, findSide, inOrder, sidesWith } from './pairs.queries.ts';
import { confirmPair, findPin, openBoxes, pairState } from './pairs.service.ts';

async function listPairs({ db, actor, keys }: QueryContext) {
  const colleagues = (await listColleagues(db)).filter(({ id }) => id !== actor.id);
  const sides = await sidesWith(db, actor.id);
  const boxes = await allBoxesOf(db, actor.id);
  return colleagues.map(({ id, name }) => {
    const own = sides.find((side) => side.owner_id === actor.id && side.peer_id === id);
    const pin = findPin(keys, own);
    const [one, other] = inOrder(actor.id, id);
    const shared = boxes.filter((box) => box.one_id === one && box.other_id === other);
    return {
      peerId: id,
      name,
      state: pairState(keys, pin, pin === undefined ? [] : openBoxes(keys, shared, [pin])),
      comparedOn: pin === undefined ? null : (own?.compared_on ?? null),
      peerCompared: sides.some((side) => side.owner_id === id),
    };
  });
}

async function getPair(context: QueryContext, peerId: WorkerId) {
  const found = (await listPairs(context)).find((each) => each.peerId === peerId);
  if (found === undefined) throw new AppError('not_found');
  return found;
}

/** The words that the signed-in person's screen shows. @throws AppError `not_found` */
async function wordsWith({ keys }: Pick<QueryContext, 'keys'>, peerId: WorkerId): Promise<readonly string[]> {
  return sixWords(keys.publicHalves[0], keys.getPublicHalf(peerId));
}

export const pairsHandlers: Handlers<typeof pairs> = {
  list: (context) => listPairs(context),

  async get(context, { peerId }) {
    return { ...(await getPair(context, peerId)), words: [...(await wordsWith(context, peerId))] };
  },

  async confirmWords(context, { peerId, words }) {
    const typed = words.toLowerCase().match(/\p{Letter}+/gu) ?? [];
    const own = await wordsWith(context, peerId);
    if (peerId === context.actor.id) throw new AppError('not_found');
    if (typed.join(' ') !== own.join(' ')) {
      throw new AppError('invalid_input', { fields: { words: 'does_not_match' } });
    }
    await confirmPair(context, peerId);
    return {};
  },

  async confirmTold(context, { peerId }) {
    if (peerId === context.actor.id) throw new AppError('not_found');
    if ((await findSide(context.db, peerId, context.actor.id)) === undefined) {
      throw new AppError('pair_not_compared');
    }
    await confirmPair(context, peerId);
    return {};
  },
};
