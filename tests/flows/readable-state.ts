import { clientOf } from '@jinbang/local/demo/http-client';
import type { Role, World } from './representative-routes.ts';

/** All there is to read of a small event, by who may read it. */
const paths = ({ event, draftEventId }: World): readonly (readonly [Role, string])[] => {
  const { competitionId, eventId, moduleId, organisationId } = event;
  const registration = '/api/registration/v1';
  const module = `/api/judging/v1/events/${eventId}/modules/${moduleId}`;
  return [
    ['organiser', `${registration}/organisations?limit=200`],
    ['organiser', `${registration}/persons?limit=200`],
    ['organiser', `${registration}/competitions?limit=200`],
    ['organiser', `${registration}/competitions/${competitionId}/events`],
    ['organiser', `${registration}/events/${eventId}`],
    ['organiser', `${registration}/events/${draftEventId}`],
    ['organiser', `${registration}/events/${eventId}/sessions`],
    ['organiser', `${registration}/events/${eventId}/entries`],
    ['organiser', `${registration}/events/${eventId}/appointments`],
    ['chief judge', `${module}/scheme`],
    ['chief judge', `${module}/panels`],
    ['chief judge', `/api/judging/v1/events/${eventId}/progress`],
    ['judge', `/api/judging/v1/events/${eventId}/day`],
    ['chief judge', `/api/ranking/v1/events/${eventId}/results`],
    ['organiser', `/api/certification/v1/issuers/${organisationId}`],
    ['organiser', `/api/certification/v1/certificates?eventId=${eventId}`],
    ['organiser', '/api/gateway/v1/access-tokens?limit=200'],
    ['organiser', '/api/gateway/v1/api-keys?limit=200'],
  ];
};

/** The same twice means nothing was changed in between that anybody could see. */
export const readEverything = async (world: World): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries(
    await Promise.all(
      paths(world).map(async ([by, path]) => [
        path,
        await clientOf(world.event.origin, world.tokens[by]).get<unknown>(path),
      ]),
    ),
  );
