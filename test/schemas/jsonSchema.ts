/** The part of JSON Schema (draft 7) that our schemas are made of, and what editors add to it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: string | number;
  readonly enum?: readonly string[];
  /** What each value of `enum` means: editors show it beside them. */
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly (string | number)[];
  readonly pattern?: string;
  /** What editors say where `pattern` does not match. */
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly items?: JsonSchema;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/** The draft that editors know best. */
export const JSON_SCHEMA = 'http://json-schema.org/draft-07/schema#';

/** A text. */
export function text(description: string, more: JsonSchema = {}): JsonSchema {
  return { type: 'string', description, ...more };
}

/** A list of such items. */
export function listOf(items: JsonSchema, description: string): JsonSchema {
  return { type: 'array', description, items };
}

/** An object of these properties and no others: all are there but those whose name ends in `?`. */
export function record(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    required: entries.filter(([name]) => !name.endsWith('?')).map(([name]) => name),
    additionalProperties: false,
    properties: Object.fromEntries(
      entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema] as const),
    ),
  };
}
