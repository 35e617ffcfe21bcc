import type { VerifyToken } from '@jinbang/service-kit/actor';
import { addApiDocument } from '@jinbang/service-kit/api-document';
import { createApp, requireActor } from '@jinbang/service-kit/app';
import type { Log } from '@jinbang/service-kit/log';
import { addHealth, type ReadyCheck } from '@jinbang/service-kit/serve';
import { ceremonyRoutes } from './ceremony/ceremony.routes.ts';
import { delegationRoutes, publicDelegationRoutes } from './delegation/delegation.routes.ts';
import { delegationDesk } from './delegation/read-delegations.ts';
import { exportRoutes } from './export/export.routes.ts';
import { freezeRoutes } from './freeze/freeze.routes.ts';
import { noticeRoutes } from './notice/notice.routes.ts';
import { objectionRoutes } from './objection/objection.routes.ts';
import { objectionFilePath, publicObjectionRoutes } from './objection/public-objection.routes.ts';
import { ownResultRoutes } from './own-result/own-result.routes.ts';
import { paperRoutes } from './paper/paper.routes.ts';
import type { PaperDeps } from './paper/print-paper.ts';
import { releaseRoutes } from './release/release.routes.ts';
import { publicResultRoutes } from './result/public-result.routes.ts';
import { resultRoutes } from './result/result.routes.ts';
import { standingRoutes } from './standing/standing.routes.ts';

/** Ranking over HTTP: what anybody may read, and what offices may read and do. */
export const rankingApp = (
  deps: PaperDeps,
  given: {
    readonly verify: VerifyToken;
    readonly checks: Readonly<Record<string, ReadyCheck>>;
    readonly log: Log;
  },
) => {
  const app = createApp({ log: given.log, uploads: [objectionFilePath] });
  const delegations = delegationDesk(deps);
  addHealth(app, given.checks);
  app.route('/api/ranking/v1/public', publicResultRoutes(deps));
  app.route('/api/ranking/v1/public', publicObjectionRoutes(deps));
  app.route('/api/ranking/v1/public', noticeRoutes(deps));
  const files = exportRoutes(deps);
  app.route('/api/ranking/v1/public', files.everybody);
  app.route('/api/ranking/v1/public', publicDelegationRoutes(deps, delegations));
  app.use('/api/ranking/v1/*', requireActor(given.verify));
  app.route('/api/ranking/v1', resultRoutes(deps));
  app.route('/api/ranking/v1', freezeRoutes(deps));
  app.route('/api/ranking/v1', releaseRoutes(deps));
  app.route('/api/ranking/v1', objectionRoutes(deps));
  app.route('/api/ranking/v1', standingRoutes(deps));
  app.route('/api/ranking/v1', delegationRoutes(deps, delegations));
  app.route('/api/ranking/v1', ownResultRoutes(deps));
  app.route('/api/ranking/v1', files.staff);
  app.route('/api/ranking/v1', paperRoutes(deps));
  app.route('/api/ranking/v1', ceremonyRoutes(deps));
  addApiDocument(app, 'ranking');
  return app;
};
