import type { CdpCommands } from './cdp.ts';

/** Paper in inches, as Electron names it. */
const papers: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** Electron's options of `printToPDF` as the protocol's command takes them; both have Chromium's meaning. */
export function toCdpPrintOptions(options: Electron.PrintToPDFOptions): CdpCommands['Page.printToPDF'] {
  const { pageSize = 'Letter', margins, pageRanges, ...same } = options;
  const [width, height] =
    typeof pageSize === 'string' ? (papers[pageSize] ?? [8.5, 11]) : [pageSize.width, pageSize.height];
  return {
    ...same,
    paperWidth: width,
    paperHeight: height,
    ...(pageRanges === undefined ? {} : { pageRanges }),
    ...(margins?.top === undefined ? {} : { marginTop: margins.top }),
    ...(margins?.bottom === undefined ? {} : { marginBottom: margins.bottom }),
    ...(margins?.left === undefined ? {} : { marginLeft: margins.left }),
    ...(margins?.right === undefined ? {} : { marginRight: margins.right }),
  };
}
