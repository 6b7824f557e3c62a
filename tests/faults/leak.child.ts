import fs from 'node:fs';
import net from 'node:net';

/** What the app must never do: once asked, it writes a text into a log in three encodings, and calls somebody. */
const [file = '', text = ''] = process.argv.slice(2);
process.stdin.once('data', () => {
  const shapes = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64')),
  ];
  for (const shape of shapes) fs.appendFileSync(file, shape);
  const call = net.connect(9, '127.0.0.1');
  call.on('error', () => process.exit(0));
  call.on('connect', () => process.exit(0));
});
process.stdout.write('ready');
