import type { ReadDb } from '#core/kernel/contexts.ts';

/** The highest number that a case file has or had before it was erased; 0 before the first. */
export async function lastCaseNo(db: ReadDb): Promise<number> {
  const present = db.selectFrom('case_files').select('no').orderBy('no', 'desc').limit(1);
  const erased = db.selectFrom('erasures').select('case_no').orderBy('case_no', 'desc').limit(1);
  const numbers = [(await present.executeTakeFirst())?.no, (await erased.executeTakeFirst())?.case_no];
  return Math.max(0, ...numbers.map((no) => no ?? 0));
}
