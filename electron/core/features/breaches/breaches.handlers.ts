import type { BreachContent, breaches } from '#shared/contracts/breaches.ts';
import { findBreachProblems, findReportProblems, listOwed } from '#shared/domain/breaches/breach-rules.ts';
import { refuseProblems } from '#shared/lib/app-error.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { dropDraft } from '#core/features/drafts/drafts.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { CommandContext, WriteDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import {
  breachColumns,
  breachContentOf,
  getBreachRow,
  listBreachCases,
  setBreachCases,
} from './breach-rows.ts';
import { prepareBreachPrint } from './breach-print.ts';

/** What a first report leaves open. */
const nothingYet: Omit<BreachContent, 'noticedAt' | 'kind' | 'whatHappened'> = {
  happenedOn: null,
  dataKinds: [],
  peopleCount: null,
  recordsCount: null,
  caseIds: [],
  protection: 'unsure',
  protectionText: '',
  consequences: '',
  measures: '',
  contactPoint: '',
  authorityDecision: 'open',
  authorityReason: '',
  authorityToldAt: null,
  authorityHow: '',
  lateReason: '',
  peopleDecision: 'open',
  peopleReason: '',
  peopleToldOn: null,
  peopleHow: '',
};

const closedAlready = { content: 'invalid' } as const;

async function requireOpen(db: WriteDb, id: string) {
  const row = await getBreachRow(db, id);
  if (row.closed_on !== null) refuseProblems(closedAlready);
  return row;
}

async function setClosed({ db, actor, clock }: CommandContext, id: string, closedOn: string | null) {
  await db
    .updateTable('breaches')
    .set({ closed_on: closedOn, changed_by: actor.name, changed_at: clock.now() })
    .where('id', '=', id)
    .execute();
}

/** When something got out: reports, the register, and the page for the authority. @param appVersion printed at the foot */
export function createBreachesHandlers(prints: PrintJobs, appVersion: string): Handlers<typeof breaches> {
  return {
    async report(context, { draftId, ...reported }) {
      const { db, actor, clock, newId } = context;
      refuseProblems(findReportProblems(reported, clock.now()));
      const id: string = newId();
      const at = clock.now();
      const columns = breachColumns({ ...nothingYet, ...reported });
      const who = { reported_by: actor.name, reported_at: at, changed_by: actor.name, changed_at: at };
      await db
        .insertInto('breaches')
        .values({ id, ...columns, ...who, closed_on: null })
        .execute();
      await dropDraft(context, draftId);
      return { id };
    },

    async list({ db }) {
      const rows = await db
        .selectFrom('breaches')
        .selectAll()
        .orderBy('noticed_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        noticedAt: row.noticed_at,
        kind: row.kind,
        whatHappened: row.what_happened,
        authorityDecision: row.authority_decision,
        authorityToldAt: row.authority_told_at,
        peopleDecision: row.people_decision,
        peopleToldOn: row.people_told_on,
        closedOn: row.closed_on,
      }));
    },

    async get({ db }, { id }) {
      const row = await getBreachRow(db, id);
      const cases = await listBreachCases(db, id);
      return {
        id,
        content: breachContentOf(
          row,
          cases.map(({ caseId }) => caseId),
        ),
        names: cases.map(({ name }) => name),
        reportedBy: row.reported_by,
        reportedAt: row.reported_at,
        changedBy: row.changed_by,
        changedAt: row.changed_at,
        closedOn: row.closed_on,
      };
    },

    async save(context, { id, content, draftId }) {
      const { db, actor, clock } = context;
      await requireOpen(db, id);
      const noticedOn = dayOf(content.noticedAt);
      refuseProblems(findBreachProblems(content, { now: clock.now(), today: clock.today(), noticedOn }));
      await db
        .updateTable('breaches')
        .set({ ...breachColumns(content), changed_by: actor.name, changed_at: clock.now() })
        .where('id', '=', id)
        .execute();
      await setBreachCases(db, id, content.caseIds);
      await dropDraft(context, draftId);
      return {};
    },

    async close(context, { id }) {
      const row = await requireOpen(context.db, id);
      const owed = listOwed(breachContentOf(row, []));
      refuseProblems(Object.fromEntries(owed.map((part) => [part, 'required'])));
      await setClosed(context, id, context.clock.today());
      return {};
    },

    async reopen(context, { id }) {
      await getBreachRow(context.db, id);
      await setClosed(context, id, null);
      return {};
    },

    preparePrint: (context, input) => prepareBreachPrint(context, prints, appVersion, input),
  };
}
