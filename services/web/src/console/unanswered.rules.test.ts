import { describe, expect, it } from 'vitest';
import type { Answer } from '../ui/ask.client.ts';
import { commandIds } from './unanswered.rules.ts';

const done: Answer<unknown> = { ok: true, body: {} };
const lost: Answer<unknown> = { ok: false, trouble: { kind: 'unreachable' } };
const refused = (status: number, code: string): Answer<unknown> => ({
  ok: false,
  trouble: { kind: 'refused', status, code, detail: '', errors: [], requestId: undefined },
});

const openIds = () => {
  let made = 0;
  return commandIds(() => {
    made += 1;
    return `id ${made}`;
  });
};
/** The ids under which the same words go out, with one more press after each of these answers. */
const idsAfter = (...answers: readonly Answer<unknown>[]): readonly string[] => {
  const { idOf, hear } = openIds();
  return [
    ...answers.map((answer) => {
      const id = idOf('suspend');
      hear('suspend', answer);
      return id;
    }),
    idOf('suspend'),
  ];
};

describe('a command that is pressed again', () => {
  it('is another one once it was carried out or refused', () => {
    expect(idsAfter(done)).toEqual(['id 1', 'id 2']);
    expect(idsAfter(refused(412, 'request.stale'))).toEqual(['id 1', 'id 2']);
    expect(idsAfter(refused(422, 'command.key-reused'))).toEqual(['id 1', 'id 2']);
  });

  it('is the same one after an answer that never came', () => {
    expect(idsAfter(lost)).toEqual(['id 1', 'id 1']);
  });

  it('is the same one where the service went away behind the door: it may have written before', () => {
    expect(idsAfter(refused(503, 'gateway.service-unavailable'))).toEqual(['id 1', 'id 1']);
    expect(idsAfter(refused(500, 'request.internal'))).toEqual(['id 1', 'id 1']);
  });

  it('is the same one while the first try is still being carried out', () => {
    const running = refused(409, 'command.still-running');
    expect(idsAfter(lost, running, running)).toEqual(['id 1', 'id 1', 'id 1', 'id 1']);
    expect(idsAfter(lost, running, done)).toEqual(['id 1', 'id 1', 'id 1', 'id 2']);
  });

  it('is the same one where only this try was turned away at the door', () => {
    expect(idsAfter(lost, refused(429, 'request.too-many'))).toEqual(['id 1', 'id 1', 'id 1']);
    expect(idsAfter(lost, refused(401, 'access.token-invalid'))).toEqual(['id 1', 'id 1', 'id 1']);
  });

  it('is another one where somebody else has come in, and the same one of who is back', () => {
    const { idOf, hear, askedBy } = openIds();
    const ids = ['judge', 'judge', 'clerk', 'judge'].map((personId) => {
      askedBy(personId);
      const id = idOf('suspend');
      hear('suspend', lost);
      return id;
    });
    expect(ids).toEqual(['id 1', 'id 1', 'id 2', 'id 3']);
  });

  it('is another one with other words', () => {
    const { idOf } = openIds();
    expect([idOf('suspend'), idOf('revoke'), idOf('suspend')]).toEqual(['id 1', 'id 2', 'id 1']);
  });
});
