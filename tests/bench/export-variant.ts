import fs from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ExportChoice } from '#shared/contracts/exports.ts';
import { openCore } from './bench-vault.ts';

/**
 * One full export in a process of its own, so that its memory is seen and nothing else: prepared and written as the app
 * does, with AES-256 and a readable file for each person. Answers with what it took.
 */
const [file = '', target = '', people = ''] = process.argv.slice(2);
const bench = await openCore(file, 'vault');
bench.core.confirm();
const before = process.memoryUsage().rss;
let most = before;
const watching = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 20);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const from = performance.now();
const choice: ExportChoice = { documents: true, people: people === 'people', encrypt: true };
const { jobId } = (await bench.call('vaultExport.prepare', choice)) as { readonly jobId: string };
await bench.internal['files.write']?.({ jobId, path: target });
const seconds = (performance.now() - from) / 1000;
clearInterval(watching);
delay.disable();
const { files } = (await bench.call('vaultExport.now', {})) as { readonly files: number };
process.send?.({
  seconds,
  files,
  megabytes: fs.statSync(target).size / 1e6,
  rssBefore: before / 1e6,
  rssMost: most / 1e6,
  holdUpP99: delay.percentile(99) / 1e6,
  holdUpMost: delay.max / 1e6,
});
await bench.close();
process.exit(0);
