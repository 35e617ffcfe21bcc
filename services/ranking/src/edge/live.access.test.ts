import { describe, expect, it } from 'vitest';
import { LIVE_ROUTES, liveRouteOf } from './live.access.ts';

const eventId = '019a0000-0000-7000-8000-000000000001';
const board = `/live/v1/events/${eventId}`;
const routeOf = (path: string, method = 'GET') => liveRouteOf(method, path)?.route;

describe('the live edge', () => {
  it('says of each of its routes who may use it', () => {
    const silent = Object.values(LIVE_ROUTES).filter(({ access }) => !access.public);
    expect(silent).toEqual([]);
  });
  it('knows its routes and nothing beside them', () => {
    expect(liveRouteOf('GET', `${board}/snapshot/v12`)).toEqual({
      route: 'snapshotOfVersion',
      eventId,
      version: 12,
      page: 0,
    });
    expect(liveRouteOf('GET', `${board}/snapshot/v12/pages/7`)).toMatchObject({
      route: 'pageOfVersion',
      version: 12,
      page: 7,
    });
    expect(routeOf(`${board}/snapshot/pages/1`)).toBe('page');
    expect(
      [`${board}/snapshot`, `${board}/stream`, '/live/v1/events'].map((path) => routeOf(path)),
    ).toEqual(['snapshot', 'stream', 'events']);
    for (const path of [
      '/',
      board,
      `${board}/stream/v1`,
      `${board}/snapshot/`,
      `${board}/snapshot/pages/0`,
      `${board}/snapshot/pages/10000`,
      `${board}/snapshot/v12345678901`,
      `${board.toUpperCase()}/snapshot`,
      `x${board}/snapshot`,
      '/live/v1/events/frame-request/snapshot',
    ]) {
      expect([path, routeOf(path)]).toEqual([path, undefined]);
    }
  });
  it('opens no stream for who asks for its head alone', () => {
    expect(routeOf(`${board}/stream`, 'HEAD')).toBeUndefined();
    expect(routeOf(`${board}/snapshot`, 'HEAD')).toBe('snapshot');
  });
});
