import { expect, test } from 'vitest';
import type { WorkerId } from '#shared/lib/ids.ts';
import { newId } from '#shared/lib/ids.ts';
import type { MeetingRow } from './callover-model.ts';
import { beginPlan, contentOfPlan, minutesOf, problemsOfPlan } from './plan-form.ts';

const team = newId(1);
const [aoife, jonas, petr] = [newId<WorkerId>(1), newId<WorkerId>(2), newId<WorkerId>(3)];
const colleague = (id: WorkerId, teamIds: string[], until: string | null = null) => ({
  id,
  name: id,
  roles: [],
  teamIds,
  fte: 1,
  from: '2026-01-01',
  until,
  canSignIn: true,
});
const known = {
  meetings: [] as readonly MeetingRow[],
  colleagues: [colleague(jonas, [team]), colleague(petr, [team], '2026-06-30'), colleague(aoife, [])],
  me: aoife,
  today: '2026-11-22',
};
const last: MeetingRow = {
  id: newId(1),
  kind: 'callover',
  teamId: team,
  teamName: 'North',
  heldOn: '2026-11-19',
  startsAt: '13:00',
  place: 'back room',
  minutes: 75,
  state: 'closed',
  chair: '',
  people: 4,
  openActions: 0,
};

test('a first meeting begins with the usual length, today, the team and whoever prepares it', () => {
  const plan = beginPlan('callover', team, known);
  expect(plan).toMatchObject({ heldOn: '2026-11-22', minutes: '90', startsAt: null, chairId: aoife });
  expect(plan.attendeeIds).toEqual([aoife, jonas]);
});

test('the next meeting is like the last of its kind and team', () => {
  const meetings = [last];
  expect(beginPlan('callover', team, { ...known, meetings })).toMatchObject({
    heldOn: '2026-11-26',
    startsAt: '13:00',
    place: 'back room',
    minutes: '75',
  });
  expect(beginPlan('daily_exchange', team, { ...known, meetings }).minutes).toBe('20');
});

test('whoever is away does not come, and guests are one a line', () => {
  const plan = beginPlan('callover', team, known);
  const content = contentOfPlan({ ...plan, apologyIds: [jonas], guests: ' Eva, Lipová \n\n' }, '2026-11-26');
  expect(content).toMatchObject({ attendeeIds: [aoife], apologyIds: [jonas], guests: ['Eva, Lipová'] });
});

test('minutes are whole and sensible, and what is missing is said', () => {
  expect([minutesOf('90'), minutesOf('4'), minutesOf('1e2'), minutesOf('')]).toEqual([
    90,
    undefined,
    undefined,
    undefined,
  ]);
  const plan = { ...beginPlan('callover', null, known), heldOn: null };
  expect(Object.keys(problemsOfPlan(plan))).toEqual(['teamId', 'heldOn']);
});
