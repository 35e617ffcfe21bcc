import { systemClock } from '@jinbang/kernel/clock';
import { newId } from '@jinbang/kernel/id';
import { openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { reachable } from './address-guard.ts';
import { sendMessage } from './send-message.ts';
import { secretsFrom } from './signature.rules.ts';
import { startWebhookSender } from './webhook-sender.ts';

// The sender as a process of its own, so that a test can kill it in the middle of a message.
const [feederUrl = '', ca = ''] = process.argv.slice(2);
startWebhookSender({
  feeder: openDatabase(feederUrl, { connections: 4 }).db,
  ...{ feederUrl, pauseMs: 50, now: systemClock, newId, log: createLog('sender', 'silent') },
  secretOf: secretsFrom(Buffer.alloc(32, 9)),
  send: sendMessage({
    mayReach: reachable(['127.0.0.1']),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    ca,
  }),
});
