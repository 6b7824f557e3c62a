import { setImmediate as breathe } from 'node:timers/promises';
import type { i18n as I18n } from 'i18next';
import { copyChapters, type HeldRecord } from '#shared/contracts/access-copy.ts';
import { getCaseName } from '#core/features/cases/case-name.service.ts';
import { type findHeldWords, gatherHeld } from '#core/features/rights/gather.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { caseId } from '#shared/lib/ids.ts';
import type { ExportedCase } from './exports.queries.ts';

interface Gathering {
  readonly db: ReadDb;
  readonly words: I18n;
  readonly heldWords: Awaited<ReturnType<typeof findHeldWords>>;
  readonly restricted: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
}

function part({ title, fields }: Pick<HeldRecord, 'title' | 'fields'>) {
  return { title, fields: fields.map(({ label, text }) => ({ label, text })) };
}

/**
 * What the vault holds about one person, in words and by chapter: what their own copy holds, without what is unfinished.
 * One person stands in memory at a time.
 */
export async function* personPieces(
  { db, words, heldWords, restricted, held }: Gathering,
  exported: ExportedCase,
): AsyncIterable<Uint8Array> {
  const t = words.getFixedT(null, 'rights');
  const chapters = await gatherHeld({
    db,
    i18n: words,
    words: heldWords,
    personId: exported.person_id,
    breathe,
  });
  const byChapter = new Map(chapters.map(({ chapter, records }) => [chapter, records]));
  const { name } = await getCaseName(db, caseId.parse(exported.id));
  const file = {
    format: 'keystead-person',
    version: 1,
    caseNumber: exported.case_number,
    name,
    restricted: restricted.has(exported.id),
    onHold: held.has(exported.id),
    chapters: copyChapters
      .filter((chapter) => chapter !== 'drafts' && byChapter.has(chapter))
      .map((chapter) => ({
        chapter: t(`copy.chapter.${chapter}`),
        records: (byChapter.get(chapter) ?? []).map((record) => ({
          ...part(record),
          on: record.on,
          by: record.by,
          parts: record.parts.map(part),
        })),
      })),
  };
  yield Buffer.from(`${JSON.stringify(file, null, 1)}\n`);
}
