import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

const calls = 'write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,connect';

/** What the app's own processes did, as strace saw it; Chromium's are the host's and are not followed. */
interface AppTrace {
  /** Writes to files, in order: where, and the bytes. */
  readonly writes: readonly { readonly file: string; readonly bytes: Buffer }[];
  /** Addresses that are not local sockets, as strace writes them. */
  readonly connections: readonly string[];
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(fs.readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);
}

/** Follows processes with strace, each into a file of its own; needs the right to trace them. */
export class AppTracer {
  readonly #folder: string;
  readonly #running = new Map<number, ChildProcess>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Follows a process with all that it starts: the core. */
  follow(pid: number): Promise<void> {
    return this.#attach(pid, ['-f', '-p', String(pid)]);
  }

  /** Follows the threads of a process without what it starts: the shell, whose browsers are the host's. */
  async followAlone(pid: number): Promise<void> {
    if (this.#running.has(pid)) return;
    const threads = fs.readdirSync(`/proc/${String(pid)}/task`);
    await this.#attach(
      pid,
      threads.flatMap((thread) => ['-p', thread]),
    );
  }

  async #attach(pid: number, which: readonly string[]): Promise<void> {
    const file = path.join(this.#folder, `${String(pid)}.trace`);
    const how = ['-y', '-xx', '-s', '2000000', '-e', `trace=${calls}`, '-o', file, ...which];
    const strace = spawn('strace', how, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#running.set(pid, strace);
    // It says so on standard error once it has attached.
    await once(strace.stderr, 'data');
  }

  /** Ends following, and reads what was written down. */
  async stop(): Promise<AppTrace> {
    for (const strace of this.#running.values()) {
      if (strace.exitCode !== null) continue;
      strace.kill('SIGINT');
      await once(strace, 'exit');
    }
    return readTraces(this.#folder);
  }
}

/** Strace writes every string as `\x41\x42`. */
function bytesOf(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
}

const line = /^(?:\d+ +)?(\w+)\((.*)$/;
const written = /^\d+<((?:\\x[\da-f]{2})+)>, (.*)$/;
const quoted = /"((?:\\x[\da-f]{2})*)"/g;

function readTraces(folder: string): AppTrace {
  const writes: { file: string; bytes: Buffer }[] = [];
  const connections: string[] = [];
  for (const name of fs.readdirSync(folder)) {
    for (const each of fs.readFileSync(path.join(folder, name), 'latin1').split('\n')) {
      const [, call = '', rest = ''] = line.exec(each) ?? [];
      if (call === 'connect' && !rest.includes('sa_family=AF_UNIX')) connections.push(rest);
      const [, target = '', data = ''] = written.exec(rest) ?? [];
      const file = bytesOf(target).toString();
      if (!file.startsWith('/') || file.startsWith('/dev/')) continue;
      writes.push({
        file,
        bytes: Buffer.concat([...data.matchAll(quoted)].map(([, part = '']) => bytesOf(part))),
      });
    }
  }
  return { writes, connections };
}
