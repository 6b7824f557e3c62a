import { createHash, randomBytes, randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleHeader } from '#tests/support/key-vault.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { parseHeader, serialiseHeader, verifyHeader } from './header.ts';

/** 100,000 before a release (quality.md 4), a part of it at each push. */
const mutations = process.env['KEYSTEAD_HARNESS'] === 'full' ? 100_000 : 4000;

const macKey = randomBytes(32);
const header = sampleHeader();
const bytes = serialiseHeader(header, macKey);

function isAccepted(candidate: Buffer): boolean {
  try {
    verifyHeader(parseHeader(candidate), macKey);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** As somebody without the key would: the file is well-formed again and its checksum fits. */
function withChecksum(text: string): Buffer {
  const { checksum: _old, ...content } = JSON.parse(text);
  const plain = `${JSON.stringify(content, null, 2)}\n`;
  const checksum = createHash('sha256').update(plain).digest('hex');
  return Buffer.from(`${JSON.stringify({ ...content, checksum }, null, 2)}\n`);
}

function mutateBytes(original: Buffer): Buffer {
  const place = randomInt(original.length);
  const [before, after] = [original.subarray(0, place), original.subarray(place)];
  switch (randomInt(5)) {
    case 0: {
      const flipped = Buffer.from(original);
      flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << randomInt(8)), place);
      return flipped;
    }
    case 1:
      return Buffer.concat([before, after.subarray(1 + randomInt(8))]);
    case 2:
      return Buffer.concat([before, randomBytes(1 + randomInt(4)), after]);
    case 3:
      return before;
    default:
      return Buffer.concat([before, Buffer.from([' ', '\n', '"', '0', '\t'][randomInt(5)] ?? ' '), after]);
  }
}

/** Every place of a JSON value, as a path. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function mutateField(): Buffer {
  const value: Record<string, unknown> = JSON.parse(bytes.toString());
  const all = places(value).filter((path) => path.length > 0);
  const path = all[randomInt(all.length)] ?? [];
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);
  const key = path.at(-1) ?? '';
  const old: unknown = Reflect.get(Object(parent), key);
  const others = all.map((each) => each.reduce<unknown>((inner, k) => Reflect.get(Object(inner), k), value));
  const choices = [
    structuredClone(others[randomInt(others.length)]),
    typeof old === 'number' ? old + 1 : typeof old === 'string' ? `${old.slice(1)}${old.slice(0, 1)}` : null,
    Array.isArray(old) ? old.toReversed() : old === null ? 1 : undefined,
  ];
  Reflect.set(Object(parent), key, choices[randomInt(choices.length)]);
  return withChecksum(JSON.stringify(value));
}

describe('the header', () => {
  it('reads back what was written', () => {
    expect(verifyHeader(parseHeader(bytes), macKey)).toEqual(header);
  });

  it(`accepts none of ${mutations} changed files, with and without a fitting checksum`, () => {
    let changed = 0;
    let accepted = 0;
    for (let i = 0; i < mutations; i += 1) {
      const candidate = i % 2 === 0 ? mutateBytes(bytes) : mutateField();
      if (candidate.equals(bytes)) continue;
      changed += 1;
      if (isAccepted(candidate)) accepted += 1;
    }
    expect(accepted).toBe(0);
    expect(changed).toBeGreaterThan(mutations / 2);
  }, 600_000);

  it('is told apart by the key alone: with a fitting checksum only the key’s holder notices', () => {
    const renamed = withChecksum(bytes.toString().replace('Mara Lind', 'Mara Lund'));
    expect(() => parseHeader(renamed)).not.toThrow();
    expect(() => verifyHeader(parseHeader(renamed), macKey)).toThrow('vault_header_damaged');
    expect(() => verifyHeader(parseHeader(bytes), randomBytes(32))).toThrow('vault_header_damaged');
  });

  it('refuses a weaker derivation even before a passphrase is typed', () => {
    const weaker = withChecksum(bytes.toString().replaceAll(': 65536', ': 8'));
    expect(() => parseHeader(weaker)).toThrow('vault_header_damaged');
  });

  it.each([
    ['a later format', { format: 2, anything: true }, 'vault_newer'],
    ['an older format', { format: 0 }, 'vault_header_damaged'],
    ['no format', {}, 'vault_header_damaged'],
    ['no object', 7, 'vault_header_damaged'],
  ])('names %s', (_what, value, code) => {
    expect(() => parseHeader(Buffer.from(JSON.stringify(value)))).toThrow(code);
  });

  it('takes no empty file and no other spelling of the same content', () => {
    expect(() => parseHeader(Buffer.alloc(0))).toThrow('vault_header_damaged');
    expect(() => parseHeader(Buffer.from(JSON.stringify(JSON.parse(bytes.toString()))))).toThrow(
      'vault_header_damaged',
    );
    expect(isAccepted(Buffer.from(bytes.toString().replace('Lindenhof', String.raw`\u004cindenhof`)))).toBe(
      false,
    );
  });

  it('is never written in a shape that would not be read', () => {
    expect(() => serialiseHeader({ ...header, organisation: '' }, macKey)).toThrow('organisation');
  });
});
