import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreSettings, FromCore, InternalCalls, InternalName, ToCore } from '#core/protocol.ts';
import type { Envelope } from '#shared/lib/app-error.ts';

/** A core without a vault: it speaks the protocol, so that tests of the shell and of the host need nothing else. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: ToCore }) => void) => void;
  readonly postMessage: (message: FromCore) => void;
}
const port = Reflect.get(process, 'parentPort') as ParentPort;
const send = (message: FromCore): void => port.postMessage(message);

const ok = (data: unknown): Envelope<unknown> => ({ ok: true, data });
let settings: CoreSettings | undefined;
let staged = '';

/** What the core was asked to do, in order, for tests to read after its end. */
function writeDiary(line: string): void {
  const folder = settings?.vaultFolder ?? '';
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'diary.txt'), `${line}\n`);
}

const calls: Readonly<Record<string, (input: unknown) => Envelope<unknown> | 'silence'>> = {
  'fixture.echo': (input) => ok(input),
  'fixture.settings': () => ok(settings),
  'fixture.silence': () => 'silence',
  'fixture.die': () => process.exit(3),
  'fixture.refuse': () => ({ ok: false, code: 'wait_before_retry', facts: { seconds: 4 } }),
  'fixture.signIn': (minutes) => {
    send({
      type: 'event',
      payload: { event: 'session', state: 'open', lockAfterMinutes: Number(minutes) },
    });
    return ok(null);
  },
  'fixture.change': () => {
    send({ type: 'event', payload: { event: 'changed', keys: ['people'] } });
    return ok(null);
  },
  'fixture.saveDraft': () => {
    writeDiary('draft saved');
    return ok(null);
  },
  'fixture.hang': () => {
    for (;;);
  },
  'fixture.staged': () => ok(staged),
};

const internals: {
  readonly [N in InternalName]: (input: InternalCalls[N]['input']) => InternalCalls[N]['output'];
} = {
  'vault.use': () => null,
  'vault.lock': () => {
    writeDiary('vault closed');
    return null;
  },
  'backups.copy': () => {
    writeDiary('vault copied');
    return null;
  },
  'backups.useSecond': () => null,
  'restore.lookIn': () => ({ found: 0 }),
  'imports.stage': ({ path }) => {
    staged = path;
    return { stageId: 'stage-1' };
  },
  'spreadsheets.stage': () => ({ stageId: 'stage-4' }),
  'documents.stage': () => ({
    stageId: 'stage-2',
    fileName: 'letter.txt',
    mediaType: 'text/plain',
    kind: 'text',
    bytes: 12,
  }),
  'directory.stage': () => ({ stageId: 'stage-3' }),
  'feedback.begin': () => null,
  'files.describe': () => ({ fileName: 'letter.txt' }),
  'files.write': () => null,
  'prints.describe': () => ({ fileName: 'handover.pdf', title: 'Handover', paper: 'A4', foot: '' }),
  'prints.finish': ({ path, pdf }) => {
    writeFileSync(path, pdf);
    return { encrypted: false, password: null };
  },
};

port.on('message', ({ data }) => {
  switch (data.type) {
    case 'start':
      settings = data.settings;
      return send({ type: 'ready' });
    case 'internal': {
      const act = internals[data.name] as (input: unknown) => unknown;
      return send({ type: 'answer', id: data.id, envelope: ok(act(data.input)) });
    }
    case 'call': {
      const envelope = calls[data.name]?.(data.input) ?? ({ ok: false, code: 'unknown_procedure' } as const);
      return envelope === 'silence' ? undefined : send({ type: 'answer', id: data.id, envelope });
    }
  }
});
