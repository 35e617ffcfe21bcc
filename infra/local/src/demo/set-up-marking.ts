import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { PanelsBody } from '@jinbang/contracts/http/judging-views';
import { until } from './http-client.ts';
import type { Staff } from './stage.ts';

/** Puts and publishes a marking scheme and seats its panels, once judging has heard of the event. */
export const setUpMarking = async (
  { chiefJudge }: Pick<Staff, 'chiefJudge'>,
  { eventId, moduleId }: { eventId: string; moduleId: string },
  scheme: SchemeBody,
  panels: PanelsBody['panels'],
): Promise<void> => {
  const path = `/api/judging/v1/events/${eventId}/modules/${moduleId}`;
  const { version: before } = await until(
    'judging knows the module',
    () => chiefJudge.get<{ version: number }>(`${path}/scheme`),
    () => true,
  );
  const draft = await chiefJudge.put<{ version: number }>(`${path}/scheme`, scheme, {
    version: before,
  });
  await chiefJudge.post(`${path}/scheme/publication`, {}, { version: draft.version });
  await until(
    'judging knows the judges',
    async () => {
      const { version } = await chiefJudge.get<{ version: number }>(`${path}/panels`);
      return chiefJudge.put(`${path}/panels`, { panels }, { version });
    },
    () => true,
  );
};
