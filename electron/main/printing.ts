import type { BrowserWindow, PrintToPDFOptions, WebContents } from 'electron';
import { AppError } from '#shared/lib/app-error.ts';
import type { Windows } from './windows.ts';

/** Milliseconds that a print page may take until it says that fonts and charts stand. */
const patience = 30_000;

/** What the core says of the pages around a job's content. */
interface PageLook {
  readonly paper: 'A4' | 'Letter';
  /** Stands beside the page numbers. */
  readonly foot: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string) => text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? '');

/** Page numbers and the audit's number at the foot; the page's own style sets size and margins. */
function footerOf(foot: string): string {
  return (
    '<div style="width:100%;text-align:center;font-family:sans-serif;font-size:8px;color:#555">' +
    '<span class="pageNumber"></span> / <span class="totalPages"></span>' +
    `${foot === '' ? '' : ` · ${asText(foot)}`}</div>`
  );
}

function pdfOptions({ paper, foot }: PageLook): PrintToPDFOptions {
  return {
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerOf(foot),
  };
}

/** Draws print jobs in hidden windows and makes PDFs of them. */
export class Printing {
  readonly #windows: Windows;
  readonly #ready = new Map<WebContents, { readonly jobId: string; readonly resolve: () => void }>();

  constructor(windows: Windows) {
    this.#windows = windows;
  }

  /** The page's `shell.printReady`. Only the window that was opened for this very job counts. */
  pageIsReady(jobId: string, from: WebContents): void {
    const job = this.#ready.get(from);
    if (job?.jobId !== jobId) throw new AppError('not_found');
    job.resolve();
  }

  /** The PDF of a job that the core prepared. Throws `export_failed` when the page does not get ready in 30 s. */
  async makePdf(jobId: string, look: PageLook): Promise<Uint8Array> {
    const window = this.#windows.openHidden();
    const contents = window.webContents;
    try {
      const ready = this.#waitFor(window, jobId);
      await Promise.all([window.loadURL(`app://ui/print.html?job=${encodeURIComponent(jobId)}`), ready]);
      return await contents.printToPDF(pdfOptions(look));
    } catch (error) {
      throw new AppError('export_failed', { cause: error });
    } finally {
      this.#ready.delete(contents);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  #waitFor(window: BrowserWindow, jobId: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => reject(new AppError('export_failed'));
      const timer = setTimeout(giveUp, patience);
      window.on('closed', giveUp);
      this.#ready.set(window.webContents, {
        jobId,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      });
    });
  }
}
