import { useWho } from '../frame/who.ts';
import { holdsFor } from '../issuing/issuing.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchIssuers } from './standard.client.ts';

/** The bodies on file, and for whom somebody may record: the nation, and which of the bodies. */
export const useBodies = () => {
  const { held, offices } = useWho();
  const { body } = useAnswer('issuers', fetchIssuers);
  const isOwn = holdsFor(held, ['certification-body'], new Date());
  const issuers = body?.items ?? [];
  return {
    isNationalWriter: held.some(
      ({ office, scope, ended }) =>
        !ended &&
        scope.kind === 'platform' &&
        offices.has(office) &&
        (office === 'approving-office' || office === 'platform-operator'),
    ),
    isOwn,
    ownBodies: issuers.filter(({ bodyId }) => isOwn(bodyId)),
    bodyName: (bodyId: string): string =>
      issuers.find((one) => one.bodyId === bodyId)?.name ?? bodyId.slice(0, 8),
  };
};
