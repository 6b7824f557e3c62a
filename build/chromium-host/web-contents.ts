import { EventEmitter } from 'node:events';
import { hostState } from './host-state.ts';
import type { Chromium } from './chromium.ts';
import { hostBinding, hostReceiver, pageScripts, preloadWorldName } from './page-worlds.ts';
import { fromPageUrl, toPageUrl } from './page-urls.ts';
import { toCdpPrintOptions } from './print-options.ts';
import type { HostSession } from './session.ts';
import { wireCodec } from './wire-codec.ts';

type ContentsParts = Pick<
  Electron.WebContents,
  'getURL' | 'id' | 'isDestroyed' | 'printToPDF' | 'send' | 'setWindowOpenHandler' | 'zoomLevel'
>;

const codec = wireCodec();
let lastId = 0;

interface PageMessage {
  readonly kind: 'invoke' | 'visibility';
  readonly id: number;
  readonly channel: string;
  readonly values: unknown[];
  readonly hidden: boolean;
}

/** The page of one window. It answers the page's requests, carries its calls and refuses what the app refuses. */
export class HostWebContents extends EventEmitter implements ContentsParts {
  readonly id = ++lastId;
  readonly session: HostSession;
  readonly mainFrame = { url: '', parent: null };
  zoomLevel = 0;
  windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;
  readonly #preload: string;
  readonly #chromium = Promise.withResolvers<Chromium>();
  #preloadContext: number | undefined;
  #expectedUrl: string | undefined;
  #destroyed = false;

  constructor(session: HostSession, preload: string) {
    super();
    this.session = session;
    this.#preload = preload;
    this.#chromium.promise.catch(() => undefined);
  }

  /** Gives the page its browser, with everything in place before the first document. */
  async connect(chromium: Chromium): Promise<void> {
    const { page } = chromium;
    page.on('Fetch.requestPaused', (event) => void this.#answerRequest(chromium, event));
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorldName) this.#preloadContext = context.id;
    });
    page.on('Runtime.bindingCalled', ({ payload }) => void this.#hear(payload));
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.mainFrame.url = fromPageUrl(frame.url);
    });
    page.on('Page.navigatedWithinDocument', ({ url }) => {
      this.mainFrame.url = fromPageUrl(url);
    });
    page.on('Page.windowOpen', ({ url }) => {
      hostState.refusedRequests.push({ url, method: 'window.open' });
    });
    page.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      hostState.pageErrors.push(exception?.description ?? text);
    });
    page.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') hostState.pageErrors.push(entry.text);
    });
    page.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error')
        hostState.pageErrors.push(args.map((arg) => String(arg.value ?? arg.description)).join(' '));
    });
    page.on('Inspector.targetCrashed', () => {
      if (!this.#destroyed) this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    const scripts = pageScripts(this.#preload);
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Log.enable'),
      page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      page.send('Runtime.addBinding', { name: hostBinding, executionContextName: preloadWorldName }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      page.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.preload,
        worldName: preloadWorldName,
      }),
    ]);
    this.#chromium.resolve(chromium);
  }

  /** Resolves when the document and its resources are loaded. */
  async load(url: string): Promise<void> {
    const { page } = await this.#chromium.promise;
    const loaded = Promise.withResolvers<void>();
    page.on('Page.loadEventFired', () => loaded.resolve());
    this.#expectedUrl = toPageUrl(url);
    const { errorText } = await page.send('Page.navigate', { url: this.#expectedUrl });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded.promise;
    this.emit('did-finish-load');
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: NonNullable<HostWebContents['windowOpenHandler']>): void {
    this.windowOpenHandler = handler;
  }

  send(channel: string, ...values: unknown[]): void {
    this.#tell({ kind: 'event', channel, values });
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { page } = await this.#chromium.promise;
    const { data } = await page.send('Page.printToPDF', toCdpPrintOptions(options));
    return Buffer.from(data, 'base64');
  }

  markDestroyed(): void {
    this.#destroyed = true;
    this.#chromium.reject(new Error('Object has been destroyed'));
    this.emit('destroyed');
  }

  /** Text to the preload's world; lost, as in Electron, when no page listens. */
  #tell(message: object): void {
    const text = JSON.stringify(codec.encode(message));
    void this.#chromium.promise
      .then(({ page }) => {
        if (this.#preloadContext === undefined || this.#destroyed) return undefined;
        return page.send('Runtime.evaluate', {
          expression: `${hostReceiver}(${text})`,
          contextId: this.#preloadContext,
        });
      })
      .catch(() => undefined);
  }

  async #hear(payload: string): Promise<void> {
    // The preload's world wrote it; pages cannot reach its binding.
    const message = codec.decode(payload) as PageMessage;
    if (message.kind === 'visibility') {
      this.emit('host-visibility', message.hidden);
      return;
    }
    const { id, channel, values } = message;
    try {
      const value = await this.invoke(channel, values, this.mainFrame);
      this.#tell({ id, ok: true, value });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.#tell({ id, ok: false, value: `Error invoking remote method '${channel}': ${words}` });
    }
  }

  /** A message to the app as if `frame` of this page had sent it. */
  async invoke(
    channel: string,
    values: readonly unknown[],
    frame: { readonly url: string } | null,
  ): Promise<unknown> {
    const handler = hostState.ipcHandlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = {
      type: 'frame',
      sender: this,
      senderFrame: frame,
    } as unknown as Electron.IpcMainInvokeEvent;
    return handler(event, ...(values as never[]));
  }

  async #answerRequest(
    { page }: Chromium,
    event: {
      readonly requestId: string;
      readonly request: { readonly url: string; readonly method: string };
      readonly resourceType: string;
      readonly frameId: string;
    },
  ): Promise<void> {
    const { requestId, request } = event;
    const url = fromPageUrl(request.url);
    try {
      if (event.resourceType === 'Document' && !this.#mayNavigate(request.url, url)) {
        hostState.refusedRequests.push({ url, method: 'navigation' });
        await page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
        return;
      }
      const response = await this.session.answer(new Request(url, { method: request.method }));
      if (response === undefined) {
        hostState.refusedRequests.push({ url, method: request.method });
        await page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
        return;
      }
      await page.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: response.status,
        responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      });
    } catch {
      // The page went away while its request was being answered.
    }
  }

  /** The address that the app loads is free; for any other the app's listeners are asked, as Electron asks them. */
  #mayNavigate(pageUrl: string, url: string): boolean {
    if (pageUrl === this.#expectedUrl) {
      this.#expectedUrl = undefined;
      return true;
    }
    let prevented = false;
    const event = { url, isMainFrame: true, preventDefault: () => (prevented = true) };
    this.emit('will-frame-navigate', event);
    this.emit('will-navigate', event);
    return !prevented;
  }
}
