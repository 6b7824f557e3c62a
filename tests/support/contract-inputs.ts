import { z } from 'zod';

type JsonSchema = z.core.JSONSchema._JSONSchema;
type ObjectSchema = Exclude<JsonSchema, boolean>;

/** A place in a contract's input where a person's own words may stand. */
export interface TextPlace {
  /** Dotted, as in field problems: `content.steps.0.text`. */
  readonly path: string;
  readonly least: number;
  readonly most: number;
}

type Made = (write: (part: string) => string) => unknown;
export type Given = Readonly<Record<string, unknown>>;

/** What is filled in where a contract leaves it open. */
export interface Fill {
  readonly text: (place: TextPlace) => string;
  readonly id: (path: string) => string;
  /** Which of several shapes: every shape of every union comes up for some number below `shapesOf`. */
  readonly shape: number;
  /** Leaves out every id and day that may be left out. */
  readonly sparse: boolean;
  /** Values by the last part of a path, for what no schema says; one that holds words says where they stand. */
  readonly given: Given;
}

/** Words that are not a person's own, by the patterns that ask for them. */
const patterned = ['GB', 'EUR', '10:00', 'key_one', 'practice/objectives', '2026-11'];

const schemas = new WeakMap<z.ZodType, JsonSchema>();

function schemaOf(type: z.ZodType): JsonSchema {
  const schema = schemas.get(type) ?? z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
  schemas.set(type, schema);
  return schema;
}

function optionsOf(schema: ObjectSchema): readonly ObjectSchema[] {
  return (schema.anyOf ?? schema.oneOf ?? []).filter(
    (option): option is ObjectSchema => typeof option === 'object' && option.type !== 'null',
  );
}

function mayBeNull(schema: ObjectSchema): boolean {
  return (schema.anyOf ?? []).some((option) => typeof option === 'object' && option.type === 'null');
}

function isIdOrDay(option: ObjectSchema | undefined): boolean {
  return option?.format === 'uuid' || option?.format === 'date' || option?.format === 'date-time';
}

function* parts(schema: JsonSchema | undefined): Generator<ObjectSchema> {
  if (typeof schema !== 'object') return;
  yield schema;
  for (const option of optionsOf(schema)) yield* parts(option);
  for (const property of Object.values(schema.properties ?? {})) yield* parts(property);
  yield* parts(itemOf(schema));
  yield* parts(schema.additionalProperties);
}

function itemOf({ items }: ObjectSchema): JsonSchema | undefined {
  return Array.isArray(items) ? items[0] : items;
}

/** How many inputs together show every shape of a contract's unions. */
export function shapesOf(type: z.ZodType): number {
  return Math.max(1, ...[...parts(schemaOf(type))].map((part) => optionsOf(part).length));
}

/** An input with every part filled in: nothing is null, no list is empty. */
export function fullInput(type: z.ZodType, fill: Fill): unknown {
  return build(schemaOf(type), '', fill);
}

function build(schema: JsonSchema | undefined, path: string, fill: Fill): unknown {
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (Object.hasOwn(fill.given, key)) {
    const given = fill.given[key];
    if (typeof given !== 'function') return given;
    return (given as Made)((part) => fill.text({ path: join(path, part), least: 0, most: 100 }));
  }
  if (typeof schema !== 'object') return fill.text({ path, least: 0, most: 10_000 });
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[fill.shape % schema.enum.length];
  const options = optionsOf(schema);
  if (options.length > 0) {
    const option = options[fill.shape % options.length];
    if (fill.sparse && mayBeNull(schema) && isIdOrDay(option)) return null;
    return build(option, path, fill);
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'string':
      return buildString(schema, path, fill);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, (_, index) =>
        build(itemOf(schema), join(path, String(index)), fill),
      );
    case 'object':
      return buildObject(schema, path, fill);
    case 'null':
      return null;
    case undefined:
    default:
      return fill.text({ path, least: 0, most: 10_000 });
  }
}

function buildString(schema: ObjectSchema, path: string, fill: Fill): string {
  const { format, pattern, minLength, maxLength } = schema;
  if (format === 'uuid') return fill.id(path);
  if (format === 'date') return '2026-11-22';
  if (format === 'date-time') return '2026-11-22T08:00:00.000Z';
  if (pattern !== undefined) {
    const expression = new RegExp(pattern, 'u');
    return patterned.find((word) => expression.test(word)) ?? '';
  }
  return fill.text({ path, least: minLength ?? 0, most: maxLength ?? Infinity });
}

function buildObject(schema: ObjectSchema, path: string, fill: Fill): unknown {
  const made = Object.entries(schema.properties ?? {}).map(([key, part]) => [
    key,
    build(part, join(path, key), fill),
  ]);
  if (typeof schema.additionalProperties !== 'object') return Object.fromEntries(made);
  const names: JsonSchema | undefined = schema.propertyNames;
  const [key = 'key_one'] = typeof names === 'object' ? (names.enum ?? []) : [];
  return Object.fromEntries([
    ...made,
    [String(key), build(schema.additionalProperties, join(path, String(key)), fill)],
  ]);
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
