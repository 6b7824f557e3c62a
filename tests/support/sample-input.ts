import { z } from 'zod';
import { newId } from '#shared/lib/ids.ts';

type Shape = Readonly<Record<string, unknown>>;

/** A valid value for a JSON schema as zod writes it; the plainest one there is. */
function sample(schema: z.core.JSONSchema._JSONSchema): unknown {
  if (typeof schema === 'boolean') return null;
  const { const: fixed, enum: choices, anyOf, oneOf, type, format } = schema;
  if (fixed !== undefined) return fixed;
  if (choices !== undefined) return choices[0];
  const options = anyOf ?? oneOf;
  if (options !== undefined) {
    const nothing = options.some((option) => typeof option === 'object' && option.type === 'null');
    return nothing ? null : sample(options[0] ?? true);
  }
  // Zod writes a nullable boolean as `["boolean", "null"]`.
  if (Array.isArray(type)) return null;
  switch (type) {
    case 'string':
      if (format === 'uuid') return newId(Date.parse('2026-11-22T09:00:00.000Z'));
      if (format === 'date') return '2026-11-22';
      if (format === 'date-time') return '2026-11-22T08:00:00.000Z';
      return 'word'.padEnd(schema.minLength ?? 0, 's');
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(itemOf(schema.items)));
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sample(schema.properties?.[key] ?? true)]),
      );
    case 'null':
    case undefined:
      return null;
  }
}

type Items = z.core.JSONSchema.BaseSchema['items'];
function itemOf(items: Items): z.core.JSONSchema._JSONSchema {
  return Array.isArray(items) ? (items[0] ?? true) : (items ?? true);
}

/** Input that a contract's parser takes, with some parts given. */
export function sampleInput(schema: z.ZodType, given: Shape): Shape {
  const plain = sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return { ...(plain as Shape), ...given };
}
