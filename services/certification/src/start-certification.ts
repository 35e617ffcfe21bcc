import { didOfOrigin } from '@jinbang/credentials/did-web';
import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import { startMessaging } from '@jinbang/messaging/start-messaging';
import type { Database } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import { decideAssessments } from './assessment/decide-assessments.ts';
import { fetchCandidateNames } from './assessment/fetch-candidate-names.ts';
import { makeAwards } from './award/make-awards.ts';
import { flawOfPrintedName } from './award/printed-name.ts';
import { issueCertificates } from './certificate/issue-certificates.ts';
import { findPhotoFlaws } from './certificate/photo-flaws.ts';
import type { CertificationSettings } from './config.ts';
import { decideResults } from './decision/decide-results.ts';
import { certifyEvents } from './event/certify-events.ts';
import { forgetReceivers } from './hand-out/forget-receivers.ts';
import { makeMissingKeys } from './key/make-missing-keys.ts';
import { renewCredentials } from './key/renew-credentials.ts';
import { openSignMany } from './key/sign-many.ts';
import { documentSigner, sealedSigners } from './key/signers.ts';
import { vaultOf } from './key/vault.ts';
import { voidNumbers } from './number/void-numbers.ts';
import type { AskForms } from './office-file/entry-file.client.ts';
import { fetchNames } from './person/fetch-names.ts';
import { nameProposed } from './person/name-proposed.ts';
import type { AskNames } from './person/names.client.ts';
import { forgetObjections, nameLists, nameNotices } from './promotion-notice/keep-notices.ts';
import { takeDownEnded } from './promotion-notice/take-down-notice.ts';
import { reactions } from './reactions.ts';
import { carryOutActs } from './register/carry-out-acts.ts';
import { publishStatusList } from './status/publish-status-list.ts';
import { type Step, startSweep } from './sweep/sweep.ts';
import { verify } from './verification/verify.ts';
import { reachable } from './webhook/address-guard.ts';
import { recordMessages } from './webhook/record-messages.ts';
import { sendMessage } from './webhook/send-message.ts';
import { secretsFrom } from './webhook/signature.rules.ts';
import { startWebhookSender } from './webhook/webhook-sender.ts';

export type Options = {
  readonly settings: CertificationSettings;
  /** For requests, under row security. */
  readonly db: Database;
  /** For consumers and the sweep, past row security. */
  readonly feeder: Database;
  readonly askNames: AskNames;
  readonly askForms: Pick<AskForms, 'people'>;
  readonly now: Clock;
  readonly newId: NewId;
  readonly log: Log;
};

/** What should follow from what: results → decisions → certificates → the event is certified. */
export const stepsOf = (options: Options, tools: ReturnType<typeof openTools>): readonly Step[] => {
  const { feeder, now, newId, askNames, askForms, log } = options;
  const { vault, sign, signMany, origin } = tools;
  const tell = (what: string) => (cause: unknown, id: string) =>
    log.error({ id, ...describeCause(cause) }, what);
  const names = fetchNames({ db: feeder, ask: askNames, vault, now });
  return [
    {
      name: 'decide',
      run: decideResults({ feeder, now, newId, onFailure: tell('a result was not decided') }),
    },
    {
      name: 'decide assessments',
      run: decideAssessments({
        feeder,
        now,
        newId,
        onFailure: tell('an assessment was not decided'),
      }),
    },
    {
      name: 'name candidates',
      run: fetchCandidateNames({ feeder, now, fetchNames: names }),
    },
    // Before any is bound: what was asked to be void is not given to somebody in the same moment.
    {
      name: 'void numbers',
      run: voidNumbers({ feeder, now, onFailure: tell('numbers were not made void') }),
    },
    {
      name: 'issue',
      run: issueCertificates({
        feeder,
        now,
        newId,
        signMany,
        vault,
        origin,
        fetchNames: names,
        findPhotoFlaws: findPhotoFlaws(feeder, askForms),
        onFailure: tell('a certificate was not made'),
      }),
    },
    { name: 'make keys', run: makeMissingKeys({ feeder, now, vault }) },
    {
      name: 'sign again',
      run: renewCredentials({
        feeder,
        now,
        sign,
        onFailure: tell('a certificate was not signed again'),
      }),
    },
    {
      name: 'name',
      run: nameProposed({ feeder, now, fetchNames: names }),
    },
    {
      name: 'carry out acts',
      run: carryOutActs({
        feeder,
        now,
        newId,
        sign,
        vault,
        origin,
        fetchNames: names,
        onFailure: tell('an act was not carried out'),
      }),
    },
    { name: 'certify', run: certifyEvents({ feeder, now, newId }) },
    {
      name: 'make awards',
      run: makeAwards({
        feeder,
        now,
        newId,
        sign,
        vault,
        origin,
        askNames,
        flawOfName: flawOfPrintedName,
        onFailure: tell('award documents were not made'),
      }),
    },
    { name: 'name notices', run: nameNotices({ feeder, now, fetchNames: names }) },
    { name: 'name lists', run: nameLists({ feeder, fetchNames: names }) },
    { name: 'take notices down', run: takeDownEnded({ feeder, now }) },
    { name: 'forget objections', run: forgetObjections({ feeder, now }) },
    { name: 'forget receivers', run: forgetReceivers({ feeder, now }) },
    { name: 'record messages', run: recordMessages({ feeder, now, newId }) },
  ];
};

export const openTools = ({ settings, db, now }: Options) => {
  const origin = new URL(settings.PUBLIC_ORIGIN).origin;
  const vault = vaultOf(settings.CERTIFICATION_SECRET);
  const openSigner = sealedSigners(vault);
  const sign = documentSigner(openSigner);
  const publishList = publishStatusList({ db, sign, now, origin });
  const did = didOfOrigin(origin);
  return {
    origin,
    did,
    vault,
    openSigner,
    sign,
    ...openSignMany(openSigner),
    publishList,
    secretOf: secretsFrom(settings.CERTIFICATION_SECRET),
    mayReach: reachable(settings.CERTIFICATION_WEBHOOK_NETWORKS ?? []),
    verify: verify({ db, now, origin, publishList }),
  };
};

/** Everything of certification but its HTTP server: it hears, sweeps, tells, and is ready to be asked. */
export const startCertification = async (options: Options) => {
  const { settings, db, feeder, now, newId, log } = options;
  const tools = openTools(options);
  const sweep = startSweep({
    steps: stepsOf(options, tools),
    pauseMs: settings.CERTIFICATION_SWEEP_MS,
    log,
  });
  const messaging = await startMessaging({
    service: 'certification',
    natsUrl: settings.NATS_URL,
    natsSeed: settings.NATS_SEED,
    feeder,
    feederUrl: settings.DATABASE_FEEDER_URL,
    reactions,
    log,
    onApplied: sweep.wake,
  });
  const { mayReach, secretOf } = tools;
  const sender = startWebhookSender({
    ...{ feeder, now, newId, secretOf, log },
    ...{ feederUrl: settings.DATABASE_FEEDER_URL, pauseMs: settings.CERTIFICATION_SWEEP_MS },
    send: sendMessage({ mayReach }),
  });
  const wake = () => {
    messaging.wakeRelay();
    sweep.wake();
    sender.wake();
  };
  return {
    deps: { ...tools, db, now, newId, wake },
    lag: messaging.lag,
    stop: async () => {
      await sweep.stop();
      await sender.stop();
      await messaging.stop();
      await tools.closeThreads();
    },
  };
};
