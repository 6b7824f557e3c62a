import type { stars } from '#shared/contracts/stars.ts';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { isFirstReadingPromptDue, isReviewDue } from '#shared/domain/stars/reading.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { amendReading, saveReading } from './reading-changes.ts';
import { externalToolRows, findOpenEpisodeRow } from './stars.queries.ts';
import { listReadings, listTemplates } from './stars.service.ts';
import { publishTemplate, retireTemplate, saveTemplate } from './template-changes.ts';

/** What a file may gently remind of; null when support has ended or nothing is due. */
async function findPrompt(
  { db, clock }: QueryContext,
  caseId: string,
  latest: { readonly nextReviewDate: string | null } | undefined,
) {
  const episode = await findOpenEpisodeRow(db, caseId);
  if (episode === undefined) return null;
  const today = clock.today();
  if (latest === undefined) {
    return isFirstReadingPromptDue(episode.opened_on, 0, today) ? ('first_reading' as const) : null;
  }
  return isReviewDue(latest.nextReviewDate, today) ? ('review' as const) : null;
}

/** domain.md 1: the shipped star, an organisation's own, their readings, and tools that are kept elsewhere. */
export const starsHandlers: Handlers<typeof stars> = {
  templates: ({ db }) => listTemplates(db),

  saveTemplate,

  async publishTemplate(context, input) {
    await publishTemplate(context, input);
    return {};
  },

  async retireTemplate(context, { id }) {
    await retireTemplate(context, id);
    return {};
  },

  async readings(context, { caseId }) {
    const { db, actor } = context;
    const { readings, templates } = await listReadings(db, caseId, seesTeamOnly(actor.roles));
    return { readings, templates, prompt: await findPrompt(context, caseId, readings[0]) };
  },

  saveReading,

  async amendReading(context, input) {
    await amendReading(context, input);
    return {};
  },

  async externalTools({ db }, { caseId }) {
    const rows = await externalToolRows(db, caseId);
    return rows.map((row) => ({
      id: row.id,
      toolName: row.tool_name,
      completedOn: row.completed_on,
      withWhom: row.with_whom,
      whereKept: row.where_kept,
      nextReviewOn: row.next_review_on,
      agreedFocus: row.agreed_focus,
    }));
  },

  async addExternalTool(context, input) {
    const { db, clock, newId } = context;
    if (input.completedOn > clock.today()) {
      throw new AppError('invalid_input', { fields: { completedOn: 'in_the_future' } });
    }
    if (input.nextReviewOn !== null && input.nextReviewOn <= input.completedOn) {
      throw new AppError('invalid_input', { fields: { nextReviewOn: 'before_start' } });
    }
    const entry = await addEntry(context, {
      caseId: input.caseId,
      kind: 'external_tool',
      at: instantOn(input.completedOn, clock),
    });
    const id: string = newId();
    await db
      .insertInto('external_tool_records')
      .values({
        id,
        entry_key: entry.key,
        case_id: input.caseId,
        tool_name: input.toolName,
        completed_on: input.completedOn,
        with_whom: input.withWhom,
        where_kept: input.whereKept,
        next_review_on: input.nextReviewOn,
        agreed_focus: input.agreedFocus,
      })
      .execute();
    await indexEntry(db, entry.key);
    return { id };
  },
};
