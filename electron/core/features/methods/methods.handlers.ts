import type { z } from 'zod';
import { methodSettings, type methods } from '#shared/contracts/methods.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import {
  methodsWithDefaults,
  methodSteps,
  ourMethodSettings,
} from '#shared/domain/methods/method-defaults.ts';
import { findFigureProblems } from '#shared/domain/contacts/rhythm.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { methodRows, metRows } from './methods.queries.ts';
import { getMethodSettings, listMethodsOf, writeMethodSettings } from './methods.service.ts';

/** Two weeks: the window of the team approach (domain.md 4.4). */
const teamDays = 14;

/** As many steps as the method has, and figures that fit each other. @throws AppError `invalid_input` */
function checkSteps(settings: z.infer<typeof methodSettings>): void {
  const wrong = methodsWithDefaults.filter(
    (method) => settings.methods[method].steps.length !== methodSteps[method].length,
  );
  if (wrong.length > 0) {
    const fields = Object.fromEntries(wrong.map((method) => [`methods.${method}.steps`, 'invalid' as const]));
    throw new AppError('invalid_input', { fields });
  }
  const problems = Object.entries(findFigureProblems(settings.usual));
  refuseProblems(Object.fromEntries(problems.map(([name, code]) => [`usual.${name}`, code])));
}

async function metLately(db: ReadDb, caseId: string, today: string): Promise<string[]> {
  const [row] = await methodRows(db, [caseId]);
  if (row === undefined) return [];
  const rows = await metRows(db, row.no, startOfDay(addDays(today, 1 - teamDays)));
  return rows.map(({ author_name }) => author_name);
}

export const methodsHandlers: Handlers<typeof methods> = {
  async settings({ db }) {
    // Read through the contract, whose lists may be written.
    const settings = methodSettings.parse(await getMethodSettings(db));
    return { settings, isOurs: JSON.stringify(settings) === JSON.stringify(ourMethodSettings) };
  },

  async saveSettings({ db }, input) {
    checkSteps(input);
    await writeMethodSettings(db, input);
    return {};
  },

  async resetSettings({ db }, { method }) {
    const now = await getMethodSettings(db);
    await writeMethodSettings(
      db,
      method === null
        ? ourMethodSettings
        : { ...now, methods: { ...now.methods, [method]: ourMethodSettings.methods[method] } },
    );
    return {};
  },

  async ofCase({ db, clock }, { caseId }) {
    const today = clock.today();
    const [found] = await listMethodsOf(db, [caseId], today);
    if (found === undefined) throw new AppError('not_found');
    const { method, supportSince, ctiPhase, phaseEnd, rhythm } = found;
    const met = method === 'act' || method === 'm_act' ? await metLately(db, caseId, today) : [];
    return { method, supportSince, ctiPhase, phaseEnd, rhythm, metLately: met };
  },
};
