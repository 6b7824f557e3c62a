import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.ts';

/** Draws `build/icons/icon.svg` in every size that the installers need. Run it after the drawing changed. */
const folder = resolve(import.meta.dirname, '../build/icons');
const pngSizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;
type Size = (typeof pngSizes)[number];

/** Sizes by Apple's type of each entry (Icon Services, `icns`). */
const appleTypes: readonly (readonly [type: string, size: Size])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];
const windowsSizes = [16, 32, 48, 64, 128, 256] as const satisfies readonly Size[];

async function drawAll(): Promise<ReadonlyMap<Size, Buffer>> {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  const drawing = Buffer.from(readFileSync(join(folder, 'icon.svg'))).toString('base64');
  const drawn = new Map<Size, Buffer>();
  for (const size of pngSizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
    );
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

function pick(drawn: ReadonlyMap<Size, Buffer>, size: Size): Buffer {
  const png = drawn.get(size);
  if (png === undefined) throw new Error(`No drawing of ${size} pixels`);
  return png;
}

/** An `.ico`: a directory of entries, then the PNGs. A size of 256 is written as 0. */
function windowsIcon(drawn: ReadonlyMap<Size, Buffer>): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(windowsSizes.length, 4);
  let offset = 6 + 16 * windowsSizes.length;
  const entries = windowsSizes.map((size) => {
    const entry = Buffer.alloc(16);
    const { length } = pick(drawn, size);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...windowsSizes.map((size) => pick(drawn, size))]);
}

/** An `.icns`: each PNG behind its type and length. */
function appleIcon(drawn: ReadonlyMap<Size, Buffer>): Buffer {
  const part = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8, type, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return part('icns', Buffer.concat(appleTypes.map(([type, size]) => part(type, pick(drawn, size)))));
}

const drawn = await drawAll();
for (const size of [64, 128, 256, 512] as const) {
  writeFileSync(join(folder, `${size}x${size}.png`), pick(drawn, size));
}
writeFileSync(join(folder, 'icon.ico'), windowsIcon(drawn));
writeFileSync(join(folder, 'icon.icns'), appleIcon(drawn));
