import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wireCodec } from './wire-codec.ts';

const codec = wireCodec();

const leaf = fc.oneof(
  fc.constantFrom(undefined, null, Number.NaN, Infinity, -Infinity, '$'),
  fc.double().filter((number) => !Object.is(number, -0)),
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.bigInt(),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array(),
);
const key = fc.oneof(fc.string(), fc.constantFrom('$', 'v', 'toString', '__proto__'));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value')),
    fc.dictionary(key, tie('value'), { noNullPrototype: true }),
  ),
}));

test('values arrive as a structured clone brings them', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(codec.decode(codec.encode(given))).toStrictEqual(structuredClone(given));
    }),
  );
});

test.each([() => 1, Symbol('x'), new Map(), new Error('x'), { deep: [() => 1] }])(
  'refuses what it cannot carry: %s',
  (given) => {
    expect(() => codec.encode(given)).toThrow('An object could not be cloned.');
  },
);
