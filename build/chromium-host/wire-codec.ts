/** Turns values into text and back as a structured clone would keep them. */
export interface WireCodec {
  /** Carries plain objects, arrays, dates, bytes and primitives; throws for anything else, as Electron does for functions. */
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * The codec of messages between the page's preload and the host. It runs on both sides (in the page as source text), so
 * it uses nothing but the language.
 */
export function wireCodec(): WireCodec {
  const tag = '$';
  const toText = (bytes: Uint8Array): string =>
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

  const pack = (value: unknown): unknown => {
    if (value === undefined) return { [tag]: 'undefined' };
    if (typeof value === 'bigint') return { [tag]: 'bigint', v: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { [tag]: 'number', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    return typeof value === 'object' && value !== null ? packObject(value) : value;
  };

  const packObject = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(pack);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (value instanceof Date || kind === 'Date') return { [tag]: 'date', v: Number(value) };
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      return { [tag]: 'bytes', v: btoa(toText(new Uint8Array(buffer, byteOffset, byteLength))) };
    }
    if (kind !== 'Object') throw new Error('An object could not be cloned.');
    const fields = Object.entries(value).map(([key, field]) => [key, pack(field)] as const);
    return tag in value ? { [tag]: 'object', v: fields } : Object.fromEntries(fields);
  };

  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Readonly<Record<string, unknown>>;
    const packed = record['v'];
    switch (record[tag]) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(String(packed));
      case 'number':
        return Number(packed);
      case 'date':
        return new Date(Number(packed));
      case 'bytes':
        return Uint8Array.from(atob(String(packed)), (character) => character.charCodeAt(0));
      case 'object':
        return Object.fromEntries(
          (packed as [string, unknown][]).map(([key, field]) => [key, unpack(field)]),
        );
      default:
        return Object.fromEntries(Object.entries(record).map(([key, field]) => [key, unpack(field)]));
    }
  };

  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) };
}
