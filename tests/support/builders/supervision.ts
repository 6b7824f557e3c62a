import { newId, type WorkerId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';
import { givenPair } from './pair.ts';

type Content = InputOf<'supervision.saveItem'>['content'];
type Item = Omit<InputOf<'supervision.saveItem'>, 'content'> & { readonly content: Partial<Content> };

/** What an item holds; say only what matters to the test. */
export function anItem(differences: Partial<Content> = {}): Content {
  return {
    text: 'Leave over the holidays',
    caseId: null,
    strengths: '',
    plan: '',
    decision: '',
    cycle: null,
    functions: [],
    stakeholders: [],
    origin: null,
    ...differences,
  };
}

interface Supervision {
  readonly supervisor: WorkerId;
  readonly supervisee: WorkerId;
  readonly agreementId: string;
}

/** A supervisor and a worker with an agreement, their six words compared; the supervisor is signed in. */
export async function givenSupervision(vault: TestVault): Promise<Supervision> {
  const supervisor = await vault.addWorker({ name: 'Aoife Brennan', roles: ['supervisor'] });
  const supervisee = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
  await givenPair(vault, supervisor, supervisee);
  await vault.as(supervisor);
  const { agreementId } = await vault.call('supervision.start', {
    superviseeId: supervisee,
    kind: 'line',
    startsOn: vault.clock.today(),
    everyDays: 30,
    minutes: 90,
  });
  return { supervisor, supervisee, agreementId };
}

/** A session planned by whoever is signed in, for today unless another day is given. */
export async function givenSession(vault: TestVault, agreementId: string, on?: string): Promise<string> {
  const meeting = { at: '10:00', minutes: 90, mode: 'in_person' } as const;
  const day = on ?? vault.clock.today();
  return (await vault.call('supervision.plan', { agreementId, on: day, ...meeting })).sessionId;
}

/** An agenda item of whoever is signed in, unless something else is said; a second after what came before. */
export async function givenItem(
  vault: TestVault,
  sessionId: string,
  { content, ...differences }: Partial<Item> = {},
): Promise<string> {
  vault.clock.set(new Date(vault.clock.millis() + 1000).toISOString());
  const itemId = newId(vault.clock.millis());
  await vault.call('supervision.saveItem', {
    sessionId,
    itemId,
    section: 'agenda',
    isPrivate: false,
    content: anItem(content),
    ...differences,
  });
  return itemId;
}
