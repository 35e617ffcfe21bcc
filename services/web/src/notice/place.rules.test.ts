import { describe, expect, it } from 'vitest';
import { noticePlaceOf } from './place.rules.ts';

const ID = '0198c0de-0000-7000-8000-000000000001';

describe('the address of a notice', () => {
  it('names one notice of entrants, with or without a slash behind it', () => {
    expect(noticePlaceOf(`/notices/${ID}`)).toEqual({ kind: 'entrants', noticeId: ID });
    expect(noticePlaceOf(`/notices/${ID}/`)).toEqual({ kind: 'entrants', noticeId: ID });
  });
  it('names the notice of the result of an event', () => {
    expect(noticePlaceOf(`/notices/results/${ID}`)).toEqual({ kind: 'result', eventId: ID });
  });
  it('names the notice of proposed promotions', () => {
    const place = { kind: 'promotion', noticeId: ID };
    expect(noticePlaceOf(`/notices/promotions/${ID}`)).toEqual(place);
  });
  it.each([
    '/notices/',
    '/notices/index.html',
    `/notices/${ID}/more`,
    `/notices/${ID}/${ID}`,
    '/notices/results/',
    '/notices/..%2Fboards',
  ])('asks for nothing where no notice is meant: %s', (path) => {
    expect(noticePlaceOf(path)).toBeNull();
  });
});
