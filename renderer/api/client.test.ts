import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bridge, BridgeEvent } from '#shared/contracts/bridge.ts';
import type { Envelope } from '#shared/lib/app-error.ts';
import { ApiError, api, callShell, readsOf } from './client.ts';
import { createQueryClient, refreshOnChange } from './query-client.ts';

const caseId = '0192f0c1-1111-7000-8000-000000000001';
const otherCase = '0192f0c1-1111-7000-8000-000000000002';

/** A bridge that answers with what a test lays out, and remembers what it was asked. */
class LaidOutBridge implements Bridge {
  readonly asked: { readonly name: string; readonly input: unknown }[] = [];
  readonly listeners = new Set<(event: BridgeEvent) => void>();
  answer: () => Promise<Envelope<unknown>> = () => Promise.resolve({ ok: true, data: {} });

  readonly invoke = (name: string, input: unknown) => {
    this.asked.push({ name, input });
    return this.answer();
  };

  readonly on = (listener: (event: BridgeEvent) => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  tell(event: BridgeEvent) {
    for (const listener of this.listeners) listener(event);
  }
}

let bridge: LaidOutBridge;
beforeEach(() => {
  bridge = new LaidOutBridge();
  vi.stubGlobal('window', { keystead: bridge });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a procedure is called by its own name with its input, and gives its data', async () => {
  bridge.answer = () => Promise.resolve({ ok: true, data: { words: ['a', 'b', 'c', 'd', 'e', 'f'] } });
  await expect(api.vault.suggestPassphrase({})).resolves.toEqual({ words: ['a', 'b', 'c', 'd', 'e', 'f'] });
  await callShell('changeSettings', { density: 'tight' });
  expect(bridge.asked).toEqual([
    { name: 'vault.suggestPassphrase', input: {} },
    { name: 'shell.changeSettings', input: { density: 'tight' } },
  ]);
});

test('a failure becomes an error with its code, fields and facts', async () => {
  bridge.answer = () =>
    Promise.resolve({
      ok: false,
      code: 'wait_before_retry',
      fields: { name: 'too_long' },
      facts: { seconds: 4 },
    });
  const failure = await api.organisation.addService({ name: 'x' }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toMatchObject({
    code: 'wait_before_retry',
    fields: { name: 'too_long' },
    facts: { seconds: 4 },
  });
});

test('a bridge that breaks is said to be a stopped core', async () => {
  bridge.answer = () => Promise.reject(new Error('gone'));
  await expect(api.vault.status({})).rejects.toMatchObject({ code: 'core_stopped' });
});

test('a query knows what it reads; a refused input and an act read nothing', () => {
  expect(readsOf('people.get', { caseId })).toEqual([`case:${caseId}`]);
  expect(readsOf('people.get', { caseId: 'not an id' })).toEqual([]);
  expect(readsOf('vault.status', {})).toEqual([]);
  expect(readsOf('nobody.knows', {})).toEqual([]);
});

test('exactly the queries that read what changed are refreshed', () => {
  const client = createQueryClient();
  const keys = [
    ['people.get', { caseId }],
    ['people.get', { caseId: otherCase }],
    ['timeline.page', { caseId, kinds: [], authorId: null, before: null, size: 50 }, 'pages'],
    ['workers.list', {}],
  ];
  for (const key of keys) client.setQueryData(key, {});
  const end = refreshOnChange(client);
  const stale = () => keys.map((key) => client.getQueryState(key)?.isInvalidated);

  bridge.tell({ event: 'changed', keys: [`case:${caseId}`] });
  expect(stale()).toEqual([true, false, false, false]);
  bridge.tell({ event: 'changed', keys: [`timeline:${caseId}`, 'workers'] });
  expect(stale()).toEqual([true, false, true, true]);
  end();
  bridge.tell({ event: 'changed', keys: [`case:${otherCase}`] });
  expect(stale()).toEqual([true, false, true, true]);
});
