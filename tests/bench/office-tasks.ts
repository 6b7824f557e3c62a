import { reportKeys } from '#shared/domain/reports/report-codes.ts';
import { managerId, openCore } from './bench-vault.ts';
import { benchWorkerId } from './office-fill.ts';
import type { Task } from './tasks.ts';
import type { WorkerId } from '#shared/lib/ids.ts';

const year = { from: '2025-11-22', to: '2026-11-21', serviceId: null, method: null } as const;

const listed = {
  text: '',
  states: [],
  teamId: null,
  contactWord: null,
  sort: 'last_contact',
  descending: false,
  page: 0,
} as const;

/** What one colleague sees in the morning: as much in a large organisation as in a small one. */
export async function workerTasks(file: string): Promise<readonly Task[]> {
  const bench = await openCore(file, 'vault', benchWorkerId as WorkerId);
  const mine = { teamId: null };
  const workerId = benchWorkerId;
  return [
    { name: 'Today: people', times: 20, run: () => bench.call('today.people', mine) },
    { name: 'Today: dates', times: 20, run: () => bench.call('today.dates', mine) },
    { name: 'Today: good news', times: 20, run: () => bench.call('today.goodNews', mine) },
    { name: 'caseload', times: 20, run: () => bench.call('people.list', { ...listed, workerId }) },
    { name: 'files opened lately', times: 20, run: () => bench.call('people.recent', {}) },
  ];
}

/** Figures about everybody, for the manager: they grow with the people they count. */
export async function managerTasks(file: string): Promise<readonly Task[]> {
  const bench = await openCore(file, 'vault', managerId);
  return reportKeys.map((key) => ({
    name: `report: ${key}`,
    times: 3,
    run: () => bench.call('reports.get', { key, question: year, isProtected: false }),
  }));
}
