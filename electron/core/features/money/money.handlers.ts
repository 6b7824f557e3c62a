import type { lent, money } from '#shared/contracts/money.ts';
import type { rent } from '#shared/contracts/rent.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listLent, saveLent, setLentBack } from './lent-things.ts';
import { removeItem, saveDebt, saveExpense, saveIncome } from './money-items.ts';
import { prepareMoneyPrint } from './money-print.ts';
import { saveArrearsSettings } from './arrears-settings.ts';
import { addTalk } from './money-talks.ts';
import { getMoney, listRentStandings } from './money.service.ts';
import { getArrearsSettings, listRentAccounts } from './rent-accounts.ts';
import { addRentEntry, amendRentEntry, saveArrangement } from './rent-changes.ts';
import { prepareRentPrint } from './rent-print.ts';

/** domain.md 9.3. @param appVersion printed at the foot */
export function createMoneyHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof money> {
  return {
    get: ({ db }, { caseId }) => getMoney(db, caseId),

    saveIncome: async (context, { content, ...place }) => ({ id: await saveIncome(context, place, content) }),

    saveExpense: async (context, { content, ...place }) => ({
      id: await saveExpense(context, place, content),
    }),

    saveDebt: async (context, { content, ...place }) => ({ id: await saveDebt(context, place, content) }),

    async remove(context, input) {
      await removeItem(context, input);
      return {};
    },

    addTalk: async (context, input) => ({ entryId: await addTalk(context, input) }),

    preparePrint: prepareMoneyPrint(jobs, appVersion),

    settings: ({ db }) => getArrearsSettings(db),

    async saveSettings({ db }, settings) {
      await saveArrearsSettings(db, settings);
      return {};
    },
  };
}

/** domain.md 6.5, 9.3. @param appVersion printed at the foot */
export function createRentHandlers(jobs: PrintJobs, appVersion: string): Handlers<typeof rent> {
  return {
    accounts: ({ db, clock }, { caseId }) => listRentAccounts(db, caseId, clock.today()),

    async standing({ db, clock }, { caseId }) {
      return (await listRentStandings(db, [caseId], clock.today())).get(caseId) ?? null;
    },

    addEntry: async (context, input) => ({ id: await addRentEntry(context, input) }),

    async amendEntry(context, input) {
      await amendRentEntry(context, input);
      return {};
    },

    async saveArrangement(context, input) {
      await saveArrangement(context, input);
      return {};
    },

    preparePrint: prepareRentPrint(jobs, appVersion),
  };
}

export const lentHandlers: Handlers<typeof lent> = {
  list: ({ db }, { caseId }) => listLent(db, caseId),

  save: async (context, input) => ({ id: await saveLent(context, input) }),

  async setBack(context, input) {
    await setLentBack(context, input);
    return {};
  },
};
