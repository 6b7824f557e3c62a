import type { accessCopy } from '#shared/contracts/access-copy.ts';
import { copyChapters } from '#shared/contracts/access-copy.ts';
import type { AccessCopyModel } from '#shared/contracts/prints.ts';
import { findName } from '#shared/domain/rights/redaction.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { type CaseId, newId } from '#shared/lib/ids.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import type { FileJobs } from '#core/features/files/file-jobs.ts';
import { logDisclosure } from '#core/features/handovers/disclosures.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { beginPage } from '#core/features/prints/prints.service.ts';
import type { CoreServices, QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listCopyFacts } from './copy-facts.ts';
import { copyJson } from './copy-json.ts';
import { allFields, itemsOf, markRows, toldMarks } from './copy-marks.ts';
import { Redaction } from './copy-model.ts';
import { gatherCopy } from './copy.service.ts';
import type { HeldChapter } from './gather.service.ts';
import { listNamesAround } from './names-around.ts';
import { portableFields, portableFile } from './portable.ts';
import { findRequestRow } from './requests.queries.ts';

/** Records on one page of the look through a copy. */
const pageSize = 20;

interface Target {
  readonly caseId: CaseId;
  readonly id: string;
}

interface Wiring {
  readonly core: CoreServices;
  readonly prints: PrintJobs;
  readonly files: FileJobs;
  readonly clock: Clock;
  /** Printed at the foot. */
  readonly appVersion: string;
}

/** In the order of the copy, those of which something is held. */
function inOrder(chapters: readonly HeldChapter[]): HeldChapter[] {
  return copyChapters.flatMap((code) => chapters.filter(({ chapter }) => chapter === code));
}

