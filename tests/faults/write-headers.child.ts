import fs from 'node:fs';
import { headerFile, writeHeaderFile } from '#core/vault/header-file.ts';
import { parseHeader, serialiseHeader, verifyHeader } from '#core/vault/header.ts';

/** Writes one header after the other, telling each number once it is written, until it is killed. */
const [folder = '', key = '', how = ''] = process.argv.slice(2);
const macKey = Buffer.from(key, 'hex');
const first = verifyHeader(parseHeader(fs.readFileSync(headerFile(folder))), macKey);

/** The planted fault: overwrites the file in two halves. */
function writeInPlace(bytes: Buffer): void {
  const file = fs.openSync(headerFile(folder), 'w');
  fs.writeSync(file, bytes.subarray(0, bytes.length / 2));
  fs.fsyncSync(file);
  fs.writeSync(file, bytes.subarray(bytes.length / 2));
  fs.closeSync(file);
}

for (let seq = first.anchor.seq + 1; ; seq += 1) {
  const bytes = serialiseHeader({ ...first, anchor: { seq, h: `h${seq}` } }, macKey);
  if (how === 'in-place') writeInPlace(bytes);
  else writeHeaderFile(folder, bytes);
  fs.writeSync(1, `${seq}\n`);
}
