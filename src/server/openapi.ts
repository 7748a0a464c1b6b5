import { z } from 'zod';
import { errorView } from './api';
import { DESCRIBED, type Described, NAMED } from './openapi-routes';

/** The OpenAPI 3.1 document of the HTTP API, made of the shapes that the server checks and the viewer reads. */

type Json = Readonly<Record<string, unknown>>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** JSON Schema of a shape; one that has a name is pointed at. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const name = Object.entries(NAMED).find(([, named]) => named === shape)?.[0];
  if (name !== undefined) return ref(name);
  if (shape instanceof z.ZodArray) return { type: 'array', items: schemaOf(shape.element as z.ZodType, io) };
  return plain(shape, io);
}

function plain(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}

/** All named shapes, each pointing at the others. */
function schemasOf(io: 'input' | 'output'): Readonly<Record<string, Json>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(NAMED)) registry.add(shape, { id });
  const uri = (id: string) => String(ref(id).$ref);
  const { schemas } = z.toJSONSchema(registry, { io, uri, unrepresentable: 'any' });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

function parametersOf({ path, params }: Described): Json[] {
  if (params === undefined) return [];
  const { properties = {}, required = [] } = plain(params, 'input') as {
    properties?: Readonly<Record<string, Json>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => {
    const inPath = path.includes(`{${name}}`);
    return { name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name), schema };
  });
}

const answers = (description: string, content: Json): Json => ({ description, content });

function operationOf(route: Described): Json {
  const { summary, body, answer } = route;
  const content =
    typeof answer === 'string'
      ? { [answer]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: schemaOf(answer, 'output') } };
  const fault = { 'application/json': { schema: schemaOf(errorView, 'output') } };
  return {
    summary,
    parameters: parametersOf(route),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      '2XX': answers('The answer', content),
      default: answers('What went wrong, and what to do', fault),
    },
  };
}

export function openApi(): Json {
  // What is asked may leave out what has a default, what is answered never does.
  const [asked, answered] = [schemasOf('input'), schemasOf('output')];
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of DESCRIBED)
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'newsgraph',
      version: '1',
      description:
        'A graph of the news in which every edge leads to the sentence that says it. Offsets are UTF-16 code units, spans half-open.',
    },
    security: [{}, { token: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.keys(NAMED).map((name) => [name, (name.endsWith('Request') ? asked : answered)[name]!]),
      ),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Only where the server was bound elsewhere than loopback.',
        },
      },
    },
  };
}
