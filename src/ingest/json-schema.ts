/**
 * The part of JSON Schema (2020-12) that the manifest's schema uses. It is read here and not by a library because the
 * pipeline also runs in a browser worker, where a compiled validator would need `unsafe-eval`; a test compares it with
 * one.
 */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
  items?: Schema;
  /** Said to the user in place of a pattern. */
  description?: string;
}

export interface Violation {
  /** Keys and indexes from the root to the value. */
  path: (string | number)[];
  expected: string;
  found: string;
}

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** A value as it is shown in an error: short, as JSON. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function expectation(schema: Schema): string {
  if (schema.enum) return `one of ${schema.enum.map(show).join(', ')}`;
  const types = [schema.type ?? 'value'].flat().join(' or ');
  const range =
    schema.minimum === undefined ? '' : ` from ${schema.minimum} to ${schema.maximum ?? '∞'}`;
  const filled = schema.minLength || schema.minItems ? 'non-empty ' : '';
  const said = schema.description ? `: ${schema.description}` : '';
  return `${filled}${types}${range}${said}`;
}

const hasType = (value: unknown, types: string | string[]): boolean => {
  const type = typeOf(value);
  return [types].flat().some((t) => t === type || (t === 'number' && type === 'integer'));
};

function fits(value: unknown, schema: Schema): boolean {
  if (schema.type && !hasType(value, schema.type)) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (typeof value === 'string') {
    if (schema.minLength !== undefined && [...value].length < schema.minLength) return false;
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) return false;
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) return false;
    if (schema.maximum !== undefined && value > schema.maximum) return false;
  }
  return !(Array.isArray(value) && value.length < (schema.minItems ?? 0));
}

/** Everything in `value` that the schema does not allow, in the order of the schema. */
export function validate(
  value: unknown,
  schema: Schema,
  root: Schema = schema,
  path: (string | number)[] = [],
): Violation[] {
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (!target) throw new Error(`schema has no ${schema.$ref}`);
    return validate(value, target, root, path);
  }
  if (!fits(value, schema)) return [{ path, expected: expectation(schema), found: show(value) }];
  if (Array.isArray(value)) {
    const items = schema.items;
    return items ? value.flatMap((item, i) => validate(item, items, root, [...path, i])) : [];
  }
  return isObject(value) ? validateObject(value, schema, root, path) : [];
}

function validateObject(
  value: JsonObject,
  schema: Schema,
  root: Schema,
  path: (string | number)[],
): Violation[] {
  const properties = schema.properties ?? {};
  const missing = (schema.required ?? [])
    .filter((key) => !(key in value))
    .map((key) => ({
      path: [...path, key],
      expected: expectation(properties[key] ?? {}),
      found: 'nothing',
    }));
  const unknown =
    schema.additionalProperties === false
      ? Object.keys(value).filter((key) => !(key in properties))
      : [];
  return [
    ...missing,
    ...unknown.map((key) => ({
      path: [...path, key],
      expected: `only the fields ${Object.keys(properties).join(', ')}`,
      found: `field ${key}`,
    })),
    ...Object.entries(properties)
      .filter(([key]) => key in value)
      .flatMap(([key, property]) => validate(value[key], property, root, [...path, key])),
  ];
}
