import { z } from '@hono/zod-openapi';
import { problemDocument } from '@jinbang/contracts/problem';
import type { App } from './app.ts';

/**
 * Serves a service's API document at `/openapi.json`. It is made when first asked for, after every
 * route stands, and kept as text: describing some hundred routes takes a busy machine a second.
 * @param title the service's name, the same as in its paths
 */
export const addApiDocument = (app: App, title: string): void => {
  app.openAPIRegistry.register('Problem', z.object(problemDocument.shape));
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
  });
  let text: string | undefined;
  app.get('/openapi.json', (c) => {
    text ??= JSON.stringify(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title, version: '1' },
        security: [{ token: [] }],
      }),
    );
    return c.body(text, 200, { 'content-type': 'application/json' });
  });
};
