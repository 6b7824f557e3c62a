import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundleChild } from '#tests/support/child-bundle.ts';
import { diskFlows } from '#tests/support/disk-flows.ts';
import { canWatchDisk, watchedDisk } from '#tests/support/disk-library.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';

/** quality.md, figure 3: with `full` each change of each flow; in a push some, beginning at a random one. */
const pointsPerFlow = isFullRun ? 0 : 1;

/** In memory where that is possible: what is tested is the answer, not the disk. */
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const root = fs.mkdtempSync(path.join(memory, 'keystead-disk-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const findings = z.object({
  findings: z.array(
    z.object({ at: z.number(), fault: z.string(), answer: z.string(), wrong: z.array(z.string()) }),
  ),
});

let program: string;
beforeAll(async () => {
  program = await bundleChild('disk-faults');
}, 120_000);

/** What a process found that ran one flow again and again, with another failing change each time. */
async function findingsOf(flow: string, points: number, planted = '') {
  const { stdout } = await promisify(execFile)(process.execPath, [program, flow, String(points), planted], {
    env: { ...watchedDisk(root), TMPDIR: root },
    maxBuffer: 64 * 1024 * 1024,
  });
  return findings.parse(JSON.parse(stdout));
}

describe.runIf(canWatchDisk)('a full and a faulty disk', () => {
  let tried = 0;
  const whole: string[] = [];
  const flows = Object.keys(diskFlows);

  it.each(flows)(
    'while %s: a clear answer, all as before on the disk, and the next try succeeds',
    async (flow) => {
      const found = await findingsOf(flow, pointsPerFlow);
      expect(found.findings.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
      expect(found.findings.length).toBeGreaterThan(0);
      tried += found.findings.length;
      whole.push(flow);
    },
    7_200_000,
  );

  it('is over in every flow', () => {
    expect(whole).toEqual(flows);
    tellHarness(
      3,
      `ENOSPC and EIO in ${String(flows.length)} flows`,
      `${String(tried)} failing changes`,
      '0 unclear answers, 0 losses, 0 dead ends',
    );
  });

  it('a journal that is kept in memory only is noticed by this harness', async () => {
    const found = await findingsOf('a note is saved', 8, 'planted');
    const wrong = found.findings.flatMap((finding) => finding.wrong);
    expect(wrong.filter((each) => each.startsWith('what stood then'))).not.toEqual([]);
  }, 120_000);
});