async function* oneFile(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** A request that waits for its answer: its copy can be worked on. @throws AppError `not_found`, `changed_meanwhile` */
async function requireOpen({ db }: Pick<QueryContext, 'db'>, { caseId, id }: Target) {
  const row = await findRequestRow(db, caseId, id);
  if (row === undefined) throw new AppError('not_found');
  if (row.state !== 'open') throw new AppError('changed_meanwhile');
}

interface Given {
  readonly entity: 'access_copy' | 'portable_data';
  readonly recipient: string;
  readonly reason: string;
  readonly format: 'pdf_encrypted' | 'data_file';
}

/** Says in the timeline and the disclosure log that the person has it, once the file stands where it should. */
async function noteGiven(
  { core, clock }: Wiring,
  { caseId }: Target,
  { entity, recipient, reason, format }: Given,
): Promise<void> {
  const id = newId(clock.millis());
  await core.write(
    { action: 'export', entity, entityId: id, detail: { caseId } },
    ['rights', `case:${caseId}`, `timeline:${caseId}`],
    (context) =>
      logDisclosure(context, {
        id,
        caseId,
        recipient,
        sections: [],
        basis: 'legal',
        basisReason: reason,
        consentId: null,
        decidedBy: '',
        kind: 'own_copy',
        format,
      }),
  );
}

/** GDPR Art. 15 and 20: gathered, looked through, made (security.md 3.8). */
export function createAccessCopyHandlers(wiring: Wiring): Handlers<typeof accessCopy> {
  const { prints, files, appVersion } = wiring;
  return {
    async contents(context, target) {
      const { chapters, request } = await gatherCopy(context, target);
      const marks = toldMarks(await markRows(context.db, request.id), itemsOf(chapters));
      return {
        chapters: inOrder(chapters).map(({ chapter, records }) => {
          const own = itemsOf([{ chapter, records }]);
          return {
            chapter,
            records: records.length,
            marks: marks.filter(({ item }) => own.has(item)).length,
          };
        }),
        lost: marks.filter(({ lost }) => lost),
        documents: chapters.find(({ chapter }) => chapter === 'documents')?.records.length ?? 0,
      };
    },

    async page(context, { chapter, page, ...target }) {
      const { chapters, request, personId } = await gatherCopy(context, target);
      const own = chapters.find((each) => each.chapter === chapter)?.records ?? [];
      const records = own.slice(page * pageSize, (page + 1) * pageSize);
      const items = itemsOf([{ chapter, records }]);
      const rows = (await markRows(context.db, request.id)).filter(({ item }) => items.has(item));
      const around = await listNamesAround(context.db, personId, target.caseId);
      const names = records.flatMap(allFields).flatMap(({ item, text }) => {
        const taken = new Set<number>();
        return around.flatMap((name) =>
          findName(text, name).flatMap(({ from, passage }) => {
            const places = Array.from(passage, (_, at) => from + at);
            if (places.some((at) => taken.has(at))) return [];
            for (const at of places) taken.add(at);
            return [{ item, name, from, passage }];
          }),
        );
      });
      return { records, marks: toldMarks(rows, items), pages: Math.ceil(own.length / pageSize), names };
    },

    async mark(context, { caseId, id, item, from, passage, reason, note }) {
      const { db, actor, newId: make } = context;
      await requireOpen(context, { caseId, id });
      const { chapters } = await gatherCopy(context, { caseId, id });
      const row = {
        id: make<string>(),
        request_id: id,
        item,
        from_char: from,
        passage: from === null ? '' : passage,
        reason,
        note,
        by_name: actor.name,
      };
      const [told] = toldMarks([row], itemsOf(chapters));
      if (told?.lost !== false) throw new AppError('changed_meanwhile');
      await db.insertInto('access_marks').values(row).execute();
      return { markId: row.id };
    },

    async unmark({ db }, { caseId, id, markId }) {
      await requireOpen({ db }, { caseId, id });
      const { numDeletedRows } = await db
        .deleteFrom('access_marks')
        .where('id', '=', markId)
        .where('request_id', '=', id)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw new AppError('not_found');
      return {};
    },

    async prepare(context, { greyscale, ...target }) {
      const { chapters, request, i18n } = await gatherCopy(context, target);
      if (request.kind !== 'access' || request.identity_how === null) throw new AppError('not_allowed');
      const marks = toldMarks(await markRows(context.db, request.id), itemsOf(chapters));
      if (marks.some(({ lost }) => lost)) throw new AppError('copy_marks_lost');
      const redaction = new Redaction(marks);
      const { frame } = await beginPage(context, { appVersion, greyscale });
      const { name, caseNumber } = await getCaseName(context.db, target.caseId);
      const model: AccessCopyModel = {
        kind: 'access_copy',
        frame,
        name,
        caseNumber,
        askedOn: request.received_on,
        chapters: inOrder(chapters).map((chapter) => redaction.chapter(chapter)),
        ...(await listCopyFacts(context.db, i18n, target.caseId)),
      };
      const jobId = prints.register({
        model,
        fileName: `own-copy-${caseNumber}-${frame.printedOn}.pdf`,
        title: i18n.t('rights:copy.documentTitle', { caseNumber }),
        encrypt: true,
        onWritten: () =>
          noteGiven(wiring, target, {
            entity: 'access_copy',
            recipient: name,
            reason: i18n.t('rights:copy.given'),
            format: 'pdf_encrypted',
          }),
      });
      const json = new TextEncoder().encode(copyJson(model, i18n));
      const fileJobId = files.register({
        fileName: `own-copy-${caseNumber}-${frame.printedOn}.json`,
        pieces: () => oneFile(json),
        onWritten: () =>
          noteGiven(wiring, target, {
            entity: 'access_copy',
            recipient: name,
            reason: i18n.t('rights:copy.given'),
            format: 'data_file',
          }),
      });
      return { jobId, fileJobId };
    },

    async preparePortable(context, target) {
      const { chapters, request, i18n, organisation } = await gatherCopy(context, target);
      if (request.kind !== 'portability' || request.identity_how === null) throw new AppError('not_allowed');
      const { name, caseNumber } = await getCaseName(context.db, target.caseId);
      const madeOn = context.clock.today();
      const t = i18n.getFixedT(null, 'rights');
      const bytes = portableFile(
        { organisation: organisation.name, madeOn, name },
        portableFields(inOrder(chapters)),
        {
          data: [
            t('portable.record'),
            t('portable.day'),
            t('portable.field'),
            t('portable.value'),
            t('portable.column'),
          ],
          fields: [t('portable.table'), t('portable.column'), t('portable.field')],
        },
      );
      const fileJobId = files.register({
        fileName: `own-data-${caseNumber}-${madeOn}.zip`,
        pieces: () => oneFile(bytes),
        onWritten: () =>
          noteGiven(wiring, target, {
            entity: 'portable_data',
            recipient: name,
            reason: t('portable.given'),
            format: 'data_file',
          }),
      });
      return { fileJobId };
    },
  };
}
