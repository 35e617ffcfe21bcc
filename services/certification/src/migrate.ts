import { fileURLToPath } from 'node:url';
import { migrateService } from '@jinbang/messaging/migrate-service';

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing.');
await migrateService(ownerUrl, fileURLToPath(new URL('../migrations', import.meta.url)));
