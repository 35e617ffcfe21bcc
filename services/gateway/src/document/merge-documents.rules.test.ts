import { describe, expect, it } from 'vitest';
import { mergeDocuments } from './merge-documents.rules.ts';

const documentOf = (service: string, type: string) => ({
  paths: {
    [`/api/${service}/v1/things`]: {
      get: {
        responses: {
          200: { $ref: '#/components/schemas/Thing' },
          400: { $ref: '#/components/schemas/Problem' },
        },
      },
    },
    '/internal/v1/names': { post: {} },
  },
  components: {
    schemas: {
      Thing: { type, items: { $ref: '#/components/schemas/Thing' } },
      Problem: { type: 'object' },
    },
    securitySchemes: { token: { type: 'http' } },
  },
});

describe('the document of all services', () => {
  const merged = mergeDocuments(
    { one: documentOf('one', 'string'), two: documentOf('two', 'array'), gone: {} },
    'https://jinbang.example',
  );

  it('keeps two services’ things of one name apart, references and all', () => {
    expect(merged.components.schemas).toEqual({
      'one.Thing': { type: 'string', items: { $ref: '#/components/schemas/one.Thing' } },
      'two.Thing': { type: 'array', items: { $ref: '#/components/schemas/two.Thing' } },
      Problem: { type: 'object' },
    });
    expect(JSON.stringify(merged.paths['/api/two/v1/things'])).toContain(
      '#/components/schemas/two.Thing',
    );
  });
  it('shares what means the same everywhere', () => {
    expect(JSON.stringify(merged.paths)).toContain('#/components/schemas/Problem');
    expect(merged.components.securitySchemes).toEqual({ token: { type: 'http' } });
  });
  it('groups by service and never shows what is internal', () => {
    expect(merged.paths['/api/one/v1/things']).toMatchObject({ get: { tags: ['one'] } });
    expect(Object.keys(merged.paths)).toEqual(['/api/one/v1/things', '/api/two/v1/things']);
  });
});
