import type { z } from 'zod';
import type { search } from '#shared/contracts/timeline.ts';
import { mayDo, seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { type CaseId, caseId as caseIdOf, entryId } from '#shared/lib/ids.ts';
import { listByName } from '#core/features/people/people.service.ts';
import { requireCase } from '#core/kernel/case-access.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { matchExpression, type SearchWords, searchWords } from './match-expression.ts';
import { assignedCaseNos, caseNoRow, hitRows, newestHits, rankedHits } from './search.queries.ts';
import { type SnippetPiece, snippetOf } from './snippet.ts';

type Found = z.input<typeof search.find.output>;

/** Only so many of the newest matches are ranked: a common word matches most of a vault (performance.md). */
const rankedAtMost = 2000;
const mostPeople = 10;

/** Tokens that an entry must carry one of, for this person to find it. */
async function scopeOf({ db, actor, clock }: QueryContext): Promise<readonly string[] | 'everything'> {
  if (actor.reach === 'all') return 'everything';
  if (actor.reach === 'none') return [];
  const assigned = await assignedCaseNos(db, actor, clock.today());
  const teams = actor.reach === 'teams' ? actor.teamIds : [];
  return [...teams.map((id) => `t${id.replaceAll('-', '')}`), ...assigned.map(({ no }) => `c${no}`)];
}

/**
 * The newest matches of the words as typed; where those do not fill the number asked for, with the last word as a
 * beginning. A beginning costs a look at every longer word in the vault, so a common word is spared it.
 */
async function newestMatches(
  { db, actor }: QueryContext,
  words: SearchWords,
  scope: readonly string[] | 'everything',
  limit: number,
): Promise<{ readonly match: string; readonly numbers: readonly number[] }> {
  const teamOnly = seesTeamOnly(actor.roles);
  const whole = matchExpression({ ...words, lastIsPrefix: false }, scope, teamOnly);
  const numbers = await newestHits(db, whole, limit);
  if (!words.lastIsPrefix || numbers.length === limit) return { match: whole, numbers };
  const match = matchExpression(words, scope, teamOnly);
  return { match, numbers: await newestHits(db, match, limit) };
}

interface Hits {
  readonly numbers: readonly number[];
  readonly more: boolean;
}

/** In one file newest first, like the timeline itself. */
async function hitsInCase(
  context: QueryContext,
  caseId: CaseId,
  words: SearchWords,
  limit: number,
): Promise<Hits> {
  const { db, actor, clock } = context;
  await requireCase(db, actor, clock.today(), caseId);
  const { no } = await caseNoRow(db, caseId);
  const { numbers } = await newestMatches(context, words, [`c${no}`], limit + 1);
  return { numbers: numbers.slice(0, limit), more: numbers.length > limit };
}

async function hitsEverywhere(context: QueryContext, words: SearchWords, limit: number): Promise<Hits> {
  const scope = await scopeOf(context);
  if (scope.length === 0) return { numbers: [], more: false };
  const newest = await newestMatches(context, words, scope, rankedAtMost + 1);
  const oldestRanked = newest.numbers.slice(0, rankedAtMost).at(-1);
  if (oldestRanked === undefined) return { numbers: [], more: false };
  const numbers = await rankedHits(context.db, newest.match, oldestRanked, limit);
  return { numbers, more: newest.numbers.length > rankedAtMost };
}

async function findEntries(
  context: QueryContext,
  { text, caseId, limit }: z.output<typeof search.find.input>,
): Promise<Pick<Found, 'entries' | 'more'>> {
  const { db, actor } = context;
  const words = searchWords(text);
  if (words.words.length === 0 || !mayDo(actor.roles, 'notes.read')) return { entries: [], more: false };
  const { numbers, more } =
    caseId === null
      ? await hitsEverywhere(context, words, limit)
      : await hitsInCase(context, caseId, words, limit);
  const rows = numbers.length === 0 ? [] : await hitRows(db, padded(numbers, limit));
  const byNumber = new Map(rows.map((row) => [row.written_no, row]));
  const teamOnly = seesTeamOnly(actor.roles);
  const entries = numbers.flatMap((number) => {
    const row = byNumber.get(number);
    if (row === undefined) return [];
    return [
      {
        caseId: caseIdOf.parse(row.case_id),
        entryId: entryId.parse(row.id),
        kind: row.kind,
        name: row.name,
        at: row.at,
        snippet: passageOf(row.shared_text, teamOnly ? row.team_text : '', words),
      },
    ];
  });
  return { entries, more };
}

/** The passage of what everybody may see, unless only the worker's view holds a word. */
function passageOf(shared: string, team: string, words: SearchWords): SnippetPiece[] {
  const passage = snippetOf(shared, words);
  if (team === '' || passage.some(({ hit }) => hit)) return passage;
  const teamPassage = snippetOf(team, words);
  return teamPassage.some(({ hit }) => hit) ? teamPassage : passage;
}

/** Repeats the last number up to a fixed count, so that the statement stays the same and prepared. */
function padded(numbers: readonly number[], size: number): number[] {
  return Array.from({ length: size }, (_, index) => numbers[Math.min(index, numbers.length - 1)] ?? 0);
}

export const searchHandlers: Handlers<typeof search> = {
  async find(context, input) {
    const { db, actor, clock } = context;
    const people =
      input.caseId === null && input.text !== ''
        ? await listByName(db, actor, clock.today(), {
            text: input.text,
            after: null,
            limit: Math.min(input.limit, mostPeople),
          })
        : [];
    return { people, ...(await findEntries(context, input)) };
  },
};
