import type { JudgeValue } from '@jinbang/contracts/http/judging-commands';
import { certify, fileIssuer } from '@jinbang/local/demo/certify';
import { lockModule, openDraws, publishResult } from '@jinbang/local/demo/close-contest';
import { demoCompetition, OCCUPATION } from '@jinbang/local/demo/demo-plan';
import { until } from '@jinbang/local/demo/http-client';
import { sendMarks, signSheets } from '@jinbang/local/demo/judge-day';
import type { System } from '@jinbang/local/system';
import { type SmallEvent, setUpSmallEvent, somebody } from './small-event.ts';
import { ASPECTS, STATIONS } from './small-event-plan.ts';

/** Worth more on each station, so that everybody has a place of their own. */
const markFor = (aspect: (typeof ASPECTS)[number], place: number): JudgeValue => {
  switch (aspect) {
    case 'A1.1':
    case 'B1.2':
      return { kind: 'judgement', score: '2' };
    case 'A1.2':
      return { kind: 'value', points: (place / 5).toFixed(1) };
    case 'A1.3':
      return { kind: 'number-completed', done: 3 };
    case 'B1.1':
      return { kind: 'pass-fail', passed: true };
  }
};

/**
 * A small event of a class-1 contest, whose winners get certificates.
 * @param own where others share the system: an issuing body of its own, and people who hold nothing yet
 */
export const setUpCertifiedEvent = async (
  system: Pick<System, 'urls' | 'tokens'>,
  own?: { readonly bodyCode: string; readonly firstSerial: number },
): Promise<SmallEvent> => {
  const event = await setUpSmallEvent(system, {
    ...{ competition: demoCompetition, group: 'worker' },
    ...(own ? { person: (place) => somebody(own.firstSerial + place) } : {}),
  });
  const { organiser, origin, competitionId, organisationId } = event;
  const occupationCode = OCCUPATION.code;
  await fileIssuer({
    ...{ organiser, origin, competitionId, bodyId: organisationId, occupationCode },
    ...(own ? { bodyCode: own.bodyCode } : {}),
  });
  return event;
};

/** Every mark by every judge, signed and locked. */
export const markEverything = async (event: SmallEvent): Promise<void> => {
  const marks = STATIONS.flatMap((subject, place) =>
    ASPECTS.map((code) => ({ subject, code, value: markFor(code, place) })),
  );
  for (const { client } of event.judges) {
    const { refused } = await sendMarks(client, event.day, marks);
    if (refused.length > 0) throw new Error(`a mark was refused: ${JSON.stringify(refused[0])}`);
  }
  for (const { client } of event.judges) {
    await until(
      'the sheets can be signed',
      () => signSheets(client, event.eventId),
      () => true,
    );
  }
  await lockModule(event, event);
};

/** From the locked marks to the final result. */
export const publishEverything = async (event: SmallEvent): Promise<void> => {
  await openDraws(event, event.eventId);
  await publishResult(event, event.origin, event.eventId);
};

export const certificatesOf = ({
  organiser,
  origin,
  competitionId,
  eventId,
  organisationId,
}: SmallEvent) =>
  certify({
    organiser,
    origin,
    competitionId,
    eventId,
    bodyId: organisationId,
    occupationCode: OCCUPATION.code,
  });
