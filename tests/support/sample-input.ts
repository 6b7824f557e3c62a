import { z } from 'zod';
import { newId } from '#shared/lib/ids.ts';

type Shape = Readonly<Record<string, unknown>>;
type Json = z.core.JSONSchema._JSONSchema;

/** Where an input holds an id: the keys on the way to it, `[]` for the items of a list. */
export type IdPath = readonly string[];

/** What the plainest value does not say by itself. */
interface Wishes {
  /** The rest of the way to something that must be in the value, though it could be left out. */
  readonly towards: IdPath | null;
  readonly idAt: (path: string) => string;
}

const anyId = () => newId(Date.parse('2026-11-22T09:00:00.000Z'));

/** A valid value for a JSON schema as zod writes it; the plainest one there is that holds what is wished. */
function sample(schema: Json, path: IdPath, wishes: Wishes): unknown {
  if (typeof schema === 'boolean') return null;
  const { const: fixed, enum: choices, type, format } = schema;
  if (fixed !== undefined) return fixed;
  if (choices !== undefined) return choices[0];
  const options = optionsOf(schema);
  if (options.length > 0) {
    const { towards } = wishes;
    const wanted = towards === null ? undefined : options.find((option) => leadsTo(option, towards));
    if (wanted !== undefined) return sample(wanted, path, wishes);
    const nothing = options.some((option) => typeof option === 'object' && option.type === 'null');
    return nothing ? null : sample(options[0] ?? true, path, wishes);
  }
  // Zod writes a nullable boolean as `["boolean", "null"]`.
  if (Array.isArray(type)) return null;
  switch (type) {
    case 'string':
      if (format === 'uuid') return wishes.idAt(path.join('.'));
      if (format === 'date') return '2026-11-22';
      if (format === 'date-time') return '2026-11-22T08:00:00.000Z';
      return 'word'.padEnd(schema.minLength ?? 0, 's');
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'array': {
      const deeper = step(wishes, '[]');
      const length = Math.max(schema.minItems ?? 0, deeper.towards === null ? 0 : 1);
      return Array.from({ length }, () => sample(itemOf(schema.items), [...path, '[]'], deeper));
    }
    case 'object': {
      const keys = new Set(schema.required ?? []);
      const [next] = wishes.towards ?? [];
      if (next !== undefined) keys.add(next);
      return Object.fromEntries(
        [...keys].map((key) => [
          key,
          sample(schema.properties?.[key] ?? true, [...path, key], step(wishes, key)),
        ]),
      );
    }
    case 'null':
    case undefined:
      return null;
  }
}

function step(wishes: Wishes, key: string): Wishes {
  const [next, ...rest] = wishes.towards ?? [];
  return { ...wishes, towards: next === key ? rest : null };
}

function optionsOf(schema: Exclude<Json, boolean>): readonly Json[] {
  return schema.anyOf ?? schema.oneOf ?? [];
}

type Items = z.core.JSONSchema.BaseSchema['items'];
function itemOf(items: Items): Json {
  return Array.isArray(items) ? (items[0] ?? true) : (items ?? true);
}

function leadsTo(schema: Json, way: IdPath): boolean {
  return idPaths(schema, []).some((each) => each.join('.') === way.join('.'));
}

function idPaths(schema: Json, path: IdPath): readonly IdPath[] {
  if (typeof schema === 'boolean') return [];
  if (schema.format === 'uuid') return [path];
  return [
    ...optionsOf(schema).flatMap((option) => idPaths(option, path)),
    ...(schema.items === undefined ? [] : idPaths(itemOf(schema.items), [...path, '[]'])),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => idPaths(value, [...path, key])),
  ];
}

function jsonSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Input that a contract's parser takes, with some parts given. */
export function sampleInput(schema: z.ZodType, given: Shape): Shape {
  const plain = sample(jsonSchema(schema), [], { towards: null, idAt: anyId });
  return { ...(plain as Shape), ...given };
}

/** Every place in an input where an id stands, once. */
export function listIdPaths(schema: z.ZodType): readonly IdPath[] {
  const found = idPaths(jsonSchema(schema), []);
  return [...new Map(found.map((path) => [path.join('.'), path])).values()];
}

/** Input that names an id at one place, also where it could be left out; `idAt` says every id that it needs. */
export function inputNaming(schema: z.ZodType, path: IdPath, idAt: (path: string) => string): unknown {
  return sample(jsonSchema(schema), [], { towards: path, idAt });
}
