import type { around } from '#shared/contracts/around.ts';
import { ecomapNumbers } from '#shared/domain/around/ecomap-rules.ts';
import { findRecord, listRecordsOf } from '#core/features/records/records.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listMade, listOrigins, makeGoal, makeStep } from './map-outcomes.ts';

export function createAroundHandlers(): Handlers<typeof around> {
  return {
    async glance({ db, actor }, { caseId }) {
      const map = await findRecord(db, actor, caseId, 'ecomap');
      if (map?.body.kind !== 'ecomap') return null;
      const { nodes } = map.body.content;
      return {
        entryId: map.entryId,
        madeOn: map.head.madeOn,
        numbers: ecomapNumbers(map.body.content),
        atNight: nodes.filter(({ atNight }) => atNight).map(({ label }) => label),
      };
    },

    async maps({ db }, { caseId }) {
      const kept = await listRecordsOf(db, caseId, 'node_map');
      return kept.flatMap(({ entryId, author, head, body }) =>
        body.kind === 'node_map'
          ? [
              {
                entryId,
                title: body.content.title,
                guide: body.content.guide,
                madeOn: head.madeOn,
                method: head.method,
                author,
              },
            ]
          : [],
      );
    },

    made: (reader, { caseId, entryId }) => listMade(reader, caseId, entryId),

    makeGoal: async (context, input) => ({ goalId: await makeGoal(context, input) }),

    makeStep: async (context, input) => ({ stepId: await makeStep(context, input) }),

    origins: ({ db }, { caseId }) => listOrigins(db, caseId),
  };
}
