import { createRoutes } from '@jinbang/service-kit/app';
import type { Deps } from '../in-event.ts';
import { exportScheme } from './export-scheme.ts';
import { publishScheme } from './publish-scheme.ts';
import { putScheme } from './put-scheme.ts';
import { schemeRoutes } from './scheme.routes.ts';
import { handOutTemplate } from './scheme-template.ts';
import { schemeVersionRoutes } from './scheme-versions.routes.ts';
import { showScheme } from './show-scheme.ts';
import { showDifferences, showSchemes, showVersion, showVersions } from './show-versions.ts';

/** The scheme of a module and its versions on their use cases. */
export const openSchemes = (deps: Deps) =>
  createRoutes()
    .route(
      '/',
      schemeRoutes({
        putScheme: putScheme(deps),
        publishScheme: publishScheme(deps),
        showScheme: showScheme(deps),
        exportScheme: exportScheme(deps),
      }),
    )
    .route(
      '/',
      schemeVersionRoutes({
        showSchemes: showSchemes(deps),
        showVersions: showVersions(deps),
        showVersion: showVersion(deps),
        showDifferences: showDifferences(deps),
        handOutTemplate: handOutTemplate(deps),
      }),
    );
