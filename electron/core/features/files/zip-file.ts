/** One file of a zip, in its order. */
export interface ZipEntry {
  /** With `/` between folders; never absolute, never out of the folder (`safe-name.ts`). */
  readonly path: string;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Set where pressing together would gain nothing. */
  readonly asIs?: boolean;
}

interface ZipOptions {
  /** AES-256 (WinZip AE-2) under this password; null for a file that is open to everybody. Names stay readable. */
  readonly password: string | null;
  /** The day and time that every file in it carries. */
  readonly at: Date;
  /** Set for what stays far below 4 GB and goes to software that may not read Zip64 (`importers/hmis/read-zip.ts`). */
  readonly isSmall?: boolean;
}

/**
 * A zip file, piece by piece and in constant memory: nothing is taken from an entry before what it gave was taken from
 * here. Zip64 unless it is small, so no size is too large. Stopping early stops the entries too.
 * @throws what an entry's pieces threw
 */
export async function* zipPieces(
  entries: AsyncIterable<ZipEntry>,
  { password, at, isSmall }: ZipOptions,
): AsyncIterable<Uint8Array> {
  const { ZipWriter } = await import('@zip.js/zip.js/lib/zip-core-native.js');
  const failing = new AbortController();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      // Tells the reader. A promise that every read races against would keep every piece until the end.
      failing.signal.addEventListener('abort', () => controller.error(failing.signal.reason), { once: true });
    },
  });
  const stop = new AbortController();
  const zip = new ZipWriter(writable, {
    zip64: isSmall !== true,
    lastModDate: at,
    // Threads of its own would need a second file beside the bundle.
    useWebWorkers: false,
    signal: stop.signal,
    ...(password === null ? {} : { password, encryptionStrength: 3 }),
  });
  let current: AsyncIterator<Uint8Array> | undefined;
  const writing = (async () => {
    for await (const { path, pieces, asIs } of entries) {
      current = pieces[Symbol.asyncIterator]();
      await zip.add(path, streamOf(current), asIs === true ? { level: 0 } : {});
    }
    await zip.close();
  })();
  writing.catch((error: unknown) => failing.abort(error));
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await writing;
  } finally {
    stop.abort();
    await reader.cancel().catch(ignore);
    await writing.catch(ignore);
    // What it holds open is closed before anybody goes on.
    await current?.return?.();
  }
}

/** Takes a piece only when one is wanted. */
function streamOf(pieces: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function ignore(): void {}
