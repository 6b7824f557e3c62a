import { spawn } from 'node:child_process';

export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

interface Outcome {
  readonly step: Step;
  readonly code: number;
  readonly seconds: number;
  readonly output: string;
}

/** Runs one command; `show` streams its output, otherwise it is kept for the report. */
export function runStep(step: Step, show: boolean): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(step.command, [...step.args], {
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...step.env },
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ step, code: code ?? 1, seconds, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Runs steps side by side and prints each as it ends, with its output only when it failed. @returns all passed */
export async function runTogether(steps: readonly Step[]): Promise<boolean> {
  const outcomes = await Promise.all(
    steps.map(async (step) => {
      const outcome = await runStep(step, false);
      const word = outcome.code === 0 ? 'ok' : 'FAILED';
      console.log(`${word.padEnd(6)} ${step.name} (${outcome.seconds.toFixed(1)} s)`);
      if (outcome.code !== 0) console.log(outcome.output.trimEnd());
      return outcome;
    }),
  );
  return outcomes.every(({ code }) => code === 0);
}
