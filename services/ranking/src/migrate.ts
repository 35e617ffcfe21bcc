import { fileURLToPath } from 'node:url';
import { Fault } from '@jinbang/kernel/fault';
import { migrateService } from '@jinbang/messaging/migrate-service';

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) throw new Fault('DATABASE_OWNER_URL is not set.', { retryable: false });
await migrateService(ownerUrl, fileURLToPath(new URL('../migrations', import.meta.url)));
